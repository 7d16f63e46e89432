import { describe, expect, it } from 'vitest';
import { simulate, worlds } from '../../testing/simulated-pleas.ts';

/** 400 series each: enough to see a rate of false alarms that is not what is claimed, and quick. */
const rounds = 400;

describe('the effect of a plea, against series whose truth is known', () => {
  it.each(worlds.map((world) => [world.name, world] as const))(
    'SHOW-33: without an effect, %s gives a false alarm in 5 % at the most',
    (_name, world) => {
      const { told, alarms } = simulate(world, { effect: 0, rounds, seed: 2009 });
      expect(told).toBe(rounds);
      // Three standard errors of 5 %.
      expect(alarms / told).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / told));
    },
  );

  it('SHOW-33: an effect that is there lies between the two figures in 95 % or so, and a large one is found', () => {
    for (const world of worlds) {
      const { told, held, alarms } = simulate(world, { effect: world.large, rounds, seed: 1_000_000 });
      expect(held / told, world.name).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.05 * 0.95) / told));
      expect(alarms / told, world.name).toBeGreaterThan(0.5);
    }
  });
});
