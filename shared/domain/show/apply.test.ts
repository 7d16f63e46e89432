import { describe, expect, test } from 'vitest';
import { isViewerOpen } from '../../projections/project.ts';
import { fed, Scenario } from '../../testing/scenario.ts';

describe('show file', () => {
  const running = (): Scenario =>
    new Scenario({ racers: [fed('a'), fed('b')], milestones: [1000] })
      .observe('a', 990, 0)
      .observe('a', 1001, 10)
      .observe('a', 1002, 20);

  test('SHOW-6: the same file again changes nothing', () => {
    const show = running();
    const { seq } = show.state;
    show.send('show.apply', { digest: 'first', setup: { title: 'Other', racers: [] } });
    expect(show.state.seq).toBe(seq);
  });

  test('SHOW-6: a changed file keeps totals, crossings and record', () => {
    const show = running();
    show.send('show.apply', {
      digest: 'second',
      setup: {
        title: 'Two',
        racers: [fed('a', { name: 'Anna', colour: '#123456' }), fed('c')],
        milestones: [1000, 2000],
      },
    });
    expect(Object.keys(show.race.racers)).toEqual(['a', 'c']);
    expect(show.race.racers['a']).toMatchObject({ name: 'Anna', colour: '#123456', total: 1002 });
    expect(show.record.crossings).toMatchObject([{ milestone: 1000 }]);
    expect(show.race.milestone).toBe(2000);
    expect(show.state.show).toMatchObject({ title: 'Two', fileDigest: 'second' });
  });

  test('RACE-14: accounts that stay keep their totals', () => {
    const show = running().send('racer.change', { racer: 'a', accounts: [{ source: 'feed' }, { source: 'manual' }] });
    expect(show.race.racers['a']?.total).toBeNull();
    show.at(30).send('race.correct', { racer: 'a', account: 'manual', total: 8 });
    expect(show.race.racers['a']?.total).toBe(1010);
  });

  test('SHOW-8: the public page is open or closed by command, and by the address until then', () => {
    const show = running();
    const ambient = {
      sources: {},
      overlays: {},
      connected: {},
      log: { id: '', opened: 'new', note: null },
      version: '',
    } as const;
    expect(isViewerOpen(show.state, ambient)).toBe(true);
    expect(isViewerOpen(show.state, { ...ambient, viewerDefault: false })).toBe(false);
    show.send('show.viewer', { on: true });
    expect(isViewerOpen(show.state, { ...ambient, viewerDefault: false })).toBe(true);
    show.send('undo', {});
    expect(show.state.show.viewer).toBeNull();
  });

  test('RACE-14: a racer that was taken out stays on record, and comes back as it left', () => {
    const show = running();
    const { record } = show;
    show.send('racer.remove', { racer: 'a' });
    expect(show.race.racers['a']).toBeUndefined();
    expect(show.record).toEqual(record);
    show.send('undo', {}).observe('a', 1003, 40);
    expect(show.race.racers['a']).toMatchObject({ total: 1003, crossing: { phase: 'confirmed' } });
    expect(show.record).toEqual(record);
    expect(show.count('victory.fired')).toBe(1);
  });

  test('RACE-14: the same id twice, or too many, is refused', () => {
    const show = running().send('racer.add', fed('a'));
    for (let count = 0; count < 70; count++) show.send('racer.add', fed(`r${count}`));
    expect(new Set(show.rejections.map((rejection) => rejection.reason))).toEqual(
      new Set(['duplicate-racer', 'too-many']),
    );
    const colours = Object.values(show.state.race.racers).map((racer) => racer.colour);
    expect(new Set(colours.slice(0, 12)).size).toBe(12);
  });
});
