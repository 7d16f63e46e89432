import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allMessages } from '../../shared/domain/queue/message-pages.ts';
import { createServer } from '../create-server.ts';
import type { Actor } from '../../shared/domain/actor.ts';

const host: Actor = { role: 'host', id: 'host' };

test('QUEUE-16: what was promised and not read is held again in the next show, once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tickertape-carry-'));
  try {
    const first = await createServer({ dataDir, port: 0 });
    const add = (text: string): string => {
      expect(first.engine.dispatch({ name: 'message.add', input: { author: 'Phone', text } }, host).ok).toBe(true);
      return allMessages(first.engine.state.queue.messages).at(-1)?.id ?? '';
    };
    const [read, promised] = [add('read'), add('promised')];
    add('only held');
    for (const id of [read, promised]) first.engine.dispatch({ name: 'message.approve', input: { id } }, host);
    first.engine.dispatch({ name: 'reading.start', input: {} }, host);
    first.engine.dispatch({ name: 'show.wrap', input: {} }, host);
    await first.stop();
    for (const start of ['first', 'second']) {
      const next = await createServer({ dataDir, port: 0 });
      const messages = allMessages(next.engine.state.queue.messages);
      expect(messages, start).toMatchObject([
        {
          text: 'promised',
          takenBy: 'carried',
          author: { name: 'Phone', platform: 'typed' },
          phase: { state: 'held' },
        },
      ]);
      await next.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
