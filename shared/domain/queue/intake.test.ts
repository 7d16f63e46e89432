import { describe, expect, test } from 'vitest';
import { defaultQueueSettings } from './default-queue.ts';
import { intakeOf } from './intake.ts';
import type { IntakeRules } from './queue-state.ts';

const by = (text: string, rules: Partial<IntakeRules>, isReply = false): string | null =>
  intakeOf({ text, isReply }, { ...defaultQueueSettings.intake, words: [], ...rules })?.by ?? null;

describe('intake rules', () => {
  test('QUEUE-23: without a rule that matches, a line is only counted', () => {
    for (const text of ['hello', '!ask why', '#race', '@host hi', 'why is that?']) expect(by(text, {})).toBeNull();
    expect(by('hello', { all: true })).toBe('all');
  });

  test('QUEUE-23: a command word begins the line and is cut off', () => {
    expect(intakeOf({ text: ' !ASK  who is first? ', isReply: false }, { ...defaultQueueSettings.intake })).toEqual({
      by: 'word',
      text: 'who is first? ',
    });
    for (const text of ['!ask', '!asking what', 'please !ask this']) expect(by(text, { words: ['!ask'] })).toBeNull();
  });

  test('QUEUE-23: hashtags and mentions are whole names, without regard to case', () => {
    for (const text of ['go #Race!', '＃race', '(#race)', 'a #race.'])
      expect(by(text, { hashtags: ['race'] })).toBe('hashtag');
    for (const text of ['#racer', 'a#race', 'https://x.test/#race', 'race'])
      expect(by(text, { hashtags: ['race'] })).toBeNull();
    for (const text of ['@Host hi', 'hi, @host']) expect(by(text, { mentions: ['@host'] })).toBe('mention');
    for (const text of ['mail@host', '@hosting']) expect(by(text, { mentions: ['host'] })).toBeNull();
    expect(by('#रेस देखो', { hashtags: ['रेस'] })).toBe('hashtag');
  });

  test('QUEUE-23: replies and questions', () => {
    expect(by('yes', { replies: true }, true)).toBe('reply');
    expect(by('yes', { replies: true })).toBeNull();
    for (const text of ['when is it?', 'متى السباق؟', 'いつですか？', 'is it on? asking for a friend'])
      expect(by(text, { questions: true })).toBe('question');
    for (const text of ['?', 'what?', '???', 'see https://x.test/?a=b now'])
      expect(by(text, { questions: true })).toBeNull();
  });
});
