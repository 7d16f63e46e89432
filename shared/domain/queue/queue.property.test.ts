import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anna, ben, host, platform, QueueScenario } from '../../testing/queue-scenario.ts';
import { evolve } from '../evolve.ts';
import { initialState } from '../initial-state.ts';
import type { ShowEvent } from '../show-event.ts';
import type { ShowState } from '../show-state.ts';
import { allMessages } from './message-pages.ts';
import { isOpen, promised } from './queue-state.ts';

const wishes = [
  ...['hold', 'hold', 'hold', 'add', 'approve', 'approve', 'approve', 'reject', 'return', 'retract', 'skip', 'move'],
  ...[
    'start',
    'start',
    'next',
    'finish',
    'ban',
    'platform',
    'safe-on',
    'safe-off',
    'undo',
    'undo',
    'pin',
    'screen',
    'erase',
  ],
] as const;

const step = fc.record({
  wish: fc.constantFrom(...wishes),
  which: fc.nat({ max: 11 }),
  other: fc.nat({ max: 11 }),
  actor: fc.constantFrom(anna, ben, host),
  wait: fc.nat({ max: 30 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(show: QueueScenario, { wish, which, other, actor }: Step): void {
  const id = show.id(`text ${which}`);
  switch (wish) {
    case 'hold':
      return void show.hold(`text ${which}`, {
        key: `twitch:${show.state.seq}`,
        author: { name: `author ${which % 4}`, id: `twitch:${which % 4}`, platform: 'twitch' },
      });
    case 'add':
      return void show.add(`text ${which}`, actor);
    case 'approve':
    case 'reject':
    case 'return':
    case 'retract':
    case 'skip':
      return void show.send(`message.${wish}`, { id }, actor);
    case 'move':
      return void show.send('message.move', { id, before: other === which ? null : show.id(`text ${other}`) }, actor);
    case 'start':
      return void show.send('reading.start', { id }, actor);
    case 'next':
      return void show.send('reading.start', {}, actor);
    case 'finish':
      return void show.send('reading.finish', {}, actor);
    case 'ban':
      return void show.send('author.ban', { messageId: id }, actor);
    case 'erase':
      return void show.send('author.erase', { authorId: `twitch:${which % 4}` }, actor);
    case 'platform':
      return void show.send('message.platform-retract', { authorId: `twitch:${which % 4}` }, platform);
    case 'safe-on':
      return void show.send('show.safe-mode', { on: true }, actor);
    case 'safe-off':
      return void show.send('show.safe-mode', { on: false }, actor);
    case 'pin':
      return void show.send('message.pin', { id, on: other % 2 === 0 }, actor);
    case 'screen':
      return void show.send('queue.settings', { screening: other % 2 === 0 ? 1 : 2 }, actor);
    case 'undo':
      return void show.send('undo', {}, actor);
  }
}

function expectWhole({ queue, show }: ShowState): void {
  const messages = [...allMessages(queue.messages)];
  const onAir = messages.filter((message) => message.phase.state === 'reading');
  expect(onAir.map((message) => message.id)).toEqual(queue.onAir === null ? [] : [queue.onAir]);
  if (show.safeMode) expect(onAir).toEqual([]);
  const counted = { ...initialState.queue.counts };
  for (const message of messages) counted[message.phase.state]++;
  expect(queue.counts).toEqual(counted);
  expect(messages).toHaveLength(queue.taken);
  expect([...queue.closed].sort()).toEqual(
    messages
      .filter((message) => !isOpen(message))
      .map(({ id }) => id)
      .sort(),
  );
  expect(new Set(messages.map((message) => `${message.phase.state} ${message.rank}`)).size).toBe(messages.length);
  for (const message of messages) {
    if (message.phase.state === 'retracted') expect(message.retractedAt).not.toBeNull();
    if (isOpen(message)) {
      expect(message.retractedAt).toBeNull();
      expect(message.erased).toBe(false);
    }
  }
}

const ends = ['message.rejected', 'message.skipped', 'message.carried-over', 'reading.finished'];

/** A message that has had its end gets another one only after it came back. */
function expectOneEndEach(events: readonly ShowEvent[]): void {
  const ended = new Set<string>();
  for (const event of events) {
    if (event.type === 'message.restored' || event.type === 'message.returned') ended.delete(event.payload.id);
    if (event.type === 'message.restored' && !['held', 'approved', 'reading'].includes(event.payload.phase.state))
      ended.add(event.payload.id);
    if (!ends.includes(event.type) || !('id' in event.payload)) continue;
    expect(ended.has(event.payload.id)).toBe(false);
    ended.add(event.payload.id);
  }
}

const run = (steps: readonly Step[]): QueueScenario => {
  const show = new QueueScenario();
  let now = 0;
  for (const next of steps) {
    show.at((now += next.wait));
    take(show, next);
    expectWhole(show.state);
  }
  return show;
};

describe('the queue, whatever people do', () => {
  test('QUEUE-3: nothing is lost, one message is on air at the most, every message has one end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const show = run(steps);
        expectOneEndEach(show.events);
        show.send('show.wrap', {});
        expectOneEndEach(show.events);
        expect(promised(show.state.queue)).toBe(0);
        const { held, ...closed } = show.state.queue.counts;
        expect(held + Object.values(closed).reduce((sum, count) => sum + count, 0)).toBe(show.state.queue.taken);
      }),
      { numRuns: 300 },
    );
  });

  test('QUEUE-3: folding the stored lines again gives the same queue', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { events, state } = run(steps.filter(({ wish }) => wish !== 'erase'));
        const lines = events.map((event) => JSON.parse(JSON.stringify(event)) as ShowEvent);
        expect(lines.reduce(evolve, initialState)).toEqual(state);
      }),
    );
  });

  test('QUEUE-3: closed messages beyond the newest 2,000 leave the state, open ones and the counts stay', () => {
    const show = new QueueScenario().hold('stays').approve('stays');
    for (let count = 0; count < 2_100; count++) {
      show
        .hold(`text ${count}`, { key: `twitch:${count}` })
        .send('message.reject', { id: show.id(`text ${count}`) }, anna);
    }
    expect(show.stateOf('stays')).toBe('approved');
    expect(show.state.queue.counts.rejected).toBe(2_100);
    expect([...allMessages(show.state.queue.messages)]).toHaveLength(2_001);
    show
      .send('message.return', { id: show.id('text 0') }, anna)
      .send('message.return', { id: show.id('text 2099') }, anna);
    expect(show.reasons).toEqual(['unknown-message']);
    expect(show.line('held')).toEqual(['text 2099']);
  });
});
