import { describe, expect, test } from 'vitest';
import { allMessages } from '../../shared/domain/queue/message-pages.ts';
import type { MessageDelivery } from './engine-port.ts';
import { loadState } from './load-state.ts';
import { showDomain } from './show-domain.ts';
import { desk, feeder, memoryLog, startAt, testEngine } from './testing/test-show.ts';

const line = (text: string, author = 'ann', key?: string): MessageDelivery => ({
  message: {
    author: { id: `twitch:${author}`, name: author, platform: 'twitch' },
    text,
    origin: 'chat',
    takenBy: 'all',
    at: startAt,
    key: key === undefined ? undefined : `twitch:${key}`,
  },
  source: 'twitch',
  key,
});

describe('messages', () => {
  test('QUEUE-10: messages of one turn are written together, and a redelivery is known, also after a restart', async () => {
    const log = memoryLog();
    const { engine } = testEngine({ log });
    const before = log.lastSeq;
    const outcomes = await engine.hold(
      [line('one', 'ann', '1'), line('two', 'bob', '2'), line('one', 'ann', '1'), line('\u200b')],
      feeder,
    );
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['accepted', 'accepted', 'duplicate', 'rejected']);
    expect(log.lastSeq).toBe(before + 2);
    const again = testEngine({ log }).engine;
    expect(await again.hold([line('two', 'bob', '2'), line('three', 'bob', '3')], feeder)).toEqual([
      { kind: 'duplicate' },
      { kind: 'accepted' },
    ]);
    expect([...allMessages(again.state.queue.messages)].map((message) => message.text)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test('QUEUE-11: a burst past the limit is refused in so many words, and loses nothing that is held', async () => {
    const { engine } = testEngine();
    engine.dispatch({ name: 'queue.settings', input: { mostHeld: 2_000 } }, desk);
    const burst = Array.from({ length: 3_000 }, (_, index) => line(`line ${index}`, `author ${index}`, String(index)));
    const outcomes = await engine.hold(burst, feeder);
    expect(outcomes.filter((outcome) => outcome.kind === 'accepted')).toHaveLength(2_000);
    expect(outcomes.at(-1)).toMatchObject({ kind: 'rejected', reason: 'full' });
    expect(engine.state.queue.counts.held).toBe(2_000);
  });

  test('QUEUE-15: after an erasure the log folds to what the running show knows', async () => {
    const log = memoryLog();
    const { engine } = testEngine({ log });
    await engine.hold([line('one', 'ann', '1'), line('two', 'bob', '2'), line('three', 'ann', '3')], feeder);
    const [one, two, three] = [...allMessages(engine.state.queue.messages)];
    const send = (name: 'message.approve' | 'message.retract', id = ''): void => {
      expect(engine.dispatch({ name, input: { id } }, desk, `${name} ${id}`).ok).toBe(true);
    };
    send('message.approve', one?.id);
    send('message.approve', two?.id);
    engine.dispatch({ name: 'message.note', input: { id: one?.id ?? '', note: 'ann says' } }, desk, 'note 1');
    engine.dispatch({ name: 'message.note', input: { id: one?.id ?? '', note: 'ann says more' } }, desk, 'note 2');
    engine.dispatch({ name: 'author.ban', input: { messageId: three?.id ?? '' } }, desk, 'ban');
    engine.dispatch({ name: 'author.unban', input: { authorId: 'twitch:ann' } }, desk, 'unban');
    expect(engine.dispatch({ name: 'author.erase', input: { authorId: 'twitch:ann' } }, desk, 'erase').ok).toBe(true);
    expect(JSON.stringify(engine.state)).not.toMatch(/twitch:ann|ann says|"one"/);
    expect(JSON.stringify([...log.read()])).not.toMatch(/twitch:ann|ann says|"one"/);
    expect(loadState(log, showDomain).state).toEqual(engine.state);
  });
});
