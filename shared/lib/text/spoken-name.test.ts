import { describe, expect, it } from 'vitest';
import { spokenName } from './spoken-name.ts';

describe('spokenName', () => {
  it.each([
    ['@TheRealJohn_99', 'The Real John 99'],
    ['xX_gamer_Xx', 'gamer'],
    ['night.bus', 'night bus'],
    ['ann.bsky.social', 'ann'],
    ['NASAFan', 'NASA Fan'],
    ['player1', 'player 1'],
    ['Ann Miller', 'Ann Miller'],
    ['Ann', 'Ann'],
    ['李小龙', '李小龙'],
    ['محمد_علي', 'محمد علي'],
    ['____', '____'],
    ['xxxx', 'xxxx'],
    ['', ''],
  ])('PAGE-152: %s is said %s', (name, said) => {
    expect(spokenName(name)).toBe(said);
  });
});
