import { describe, expect, it } from 'vitest';
import { fed, Scenario } from '../testing/scenario.ts';
import { QueueScenario } from '../testing/queue-scenario.ts';
import { RecapMaker } from './recap.ts';
import type { RecapView } from './recap-view.ts';

function recapOf(scenario: Scenario): RecapView {
  const maker = new RecapMaker();
  for (const event of scenario.events) maker.add(event);
  return maker.view(scenario.state, null);
}

describe('the recap', () => {
  it('LOG-40: holds every racer by time, the record, and totals at both ends', () => {
    const scenario = new Scenario({ racers: [fed('a'), fed('b')], milestones: [1_000] });
    scenario.observe('a', 900, 0).observe('b', 950, 0).observe('a', 990, 60).observe('b', 960, 60);
    scenario.observe('a', 1_005, 120).observe('b', 970, 120).observe('a', 1_010, 180);
    const recap = recapOf(scenario);
    expect(recap.racers).toMatchObject([
      {
        id: 'a',
        first: { total: 900 },
        last: { total: 1_010 },
        series: [
          [0, 900],
          [60, 990],
          [120, 1_005],
          [180, 1_010],
        ],
      },
      { id: 'b', first: { total: 950 }, last: { total: 970 } },
    ]);
    expect(recap.record).toEqual(scenario.record);
    expect(recap.record.crossings).toHaveLength(1);
    expect(recap.victories).toMatchObject([{ racer: 'a', milestone: 1_000 }]);
    expect([recap.milestones, recap.to]).toEqual([[1_000], '2026-04-16T20:03:00.000Z']);
  });

  it('LOG-40: counts a racer from when all of its accounts are known, as the sum of them', () => {
    const [one] = fed('a').accounts;
    const accounts = [
      { ...one, source: 'feed' as const, id: 'x' },
      { ...one, source: 'feed' as const, id: 'y' },
    ];
    const scenario = new Scenario({ racers: [{ ...fed('a'), accounts }] });
    scenario.observe('a', 10, 0, { account: 'x' }).observe('a', 5, 10, { account: 'y' });
    scenario.observe('a', 12, 20, { account: 'x' });
    expect(recapOf(scenario).racers[0]?.series).toEqual([
      [0, 15],
      [10, 17],
    ]);
  });

  it('PAGE-346: of a long show every count near a crossing is there, of every racer', () => {
    const scenario = new Scenario({ racers: [fed('a'), fed('b')], milestones: [500_000] });
    const counts = 9_000;
    for (let at = 0; at < counts; at++)
      scenario.observe('a', 491_000 + at, at * 10).observe('b', 480_000 + at, at * 10);
    scenario
      .observe('a', 500_000, counts * 10)
      .observe('b', 489_000, counts * 10)
      .observe('a', 500_001, counts * 10 + 10);
    const { racers, record } = recapOf(scenario);
    expect(record.crossings).toHaveLength(1);
    for (const { series } of racers) {
      expect(series.length).toBeLessThan(3_000);
      expect(series.filter(([at]) => at >= counts * 10 - 180 && at <= counts * 10)).toHaveLength(19);
    }
  });

  it('LOG-42: tells every promise with its end, and nothing of what was taken back or erased', () => {
    const scenario = new QueueScenario();
    scenario.hold('read').hold('skipped').hold('gone').hold('erased').hold('waits').hold('never promised');
    scenario.approve('read', 'skipped', 'gone', 'erased', 'waits');
    scenario
      .send('reading.start', { id: scenario.id('read') })
      .at(30)
      .send('reading.finish', {});
    scenario
      .send('reading.start', { id: scenario.id('erased') })
      .at(40)
      .send('reading.finish', {});
    scenario.send('message.skip', { id: scenario.id('skipped'), reason: 'said before' });
    scenario.send('message.retract', { id: scenario.id('gone') });
    scenario.send('author.erase', { authorId: scenario.message('erased').author.id });
    expect(scenario.rejections).toEqual([]);
    const { ledger, readings } = recapOf(scenario);
    expect(ledger).toMatchObject({
      promised: 5,
      read: 2,
      skipped: 1,
      retracted: 1,
      carriedOver: 0,
      open: 1,
      unlisted: 0,
    });
    expect(ledger.messages.map(({ state, author, text, reason }) => [state, author, text, reason])).toEqual([
      ['read', 'by read', 'read', null],
      ['skipped', 'by skipped', null, 'said before'],
      ['retracted', null, null, null],
      ['read', null, null, null],
      ['open', 'by waits', null, null],
    ]);
    expect(readings).toHaveLength(2);
    expect(ledger.messages[0]?.endedAt).toBe('2026-04-16T20:00:30.000Z');
  });
});
