import { describe, expect, test } from 'vitest';
import { fed, iso, Scenario, start } from '../../testing/scenario.ts';

const duel = (more: object = {}): Scenario =>
  new Scenario({ racers: [fed('a'), fed('b')], milestones: [1000], ...more });

describe('crossings', () => {
  test('RACE-9: seen at the first observation at or over, confirmed by the next', () => {
    const show = duel().observe('b', 700, 0).observe('a', 998, 10).observe('a', 1000, 20);
    const seen = {
      racer: 'a',
      milestone: 1000,
      from: iso(10),
      to: iso(20),
      confirmedAt: null,
      total: 1000,
      source: 'feed',
      rivals: [{ racer: 'b', total: 700 }],
      photoFinish: false,
    };
    expect(show.record.crossings).toEqual([seen]);
    expect(show.race.racers['a']?.crossing?.phase).toBe('seen');
    show.observe('a', 1003, 25);
    expect(show.record.crossings).toEqual([{ ...seen, confirmedAt: iso(25) }]);
  });

  test('RACE-9: falling under before the confirmation drops it, and the next rise counts', () => {
    const show = duel().observe('a', 998, 10).observe('a', 9000, 20).observe('a', 999, 30);
    expect(show.record.crossings).toEqual([]);
    show.observe('a', 1001, 40).observe('a', 1002, 50);
    expect(show.record.crossings).toMatchObject([{ from: iso(30), to: iso(40), confirmedAt: iso(50), total: 1001 }]);
    expect(show.count('victory.fired')).toBe(1);
  });

  test('RACE-9: confirmed once, it stays whatever the total does', () => {
    const show = duel().observe('a', 998, 0).observe('a', 1000, 10).observe('a', 1001, 20);
    const record = show.record;
    show.observe('a', 900, 30).observe('a', 1005, 40).observe('a', 1006, 50);
    expect(show.record.crossings).toEqual(record.crossings);
    expect(show.count('race.crossing-confirmed')).toBe(1);
  });

  test('RACE-9: a second source, a person, a typed total and the setting confirm it', () => {
    const by = (show: Scenario): unknown =>
      show.events.find((event) => event.type === 'race.crossing-confirmed')?.payload;
    const seen = (): Scenario => duel().observe('a', 998, 0).observe('a', 1000, 10);
    expect(by(seen().observe('a', 1000, 11, { source: 'other' }))).toMatchObject({ by: 'second-source' });
    expect(by(seen().at(12).send('race.confirm', { racer: 'a', milestone: 1000 }))).toMatchObject({ by: 'person' });
    expect(by(duel().observe('a', 998, 0).at(9).send('race.correct', { racer: 'a', total: 1000 }))).toMatchObject({
      by: 'typed',
    });
    expect(
      by(
        duel({ settings: { confirmAtOnce: true } })
          .observe('a', 998, 0)
          .observe('a', 1000, 10),
      ),
    ).toMatchObject({ by: 'at-once' });
  });

  test('RACE-9: confirmed by a person long after the last count, it is confirmed then, and its victory plays', () => {
    const show = duel().observe('a', 998, 0).observe('a', 1000, 10).at(400);
    show.send('race.confirm', { racer: 'a', milestone: 1000 });
    expect(show.record.crossings).toMatchObject([{ to: iso(10), confirmedAt: iso(400) }]);
    expect(show.state.victory.last?.playUntil).toBe(start + 420_000);
  });

  test('RACE-9: a dismissed crossing is seen again only after the racer has been under', () => {
    const show = duel()
      .observe('a', 998, 0)
      .observe('a', 1000, 10)
      .send('race.dismiss', { racer: 'a', milestone: 1000 });
    show.observe('a', 1001, 20).observe('a', 1002, 30);
    expect(show.record.crossings).toEqual([]);
    show.observe('a', 990, 40).observe('a', 1003, 50).observe('a', 1004, 60);
    expect(show.record.crossings).toMatchObject([{ from: iso(40), to: iso(50), confirmedAt: iso(60) }]);
  });

  test('RACE-9: refusals name their reason', () => {
    const show = duel().observe('a', 998, 0);
    show
      .send('race.confirm', { racer: 'x', milestone: 1000 })
      .send('race.confirm', { racer: 'a', milestone: 7 })
      .send('race.confirm', { racer: 'a', milestone: 1000 });
    show.observe('a', 1000, 10).observe('a', 1001, 20).send('race.dismiss', { racer: 'a', milestone: 1000 });
    expect(show.rejections.map((rejection) => rejection.reason)).toEqual([
      'unknown-racer',
      'unknown-milestone',
      'no-crossing',
      'already-confirmed',
    ]);
  });

  test('RACE-9: a rounded count under the milestone may hide one over it, so the interval begins at the last one surely under', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [1_005_000] });
    show
      .observe('a', 990_000, 0, { resolution: 10_000 })
      .observe('a', 1_000_000, 10, { resolution: 10_000 })
      .observe('a', 1_010_000, 20, { resolution: 10_000 });
    expect(show.record.crossings).toMatchObject([{ from: iso(0), to: iso(20) }]);
  });

  test('RACE-9: a floor-rounded count that shows the milestone has reached it', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [1_000_000] });
    show
      .observe('a', 999_000, 0, { resolution: 1000 })
      .observe('a', 1_000_000, 10, { resolution: 10_000 })
      .observe('a', 1_000_000, 20, { resolution: 10_000 });
    expect(show.record.crossings).toMatchObject([{ from: iso(0), to: iso(10), confirmedAt: iso(20) }]);
  });

  test('RACE-9: each milestone and each racer has a crossing of its own', () => {
    const show = duel({ milestones: [1000, 1010] })
      .observe('a', 900, 0)
      .observe('b', 900, 0);
    show.observe('a', 1012, 10).observe('a', 1013, 20).observe('b', 1001, 30).observe('b', 1002, 40);
    expect(show.record.crossings.map(({ racer, milestone }) => [racer, milestone])).toEqual([
      ['a', 1000],
      ['a', 1010],
      ['b', 1000],
    ]);
    // The second victory waits until the first is over.
    show.ticking = true;
    expect(show.at(600).count('victory.fired')).toBe(2);
  });

  test('RACE-12: overlapping intervals are a photo finish for both, touching ones are none', () => {
    const close = duel()
      .observe('a', 990, 0)
      .observe('b', 990, 5)
      .observe('a', 1001, 10)
      .observe('b', 1001, 15)
      .observe('a', 1002, 20)
      .observe('b', 1002, 25);
    expect(close.record.crossings.map((crossing) => crossing.photoFinish)).toEqual([true, true]);
    const apart = duel()
      .observe('a', 990, 0)
      .observe('b', 990, 10)
      .observe('a', 1001, 10)
      .observe('b', 1001, 15)
      .observe('a', 1002, 20)
      .observe('b', 1002, 25);
    expect(apart.record.crossings.map((crossing) => crossing.photoFinish)).toEqual([false, false]);
  });

  test('RACE-13: what was passed before anybody looked is no crossing', () => {
    const show = duel().observe('a', 1200, 0).observe('a', 1201, 10).observe('a', 1202, 20);
    expect(show.record.crossings).toEqual([]);
    show
      .send('race.milestone', { milestones: [1100, 1300] })
      .observe('a', 1205, 30)
      .observe('a', 1206, 40);
    expect(show.record.crossings).toEqual([]);
    expect(show.count('victory.fired')).toBe(0);
    expect(show.race.milestone).toBe(1300);
  });

  test('RACE-13: moving the milestone keeps the record of the old one', () => {
    const show = duel()
      .observe('a', 990, 0)
      .observe('a', 1001, 10)
      .observe('a', 1002, 20)
      .send('race.milestone', { milestones: [2000] });
    expect(show.record.crossings).toMatchObject([{ milestone: 1000 }]);
    expect(show.race).toMatchObject({ milestone: 2000, milestones: [2000] });
  });
});
