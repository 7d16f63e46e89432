import { describe, expect, test } from 'vitest';
import { allMessages } from '../../shared/domain/queue/message-pages.ts';
import { emptyFeed, type FeedView } from '../../shared/projections/queue-view.ts';
import { desk, startAt, testEngine } from '../engine/testing/test-show.ts';
import { createIntake, type Intake } from './intake.ts';
import type { PlatformLine } from './platform-line.ts';

const line = (text: string, id?: string, author = 'ann', more: Partial<PlatformLine> = {}): PlatformLine => ({
  source: 'twitch',
  id,
  author: { id: author, name: author },
  text,
  at: startAt,
  origin: 'chat',
  isReply: false,
  ...more,
});

function rig() {
  let feed: FeedView = emptyFeed;
  let time = 0;
  let heard = (): void => undefined;
  const { engine } = testEngine();
  const publish = (next: FeedView): void => {
    feed = next;
    heard();
  };
  const intake: Intake = createIntake({ engine, publish, monotonic: () => time, publishEvery: 1 });
  return {
    engine,
    intake,
    wait: (milliseconds: number) => (time += milliseconds),
    /** The feed as it is told next. */
    told: async (): Promise<FeedView> => {
      await intake.settled();
      await new Promise<void>((resolve) => (heard = resolve));
      return feed;
    },
    texts: () => allMessages(engine.state.queue.messages).map((message) => `${message.phase.state} ${message.text}`),
  };
}

describe('intake', () => {
  test('QUEUE-24: every line is counted and shown as it passes, what a rule takes is held', async () => {
    const { intake, told, texts } = rig();
    intake.lines([
      line('hello', '1'),
      line('!ask who is first?', '2', 'bob'),
      line('!ask\u202e again', '3', 'cleo'),
      line('hello', '1'),
    ]);
    const feed = await told();
    expect(feed).toMatchObject({ counted: 3, taken: 2, duplicate: 1, overflow: 0, refused: 0 });
    expect(Object.values(feed.lines)).toMatchObject([
      { text: 'hello', taken: false, author: { name: 'ann', platform: 'twitch' } },
      { text: '!ask who is first?', taken: true },
      { text: '!ask again', taken: true },
    ]);
    expect(texts()).toEqual(['held who is first?', 'held again']);
  });

  test('QUEUE-24: a moderator picks a line out of the feed, once', async () => {
    const { intake, told, texts } = rig();
    intake.lines([line('look at this', '1')]);
    const [picked] = Object.keys((await told()).lines);
    expect(await intake.pick(picked ?? '', desk)).toEqual({ ok: true, value: undefined });
    expect(await intake.pick(picked ?? '', desk)).toEqual({ ok: true, value: undefined });
    expect(texts()).toEqual(['held look at this']);
    expect(await intake.pick('f99', desk)).toMatchObject({ ok: false, error: { reason: 'unknown-line' } });
  });

  test('QUEUE-63: what was shown can be picked after it has passed, unless its platform took it back, which is said', async () => {
    const { intake, told, texts } = rig();
    intake.lines([line('remember me', '1'), line('and me', '2', 'bob'), line('nor me', '3', 'bob')]);
    const [first, second, third] = Object.keys((await told()).lines);
    intake.lines(Array.from({ length: 1_000 }, (_, index) => line(`passing ${index}`, `p${index}`)));
    const later = await told();
    expect(Object.keys(later.lines)).toHaveLength(200);
    expect(later.lines[first ?? '']).toBeUndefined();
    expect(later.gone).toEqual([]);
    expect(await intake.pick(first ?? '', desk)).toEqual({ ok: true, value: undefined });
    expect(texts()).toEqual(['held remember me']);
    intake.retract({ source: 'twitch', authorId: 'bob' });
    expect((await told()).gone).toEqual([second, third]);
    expect(await intake.pick(second ?? '', desk)).toMatchObject({ ok: false, error: { reason: 'unknown-line' } });
  });

  test('QUEUE-5: what a platform takes back leaves feed and queue, also in the same breath', async () => {
    const { intake, told, texts } = rig();
    intake.lines([
      line('!ask one', '1'),
      line('!ask two', '2'),
      line('!ask three', '3', 'bob'),
      line('plain', '4', 'bob'),
    ]);
    intake.retract({ source: 'twitch', id: '1' });
    intake.retract({ source: 'twitch', authorId: 'bob' });
    const feed = await told();
    expect(Object.values(feed.lines).map((shown) => shown.text)).toEqual(['!ask two']);
    expect(texts()).toEqual(['retracted one', 'held two', 'retracted three']);
    intake.retract({ source: 'twitch', all: true });
    expect(texts()).toEqual(['retracted one', 'retracted two', 'retracted three']);
  });

  test('QUEUE-11: a flood is counted, the newest lines are shown, and what is not taken is said in numbers', async () => {
    const { engine, intake, told, wait, texts } = rig();
    engine.dispatch({ name: 'queue.settings', input: { intake: { all: true } } }, desk);
    const flood = (from: number, count: number): PlatformLine[] =>
      Array.from({ length: count }, (_, index) =>
        line(`line ${from + index}`, String(from + index), `author ${index}`),
      );
    intake.lines(flood(0, 10_000));
    const feed = await told();
    expect(feed).toMatchObject({ counted: 10_000, taken: 2_000, overflow: 8_000 });
    expect(Object.keys(feed.lines)).toHaveLength(200);
    expect(Object.values(feed.lines).at(-1)).toMatchObject({ text: 'line 9999', taken: false });
    wait(1_000);
    intake.lines(flood(10_000, 600));
    expect(await told()).toMatchObject({ counted: 10_600, taken: 2_500, overflow: 8_100 });
    expect(texts()).toHaveLength(2_500);
  });

  test('QUEUE-12: lines of a banned author are counted as refused', async () => {
    const { engine, intake, told, texts } = rig();
    engine.dispatch({ name: 'author.ban', input: { authorId: 'twitch:ann' } }, desk);
    intake.lines([line('!ask me', '1')]);
    expect(await told()).toMatchObject({ counted: 1, taken: 0, refused: 1 });
    expect(texts()).toEqual([]);
  });
});
