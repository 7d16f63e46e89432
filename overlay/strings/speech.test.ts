import { expect, test } from 'vitest';
import { initialSpeech } from '../../shared/domain/speech/default-speech.ts';
import { speechWords } from './speech.en.ts';

const { longest, overload } = initialSpeech.settings;

test('PAGE-166: the overload rule is a sentence, whatever it is', () => {
  const said = (change: Partial<typeof overload>) =>
    speechWords.overloadRule({ longest, overload: { ...overload, ...change } });
  expect(said({})).toBe('With more than 10 waiting, only the name is spoken. Never longer than 30 s.');
  expect(said({ rule: 'cut', waiting: 3 })).toContain('more than 3 waiting, only the first 8 s are spoken');
  expect(said({ rule: 'silence', waiting: 0 })).toContain('nothing is spoken');
});
