import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { systemActor } from '../../shared/domain/actor.ts';
import type { CommandInputs } from '../../shared/domain/command.ts';
import { allMessages } from '../../shared/domain/queue/message-pages.ts';
import { hour } from '../../shared/lib/instant.ts';
import { openSqliteEventLog } from '../storage/sqlite-event-log.ts';
import { createTestFolders, startTestServer, until, type TestServer } from '../testing/test-server.ts';
import { createPromiseKeeper, type PromiseKeeper } from './keep-promise.ts';

const folders = createTestFolders();
const running: TestServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  folders.removeAll();
});

const days = (count: number) => () => Date.now() + count * 24 * hour;
const fault = (error: unknown): never => {
  throw error;
};

async function started(dataDir: string, more: object = {}): Promise<TestServer> {
  const server = await startTestServer({ dataDir, ...more });
  running.push(server);
  return server;
}

/** A show of one message, wrapped unless told not to, and over. */
async function show(dataDir: string, settings: CommandInputs['queue.settings'] = {}, wrapped = true): Promise<void> {
  const server = await started(dataDir);
  const { engine } = server.server;
  engine.dispatch({ name: 'queue.settings', input: settings }, systemActor);
  const author = { id: 'form:anna', name: 'Anna Secretname' };
  engine.dispatch({ name: 'message.add', input: { author, text: 'Long ago' } }, systemActor);
  if (wrapped) engine.dispatch({ name: 'show.wrap', input: {} }, systemActor);
  await server.stop();
  running.splice(running.indexOf(server), 1);
}

const keeper = (dir: string, now: () => number): PromiseKeeper =>
  createPromiseKeeper({
    ...{ dir, openFile: null, now, onFault: fault },
    engine: { dispatch: () => fault('no show runs'), subscribe: () => () => undefined },
  });

/** Where the words still stand. */
const holders = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /Secretname|Long ago/.test(contentOf(path)));

/** A backup that is being written has another name when it is whole. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

describe('what viewers are told', () => {
  test('QUEUE-86: names and texts are erased when their days are over, in logs and backups, and not before', async () => {
    const dir = folders.make();
    await show(dir, { keepDays: 7 });
    await keeper(dir, days(6)).sweep();
    expect(holders(dir).length).toBeGreaterThan(1);
    await keeper(dir, days(8)).sweep();
    expect(holders(dir)).toEqual([]);
    const [file = ''] = readdirSync(join(dir, 'shows')).filter((name) => name.endsWith('.sqlite'));
    const log = openSqliteEventLog(join(dir, 'shows', file));
    const events = [...log.read()];
    const { lastSeq } = log;
    log.close();
    expect(events.at(-1)?.type).toBe('messages.expired');
    expect(events.find(({ type }) => type === 'message.held')?.payload).toMatchObject({ text: '', erased: true });
    expect(readdirSync(join(dir, 'backups')).length).toBeGreaterThan(0);
    await keeper(dir, days(9)).sweep();
    const again = openSqliteEventLog(join(dir, 'shows', file));
    expect(again.lastSeq).toBe(lastSeq);
    again.close();
  });

  test('QUEUE-86: 0 days means for ever, 30 is what nobody has set, and a show that goes on keeps its words', async () => {
    for (const [settings, wrapped, after, kept] of [
      [{ keepDays: 0 }, true, 4_000, true],
      [{}, true, 29, true],
      [{}, true, 31, false],
      [{}, false, 4_000, true],
    ] as const) {
      const dir = folders.make();
      await show(dir, settings, wrapped);
      await keeper(dir, days(after)).sweep();
      expect([settings, wrapped, after, holders(dir).length > 0]).toEqual([settings, wrapped, after, kept]);
    }
  });

  test('QUEUE-86: a show that was wrapped and is still open loses them too, on every page and in its export', async () => {
    const dataDir = folders.make();
    const server = await started(dataDir);
    const { engine } = server.server;
    const author = { id: 'form:anna', name: 'Anna Secretname' };
    engine.dispatch({ name: 'message.add', input: { author, text: 'Long ago' } }, systemActor);
    engine.dispatch({ name: 'author.ban', input: { authorId: 'form:anna' } }, systemActor);
    expect(engine.dispatch({ name: 'message.expire', input: {} }, systemActor)).toMatchObject({ ok: false });
    engine.dispatch({ name: 'show.wrap', input: {} }, systemActor);
    const [file = ''] = readdirSync(join(dataDir, 'shows')).filter((name) => name.endsWith('.sqlite'));
    const deps = { dir: dataDir, openFile: join(dataDir, 'shows', file), engine, now: days(31), onFault: fault };
    await createPromiseKeeper(deps).sweep();
    expect(allMessages(engine.state.queue.messages).map(({ text, erased }) => [text, erased])).toEqual([['', true]]);
    expect([engine.state.queue.banned, engine.state.undoable]).toEqual([[], []]);
    expect((await server.ask('/api/v1/export/messages.csv')).text).toContain('erased');
    expect((await server.ask('/api/v1/export/events.jsonl')).text).not.toMatch(/Secretname|Long ago|form:anna/);
  });

  test('QUEUE-87: an author who is erased is erased in the earlier shows too', async () => {
    const dataDir = folders.make();
    await show(dataDir);
    expect(holders(dataDir).length).toBeGreaterThan(1);
    const server = await started(dataDir);
    const input = { authorId: 'form:anna' };
    const erasing = createPromiseKeeper({
      dir: dataDir,
      openFile: null,
      engine: server.server.engine,
      now: Date.now,
      onFault: fault,
    });
    expect([erasing.holdsAuthor('form:anna'), erasing.holdsAuthor('form:ben')]).toEqual([true, false]);
    server.server.engine.dispatch({ name: 'author.erase', input }, systemActor);
    await until('nothing of the author is left', () => holders(dataDir).length === 0);
  });
});
