import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CueContent } from '../domain/cue/cue-state.ts';
import { fed, Scenario } from '../testing/scenario.ts';
import type { PledgeOutcome, PledgeView } from './cue-view.ts';
import { projectHostCues } from './project-cues.ts';
import type { RecordView } from './record-view.ts';

const milestone = 1_000;
const start = { a: 900, b: 910 };
const terms = { win: 5_000, lose: 70, perFollower: 3, most: 5_200 };
const plain = { ...terms, start: null, ruling: null };
const content: CueContent = {
  ...{ kind: 'charity', name: 'Nets', url: null, currency: 'USD', milestone: null },
  pledges: [
    { ...plain, by: 'A', racer: 'a' },
    { ...plain, by: 'B', racer: 'b' },
  ],
};

/** What the public record alone says of one racer's pledge. */
function byTheRecord(record: RecordView, racer: 'a' | 'b'): PledgeOutcome {
  const crossings = record.crossings.filter((one) => one.milestone === milestone);
  const [first, second] = [...crossings].sort((one, other) => Date.parse(one.to) - Date.parse(other.to));
  if (first === undefined || first.confirmedAt === null) return 'open';
  if (second !== undefined && second.from < first.to && first.from < second.to) return 'photo-finish';
  return first.racer === racer ? 'win' : 'lose';
}

function owedByHand(show: Scenario, racer: 'a' | 'b', outcome: PledgeOutcome): number {
  const first = show.record.crossings.find((one) => one.milestone === milestone);
  const atCrossing = first?.racer === racer ? first.total : first?.rivals.find((rival) => rival.racer === racer)?.total;
  const total = (outcome === 'open' ? show.race.racers[racer]?.total : atCrossing) ?? 0;
  const fixed = outcome === 'win' ? terms.win : outcome === 'lose' ? terms.lose : 0;
  return Math.min(terms.most, fixed + Math.max(0, total - start[racer]) * terms.perFollower);
}

const racer = fc.constantFrom('a' as const, 'b' as const);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('count' as const), racer, total: fc.integer({ min: 950, max: 1_060 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('type' as const), racer, total: fc.integer({ min: 950, max: 1_060 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('race.confirm' as const, 'race.dismiss' as const), racer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('late' as const), racer, total: fc.integer({ min: 950, max: 1_060 }) }),
  },
);

describe('a pledge board against the record', () => {
  test('SHOW-80: after any counts, late ones, typed totals, confirmations, dismissals and undos it says what the record says', () => {
    const seen = new Set<PledgeOutcome>();
    const property = fc.property(fc.array(step, { minLength: 1, maxLength: 24 }), (steps) => {
      const show = new Scenario({ racers: [fed('a'), fed('b')], milestones: [milestone] });
      show.observe('a', start.a, 1).observe('b', start.b, 1);
      // By somebody else, so that no undo takes the board away.
      const host = { role: 'host', id: 'host' } as const;
      show.send('cue.add', { id: 'board', content }, host).send('cue.take', { id: 'board' }, host);
      steps.forEach((one, index) => {
        const at = 10 + index * 7;
        if (one.do === 'count') show.observe(one.racer, one.total, at);
        else if (one.do === 'late') show.observe(one.racer, one.total, 0);
        else if (one.do === 'type') show.at(at).send('race.correct', { racer: one.racer, total: one.total });
        else if (one.do === 'undo') show.at(at).send('undo', {});
        else show.at(at).send(one.do, { racer: one.racer, milestone });
        const board = projectHostCues(show.state).rundown['board']?.board;
        const pledgeOf = (place: number): PledgeView | undefined => board?.pledges[place];
        (['a', 'b'] as const).forEach((id, place) => {
          const outcome = byTheRecord(show.record, id);
          seen.add(outcome);
          expect(pledgeOf(place)?.outcome).toBe(outcome);
          expect(pledgeOf(place)?.owed).toBe(owedByHand(show, id, outcome));
        });
        expect(board?.owed).toBe((pledgeOf(0)?.owed ?? 0) + (pledgeOf(1)?.owed ?? 0));
      });
    });
    fc.assert(property, { numRuns: 400 });
    expect([...seen].sort()).toEqual(['lose', 'open', 'photo-finish', 'win']);
  });
});
