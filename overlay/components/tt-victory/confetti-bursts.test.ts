import { expect, test } from 'vitest';
import { confettiBursts } from './confetti-bursts.ts';

test('PAGE-188: bursts grow fewer, end long before the card, and follow the intensity', () => {
  for (const length of [8_000, 20_000, 60_000]) {
    const bursts = confettiBursts(length, 1);
    expect(bursts[0]!.pieces).toBeGreaterThan(bursts.at(-1)!.pieces);
    expect(bursts.at(-1)!.at).toBeLessThanOrEqual(length / 2);
    expect(new Set(bursts.map(({ side }) => side)).size).toBe(2);
    const pieces = (intensity: number): number =>
      confettiBursts(length, intensity).reduce((sum, burst) => sum + burst.pieces, 0);
    expect(pieces(0.25)).toBeLessThan(pieces(1) / 2);
  }
});
