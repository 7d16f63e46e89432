import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fed, Scenario } from '../testing/scenario.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';
import type { ShowEvent } from './show-event.ts';

const racers = ['a', 'b', 'c'];
const step = fc.record({
  racer: fc.constantFrom(...racers),
  wait: fc.integer({ min: 0, max: 90 }),
  change: fc.integer({ min: -40, max: 60 }),
  resolution: fc.constantFrom(1, 1, 1, 10),
});

function race(
  steps: readonly { racer: string; wait: number; change: number; resolution: number }[],
  ticking: boolean,
): Scenario {
  const show = new Scenario({ racers: racers.map((id) => fed(id)), milestones: [1000, 1100] });
  show.ticking = ticking;
  const totals: Record<string, number> = { a: 980, b: 970, c: 960 };
  let now = 0;
  for (const { racer, wait, change, resolution } of steps) {
    now += wait;
    totals[racer] = Math.max(1, (totals[racer] ?? 0) + change);
    show.observe(racer, Math.max(1, Math.floor((totals[racer] ?? 1) / resolution) * resolution), now, { resolution });
  }
  return show.at(now + 200);
}

describe('folding', () => {
  test('RACE-5: the record is the same with ticks and without', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const ticked = race(steps, true).record;
        const silent = race(steps, false);
        // The end of the file is the only place where nothing follows to call what is due.
        const due = ticked.leadChanges.length - silent.record.leadChanges.length;
        expect(ticked.crossings).toEqual(silent.record.crossings);
        expect(ticked.steps).toEqual(silent.record.steps);
        expect(ticked.leadChanges.slice(0, ticked.leadChanges.length - due)).toEqual(silent.record.leadChanges);
        expect(due).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('SHOW-1: each milestone has one victory at the most, each racer one crossing of it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const show = race(steps, true);
        const fired = show.events.flatMap((event) => (event.type === 'victory.fired' ? [event.payload.milestone] : []));
        expect(new Set(fired).size).toBe(fired.length);
        const confirmed = show.events.flatMap((event) =>
          event.type === 'race.crossing-confirmed' ? [`${event.payload.racer} ${event.payload.milestone}`] : [],
        );
        expect(new Set(confirmed).size).toBe(confirmed.length);
      }),
    );
  });

  test('SHOW-7: folding the stored lines again gives the same state, and JSON loses nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, cut) => {
        const { events, state } = race(steps, true);
        const lines = events.map((event) => JSON.parse(JSON.stringify(event)) as ShowEvent);
        const at = lines.length === 0 ? 0 : cut % lines.length;
        const half = JSON.parse(JSON.stringify(lines.slice(0, at).reduce(evolve, initialState))) as typeof state;
        expect(lines.slice(at).reduce(evolve, half)).toEqual(state);
      }),
    );
  });

  test('SHOW-7: any event on any state folds', () => {
    const { events } = race(
      [
        { racer: 'a', wait: 1, change: 30, resolution: 1 },
        { racer: 'a', wait: 1, change: 1, resolution: 1 },
      ],
      true,
    );
    for (const event of events) expect(() => evolve(initialState, event)).not.toThrow();
    const unknown = { ...events[0], type: 'future.event', payload: {} } as unknown as ShowEvent;
    const after = evolve(initialState, unknown);
    expect(after.race).toBe(initialState.race);
    expect(after.victory).toBe(initialState.victory);
  });
});
