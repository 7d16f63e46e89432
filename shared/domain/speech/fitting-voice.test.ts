import { expect, test } from 'vitest';
import { fittingVoice } from './fitting-voice.ts';

const voices = [
  { id: 'en', languages: ['en-gb', 'en'] },
  { id: 'bg', languages: ['bg'] },
  { id: 'ru', languages: ['ru'] },
  { id: 'ja', languages: ['ja'] },
  { id: 'cmn', languages: ['cmn', 'zh-cmn', 'zh'] },
  { id: 'ar', languages: ['ar'] },
];

test('SPEAK-7: a text is read by a voice that can read its script, where the system has one', () => {
  expect(fittingVoice('Привет всем, hello', 'en', voices)).toBe('ru');
  expect(fittingVoice('こんにちは世界', 'en', voices)).toBe('ja');
  expect(fittingVoice('你好世界', 'en', voices)).toBe('cmn');
  expect(fittingVoice('مرحبا', null, voices)).toBe('ar');
});

test('SPEAK-7: the chosen voice speaks what it can read, what nobody can tell, and what no voice can read', () => {
  expect(fittingVoice('Здравей', 'bg', voices)).toBe('bg');
  expect(fittingVoice('Guten Tag', 'en', voices)).toBe('en');
  expect(fittingVoice('Guten Tag', null, voices)).toBeNull();
  expect(fittingVoice('안녕하세요', 'en', voices)).toBe('en');
});

test('SPEAK-7: a chosen voice that this machine has not is the system its own choice', () => {
  expect(fittingVoice('hello', 'gone', voices)).toBeNull();
});
