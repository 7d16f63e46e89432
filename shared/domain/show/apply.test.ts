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

  test('QUEUE-114: a changed file brings queue, public page, speech and pleas to what it says, as lines of the log', () => {
    const show = running();
    const setup = {
      ...{ title: 'Two', racers: [fed('a')] },
      queue: {
        keepDays: 7,
        screening: 2 as const,
        emotes: 'proxied' as const,
        verdicts: { actions: { caps: 'reject' as const } },
      },
      viewer: { open: true, form: false },
      speech: { on: true, overload: { waiting: 3 } },
      pleas: { lag: 45_000 },
    };
    const before = show.state;
    show.send('show.apply', { digest: 'second', setup });
    const { queue, speech, pleas, show: now } = show.state;
    expect(queue.settings).toMatchObject({ keepDays: 7, screening: 2, emotes: 'proxied' });
    expect(queue.settings.verdicts).toEqual({
      ...before.queue.settings.verdicts,
      actions: { ...before.queue.settings.verdicts.actions, caps: 'reject' },
    });
    expect(now).toMatchObject({ viewer: true, form: false });
    expect(speech.settings).toEqual({
      ...before.speech.settings,
      on: true,
      overload: { ...before.speech.settings.overload, waiting: 3 },
    });
    expect(pleas.settings).toEqual({ ...before.pleas.settings, lag: 45_000 });
    const types = [
      'queue.settings-set',
      'show.viewer-set',
      'show.form-set',
      'speech.settings-set',
      'plea.settings-set',
    ];
    const counts = types.map((type) => show.count(type as Parameters<typeof show.count>[0]));
    expect(counts).toEqual(types.map(() => 1));
    show.send('show.apply', { digest: 'third', setup: { ...setup, title: 'Three' } });
    expect(types.map((type) => show.count(type as Parameters<typeof show.count>[0]))).toEqual(counts);
  });

  test('QUEUE-115: opening or closing the form is taken back by undo, also to where nobody had said', () => {
    const show = running().send('show.form', { on: true });
    expect(show.state.show.form).toBe(true);
    show.send('show.form', { on: false });
    expect(show.state.show.form).toBe(false);
    show.send('undo', {});
    expect(show.state.show.form).toBe(true);
    show.send('undo', {});
    expect(show.state.show.form).toBeNull();
    expect(show.rejections).toEqual([]);
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
