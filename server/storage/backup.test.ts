import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBackupKeeper } from './backup.ts';
import { personalLines, titled } from './event-log.contract.ts';
import { openShowLog } from './open-show-log.ts';
import { openSqliteEventLog, type SqliteEventLog } from './sqlite-event-log.ts';
import { tempFolder } from './testing/temp-folder.ts';

const now = (): number => Date.UTC(2009, 3, 17);

function begin(dir: string): SqliteEventLog {
  return openShowLog({ dir, mode: 'live', now, resume: true }).log;
}

const onFault = (error: Error): never => {
  throw error;
};

const backups = (dir: string): string[] => readdirSync(join(dir, 'backups')).sort();

// Each backup starts a thread, which takes its time on a busy machine.
describe('backups', { timeout: 60_000 }, () => {
  test('LOG-10: a backup is a whole log, for its owner alone, made while the show goes on', async () => {
    const dir = tempFolder();
    const log = begin(dir);
    log.append([titled(2)]);
    const faults: Error[] = [];
    const keeper = createBackupKeeper({ dir, log, now, onFault: (error) => faults.push(error) });
    const made = keeper.backUp();
    log.append([titled(3)]);
    await made;
    expect(faults).toEqual([]);
    const [name = ''] = backups(dir);
    const copy = openSqliteEventLog(join(dir, 'backups', name));
    expect(copy.meta).toEqual(log.meta);
    expect([...copy.read(1)].slice(0, 1)).toEqual([titled(2)]);
    copy.close();
    if (process.platform !== 'win32') expect(statSync(join(dir, 'backups', name)).mode & 0o777).toBe(0o600);
    log.close();
  });

  test('LOG-10: nothing new, no backup; the newest five are kept', async () => {
    const dir = tempFolder();
    const log = begin(dir);
    const keeper = createBackupKeeper({ dir, log, now, onFault });
    await keeper.backUp();
    await keeper.backUp();
    // Nor when the server starts again.
    await createBackupKeeper({ dir, log, now, onFault }).backUp();
    expect(backups(dir)).toHaveLength(1);
    const [first] = backups(dir);
    for (let seq = 2; seq < 8; seq++) {
      log.append([titled(seq)]);
      await keeper.backUp();
    }
    expect(backups(dir)).toHaveLength(5);
    expect(backups(dir)).not.toContain(first);
    const newest = openSqliteEventLog(join(dir, 'backups', backups(dir).at(-1) ?? ''));
    expect(newest.lastSeq).toBe(7);
    newest.close();
    log.close();
  });

  test('LOG-20: backups from before an erasure make room for a new one, also where the server died in between', async () => {
    const dir = tempFolder();
    const log = begin(dir);
    const texts = (): string[] => backups(dir).map((name) => readFileSync(join(dir, 'backups', name), 'latin1'));
    const keeper = createBackupKeeper({ dir, log, now, onFault });
    const moved = personalLines().map((line) => ({ ...line, seq: line.seq + 1 }));
    log.append(moved.slice(0, 1));
    await keeper.backUp();
    log.append(moved.slice(1));
    await keeper.backUp();
    expect(texts().map((text) => text.includes('a secret'))).toEqual([true, true]);
    log.append([{ ...titled(8), type: 'author.erased', payload: { authorId: 'twitch:1' } }]);
    expect(texts()).toHaveLength(2);
    const next = createBackupKeeper({ dir, log, now, onFault });
    next.start();
    await next.stop();
    expect(texts()).toHaveLength(1);
    expect(texts().join('')).not.toMatch(/a secret|twitch:1/);
    next.start();
    log.append([{ ...titled(9), type: 'author.erased', payload: { authorId: 'twitch:2' } }]);
    await next.stop();
    expect(texts()).toHaveLength(1);
    expect(texts().join('')).not.toMatch(/Bob/);
    log.close();
  });

  test('LOG-10: two wishes for a backup at once make one after the other', async () => {
    const dir = tempFolder();
    const log = begin(dir);
    const keeper = createBackupKeeper({ dir, log, now, onFault });
    keeper.start();
    log.append([titled(2)]);
    await Promise.all([keeper.backUp(), keeper.backUp()]);
    await keeper.stop();
    expect(backups(dir).length).toBeLessThanOrEqual(2);
    const newest = openSqliteEventLog(join(dir, 'backups', backups(dir).at(-1) ?? ''));
    expect(newest.lastSeq).toBe(2);
    newest.close();
    log.close();
  });

  test('LOG-10: the end of a show is backed up by itself', async () => {
    const dir = tempFolder();
    const log = begin(dir);
    const keeper = createBackupKeeper({ dir, log, now, onFault });
    keeper.start();
    await keeper.backUp();
    log.append([{ ...titled(2), type: 'show.wrapped', payload: {} }]);
    await keeper.stop();
    const newest = openSqliteEventLog(join(dir, 'backups', backups(dir).at(-1) ?? ''));
    expect(newest.isWrapped()).toBe(true);
    newest.close();
    log.close();
  });

  test('LOG-10: a damaged log makes no backup, and the good ones stay', async () => {
    const dir = tempFolder();
    const log = begin(dir);
    log.append(Array.from({ length: 400 }, (_, index) => titled(index + 2)));
    await createBackupKeeper({ dir, log, now, onFault }).backUp();
    log.append([titled(402)]);
    log.close();
    const before = backups(dir);
    truncateSync(log.file, statSync(log.file).size / 2);
    const faults: Error[] = [];
    await createBackupKeeper({
      dir,
      log: { ...log, lastSeq: 402 },
      now,
      keep: 1,
      onFault: (error) => faults.push(error),
    }).backUp();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain('the show goes on');
    expect(backups(dir)).toEqual(before);
  });
});
