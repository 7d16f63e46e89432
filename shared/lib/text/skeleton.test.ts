import { describe, expect, test } from 'vitest';
import { mixedScriptWord, skeleton } from './skeleton.ts';

describe('comparing text', () => {
  test('QUEUE-31: case, accents, width, look-alike letters and invisible characters make no difference', () => {
    const same = [
      'Kutcher',
      'KUTCHER',
      'kútchér',
      'Ｋｕｔｃｈｅｒ',
      'Кutcher',
      'kut\u200bcher',
      'k u t c h e r',
      '𝓚utcher',
    ];
    for (const name of same) expect(skeleton(name)).toBe('kutcher');
    expect(skeleton('katcher')).not.toBe('kutcher');
  });

  test('QUEUE-31: a word of two alphabets is found, a text in two languages is none', () => {
    expect(mixedScriptWord('look at рaypal now')).toBe('рaypal');
    expect(mixedScriptWord('привет world, καλημέρα')).toBeNull();
    expect(mixedScriptWord('東京タワー tower')).toBeNull();
  });
});
