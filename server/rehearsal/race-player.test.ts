import { describe, expect, test } from 'vitest';
import { raceEngine, desk, seen, feeder } from '../engine/testing/test-show.ts';
import { second } from '../../shared/lib/instant.ts';
import { createRacePlayer } from './race-player.ts';

/** Plays so many minutes of the race of a seed into a whole engine. */
async function played(
  seed: number,
  minutes: number,
  meanwhile?: (at: number, test: ReturnType<typeof raceEngine>) => void,
) {
  const rig = raceEngine();
  const { engine, clock, faults } = rig;
  const notes: string[] = [];
  const onHealth = (_id: string, { state, note }: { state: string; note?: string | null }): void =>
    void notes.push(`${state}: ${note ?? ''}`);
  const player = createRacePlayer({ engine, seed, clock, onHealth, onFault: (error) => faults.push(error) });
  player.start();
  for (let at = 0; at < minutes * 60; at++) {
    meanwhile?.(at, rig);
    clock.advance(second);
    await Promise.resolve();
    await new Promise(setImmediate);
  }
  await player.stop();
  expect(faults).toEqual([]);
  return { ...rig, notes };
}

describe('a made-up race, judged like a real one', () => {
  test.each([1, 7, 2009])(
    'SHOW-71: seed %d: leads are called, the fall and the leap are steps, and the crossing is confirmed',
    async (seed) => {
      const { engine } = await played(seed, 10);
      const { race, moments } = engine.state;
      expect(race.leadChanges.length).toBeGreaterThan(0);
      expect(race.steps.length).toBeGreaterThanOrEqual(2);
      expect(race.steps.length).toBeLessThan(8);
      expect(Math.min(...race.steps.map(({ change }) => change))).toBeLessThan(0);
      const phases = Object.values(race.racers).map(({ crossings }) => crossings['1000']?.phase);
      expect(phases).toContain('confirmed');
      expect(moments.some(({ kind }) => kind === 'victory-fired')).toBe(true);
    },
  );

  test('SHOW-75: a fed account is let alone, a typed total is gone on from', async () => {
    const { engine } = await played(3, 2, (at, { engine: running, clock }) => {
      if (at === 30) void running.observe([{ observation: { ...seen('actor', 555), at: clock.now() } }], feeder);
      if (at === 60) running.dispatch({ name: 'race.correct', input: { racer: 'network', total: 100 } }, desk);
    });
    const total = (racer: string) => Object.values(engine.state.race.racers[racer]?.accounts ?? {})[0]?.total;
    expect(total('actor')).toBe(555);
    expect(total('network')).toBeGreaterThanOrEqual(100);
    expect(total('network')).toBeLessThan(200);
  });

  test('SHOW-71: ends with the show, and says how it goes', async () => {
    const { engine, notes } = await played(3, 2, (at, { engine: running }) => {
      if (at === 60) running.dispatch({ name: 'show.wrap', input: {} }, desk);
    });
    expect(engine.state.show.phase).toBe('wrapped');
    expect(notes[0]).toMatch(/^connecting/);
    expect(notes.some((note) => note.startsWith('live: made up'))).toBe(true);
    expect(notes.at(-1)).toMatch(/^stopped/);
  });
});
