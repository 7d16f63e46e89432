import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Command } from '../../shared/domain/command.ts';
import { inLine } from '../../shared/domain/queue/message-pages.ts';
import { loadState } from '../engine/load-state.ts';
import { showDomain } from '../engine/show-domain.ts';
import { desk, testEngine } from '../engine/testing/test-show.ts';
import { createIntake } from './intake.ts';

const file = join(process.env['TICKERTAPE_TEST_DATA'] ?? '', 'chat/vod-49min-3090-messages.ndjson');
const reason = existsSync(file) ? '' : ' (skipped: set TICKERTAPE_TEST_DATA to the folder that has chat/)';

interface Said {
  readonly t: number;
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  readonly text: string;
}

test.skipIf(reason !== '')(
  `QUEUE-3: a real evening of 3,090 messages, worked by two moderators at once, loses nothing and folds to the same${reason}`,
  { timeout: 60_000 },
  async () => {
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Said);
    const { engine, log, clock } = testEngine();
    const intake = createIntake({ engine, publish: () => undefined, monotonic: () => clock.now() });
    engine.dispatch({ name: 'queue.settings', input: { intake: { all: true } } }, desk);
    let chance = 1;
    const pick = (below: number): number => (chance = (chance * 48_271) % 2_147_483_647) % below;
    let sent = 0;
    const refusals = new Set<string>();
    const moderate = (id: string): void => {
      const held = inLine(engine.state.queue.messages, 'held');
      const message = held[pick(Math.max(1, held.length))]?.id ?? '';
      const wishes: readonly Command[] = [
        { name: 'message.approve', input: { id: message } },
        { name: 'message.approve', input: { id: message } },
        { name: 'message.reject', input: { id: message } },
        { name: 'undo', input: {} },
        { name: 'reading.start', input: {} },
      ];
      const actor: Actor = { role: 'moderator', id };
      const wish = wishes[pick(wishes.length)];
      const answer = wish === undefined ? null : engine.dispatch(wish, actor, `wish ${++sent}`);
      if (answer?.ok === false) refusals.add(answer.error.reason);
    };
    let at = 0;
    for (const { t, id, uid, name, text } of lines) {
      clock.advance(Math.max(0, t - at) * 1_000);
      at = Math.max(at, t);
      const line = {
        source: 'twitch',
        id,
        author: { id: uid, name },
        text,
        at: clock.now(),
        origin: 'chat',
        isReply: false,
      };
      intake.lines([line]);
      await intake.settled();
      for (const moderator of ['anna', 'ben']) moderate(moderator);
    }
    const { counts, taken, onAir } = engine.state.queue;
    expect(taken).toBe(lines.length);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(taken);
    expect(counts.reading).toBe(onAir === null ? 0 : 1);
    expect(counts.read).toBeGreaterThan(100);
    for (const why of refusals) expect(['nothing-next', 'nothing-to-undo', 'unknown-message']).toContain(why);
    expect(loadState(log, showDomain).state).toEqual(engine.state);
  },
);
