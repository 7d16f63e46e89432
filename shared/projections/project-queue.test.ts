import { describe, expect, test } from 'vitest';
import { anna, host, platform, QueueScenario } from '../testing/queue-scenario.ts';
import { iso } from '../testing/scenario.ts';
import { charactersRead, paceOf, readAfter, readingTime } from './pace.ts';
import { projectView, type ProjectionContext } from './project.ts';

const ctxOf = (show: QueueScenario): ProjectionContext => ({
  now: show.now,
  clockRate: 1,
  ambient: { sources: {}, overlays: {}, connected: {}, log: { id: 'log', opened: 'new', note: null }, version: '1' },
});
const view = <A extends 'overlay' | 'viewer' | 'host' | 'moderator' | 'control'>(show: QueueScenario, audience: A) =>
  projectView(audience as 'control', show.state, ctxOf(show));

describe('the queue as pages see it', () => {
  test('QUEUE-77: the host is told which messages were taken back, without a word of them', () => {
    const show = new QueueScenario().hold('one secret').hold('two').approve('one secret', 'two');
    show.send('reading.start', { id: show.id('one secret') }, host);
    expect(view(show, 'host').queue.retracted).toEqual([]);
    show.send('message.retract', { id: show.id('one secret') }, anna);
    expect(view(show, 'host').queue).toMatchObject({ onAir: null, retracted: [show.id('one secret')] });
    expect(JSON.stringify(view(show, 'host'))).not.toMatch(/secret/);
    show.send('reading.start', {}, host).send('reading.finish', {}, host);
    expect(view(show, 'host').queue.retracted).toEqual([show.id('one secret')]);
  });

  test('QUEUE-4: what is on air, next and promised is the same on every page', () => {
    const show = new QueueScenario()
      .hold('one')
      .hold('two')
      .hold('three')
      .approve('one', 'two')
      .at(5)
      .send('reading.start', {}, host);
    for (const audience of ['overlay', 'viewer', 'host', 'moderator', 'control'] as const) {
      expect(view(show, audience).queue).toMatchObject({
        onAir: { id: show.id('one'), text: 'one', author: { name: 'by one', platform: 'twitch' }, startedAt: iso(5) },
        waiting: 1,
        promised: 2,
      });
    }
    expect(view(show, 'host').queue).toMatchObject({
      next: show.id('two'),
      counts: { held: 1, approved: 1, reading: 1 },
    });
  });

  test('QUEUE-40: screen and public page get what is on air and nothing else; the host gets what was approved', () => {
    const show = new QueueScenario().send('queue.settings', { verdicts: { actions: { link: 'mask' } } });
    show
      .hold('held secret')
      .hold('waiting secret')
      .hold('see evil.ru now', { author: { name: 'Ann', id: 'twitch:ann', platform: 'twitch' } })
      .hold('rejected secret')
      .hold('retracted secret');
    show
      .approve('waiting secret', 'see evil.ru now', 'retracted secret')
      .send('message.note', { id: show.id('waiting secret'), note: 'host secret' }, anna);
    show
      .send('message.reject', { id: show.id('rejected secret') }, anna)
      .send('message.platform-retract', { authorId: 'twitch:retracted secret' }, platform);
    show.send('reading.start', { id: show.id('see evil.ru now') }, host);
    for (const audience of ['overlay', 'viewer'] as const) {
      expect(JSON.stringify(view(show, audience))).not.toMatch(/secret|evil|twitch:/);
      expect(view(show, audience).queue.onAir?.text).toBe('see ••••••• now');
    }
    const seen = JSON.stringify(view(show, 'host'));
    expect(seen).toMatch(/waiting secret/);
    expect(seen).toMatch(/host secret/);
    expect(seen).not.toMatch(/held secret|rejected secret|retracted secret/);
    expect(Object.keys(view(show, 'host').messages).sort()).toEqual(
      [show.id('waiting secret'), show.id('see evil.ru now')].sort(),
    );
    show.send('message.retract', { id: show.id('see evil.ru now') }, anna);
    expect(view(show, 'overlay').queue.onAir).toBeNull();
  });

  test('QUEUE-41: moderators see every open message and the newest 200 closed ones', () => {
    const show = new QueueScenario().hold('open');
    for (let count = 0; count < 210; count++)
      show
        .hold(`text ${count}`, { key: `twitch:${count}` })
        .send('message.reject', { id: show.id(`text ${count}`), reason: 'old' }, anna);
    const { messages, undoable } = view(show, 'moderator');
    expect(Object.keys(messages)).toHaveLength(201);
    expect(messages[show.id('open')]).toMatchObject({
      state: 'held',
      text: 'open',
      author: { id: 'twitch:open', name: 'by open' },
      length: 4,
    });
    expect(messages[show.id('text 9')]).toBeUndefined();
    expect(messages[show.id('text 10')]).toMatchObject({ state: 'rejected', reason: 'old' });
    expect(undoable.at(-1)).toMatchObject({ label: 'message.rejected', who: 'anna', messages: [show.id('text 209')] });
  });

  test('QUEUE-101: what can be undone names the first twenty messages and their number, and stays the same object', () => {
    const texts = Array.from({ length: 300 }, (_, index) => `text ${index}`);
    const show = new QueueScenario();
    for (const text of texts) show.hold(text);
    show.approve(...texts).send('show.safe-mode', { on: true });
    const last = view(show, 'moderator').undoable.at(-1);
    expect(last).toMatchObject({ label: 'show.safe-mode-set', moves: 300 });
    expect(last?.messages).toHaveLength(20);
    show.hold('one more');
    expect(view(show, 'moderator').undoable.at(-1)).toBe(last);
    show.send('undo', {});
    expect(show.state.queue.counts.approved).toBe(300);
  });

  test('QUEUE-41: a message that did not change keeps its identity, so that a patch holds what changed alone', () => {
    const show = new QueueScenario().hold('one').hold('two');
    const before = view(show, 'moderator').messages;
    show.approve('two');
    const after = view(show, 'moderator').messages;
    expect(after[show.id('one')]).toBe(before[show.id('one')]);
    expect(after[show.id('two')]).not.toBe(before[show.id('two')]);
  });

  test("QUEUE-8: reading time follows this host's own pace", () => {
    expect(paceOf([])).toMatchObject({ measured: 0 });
    expect(readingTime(paceOf([]), 100)).toBe(8_500);
    const slow = { graphemes: 100, lasted: 21_500 };
    expect(readingTime(paceOf([slow, slow]), 100)).toBe(8_500);
    expect(readingTime(paceOf([slow, slow, { graphemes: 10, lasted: 200_000 }]), 100)).toBe(21_500);
    const show = new QueueScenario();
    for (const text of ['one hundred characters or so', 'two hundred characters or so', 'three hundred characters']) {
      show.hold(text).approve(text).send('reading.start', {}, host);
      show.at((show.now - Date.parse(iso(0))) / 1_000 + 10).send('reading.finish', {}, host);
    }
    expect(view(show, 'host').queue.pace).toMatchObject({ measured: 3, perCharacter: 304 });
  });

  test('QUEUE-8: the host is told how many of the next messages fit before the milestone', () => {
    const show = new QueueScenario().send('race.milestone', { milestones: [2_000] });
    for (let minute = 0; minute <= 20; minute++) show.observe('a', 1_000 + 45 * minute, 60 * minute);
    for (const text of ['one', 'two', 'three', 'four'].map((word) => `${word} ${'many words '.repeat(20)}`.trim()))
      show.hold(text).approve(text);
    const { queue, race } = view(show, 'host');
    const eta = race.racers['a']?.eta;
    if (eta?.kind !== 'range') throw new Error('there must be a range');
    const room = Date.parse(eta.from) - show.now;
    expect(queue.waitingTime).toBeGreaterThan(4 * 15_000);
    expect(queue.fits).toBe(Math.min(4, Math.floor(room / (queue.waitingTime / 4))));
    expect(new QueueScenario().hold('x').approve('x').state.queue.counts.approved).toBe(1);
    expect(view(new QueueScenario().hold('x').approve('x'), 'host').queue.fits).toBeNull();
  });

  test('QUEUE-70: the screen knows the pace, when the reading ends at the latest, and what was read last and not taken back', () => {
    const show = new QueueScenario().send('queue.settings', { longestOnAir: 30_000 });
    show.hold('one').hold('two').approve('one', 'two').at(5).send('reading.start', {}, host);
    expect(view(show, 'overlay').queue).toMatchObject({ onAir: { endsAt: iso(35) }, lastRead: null });
    expect(view(show, 'overlay').queue.pace).toEqual(view(show, 'host').queue.pace);
    show.send('message.pin', { id: show.id('one'), on: true }, anna);
    expect(view(show, 'overlay').queue.onAir?.endsAt).toBeNull();
    show.at(9).send('reading.finish', {}, host);
    expect(view(show, 'overlay').queue).toMatchObject({ onAir: null, lastRead: show.id('one') });
    show.send('message.skip', { id: show.id('two') }, anna);
    expect(view(show, 'overlay').queue.lastRead).toBe(show.id('one'));
    show.send('message.retract', { id: show.id('one') }, anna);
    expect(view(show, 'overlay').queue.lastRead).toBeNull();
  });

  test('QUEUE-70: how far a text has been read follows from the pace, faster where it must be over sooner', () => {
    const pace = { base: 1_500, perCharacter: 70, measured: 3 };
    expect(charactersRead(pace, 100, 0, null)).toBe(0);
    expect(charactersRead(pace, 100, 1_500 + 7_000 / 2, null)).toBe(50);
    expect(charactersRead(pace, 100, 60_000, null)).toBe(100);
    expect(charactersRead(pace, 100, 4_250, 4_250)).toBe(100);
    expect(charactersRead(pace, 100, 5_000, 60_000)).toBe(50);
    for (const allotted of [null, 4_000]) {
      for (const characters of [10, 55, 100])
        expect(charactersRead(pace, 100, readAfter(pace, 100, characters, allotted), allotted)).toBeCloseTo(characters);
    }
  });
});
