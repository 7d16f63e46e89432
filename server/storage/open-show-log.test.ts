import {
  existsSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { initialState } from '../../shared/domain/initial-state.ts';
import type { ShowMode } from '../../shared/domain/show-state.ts';
import { createBackupKeeper } from './backup.ts';
import { LogTooNewError } from './log-errors.ts';
import { openShowLog } from './open-show-log.ts';
import { connect } from './sqlite-connection.ts';
import { titled } from './event-log.contract.ts';
import { tempFolder } from './testing/temp-folder.ts';

/** A clock that never shows the same time twice. */
function countingClock(): () => number {
  let time = Date.UTC(2009, 3, 15, 16);
  return () => (time += 1_000);
}

function opener(dir: string): (mode?: ShowMode) => ReturnType<typeof openShowLog> {
  const now = countingClock();
  return (mode = 'live') => openShowLog({ dir, mode, now, resume: true, title: 'The race' });
}

const fault = (error: Error): never => {
  throw error;
};

/** A live show of many lines, with a backup that lacks the last of them; closed. */
async function showWithBackup(dir: string): Promise<{ open: ReturnType<typeof opener>; file: string; logId: string }> {
  const open = opener(dir);
  const { log } = open();
  log.append(Array.from({ length: 400 }, (_, index) => titled(index + 2)));
  await createBackupKeeper({ dir, log, now: countingClock(), onFault: fault }).backUp();
  log.append([titled(402)]);
  log.close();
  return { open, file: log.file, logId: log.meta.logId };
}

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['cut short in the middle', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['cut short inside its first page', (file) => truncateSync(file, 1_000)],
  ['empty', (file) => truncateSync(file, 0)],
  ['with garbage for a header', (file) => overwrite(file, 0, Buffer.from('garbage garbage garbage'.repeat(10)))],
  [
    'with flipped pages',
    (file) => {
      for (let page = 1; page < statSync(file).size / 4096; page += 2)
        overwrite(file, page * 4096, Buffer.alloc(4096, 0xa5));
    },
  ],
  ['overwritten by another file', (file) => writeFileSync(file, 'time,racer,total\n')],
  [
    'with a line that is no JSON',
    (file) => {
      const database = connect(file);
      database.exec(`UPDATE events SET payload = substr(payload, 1, 5) WHERE seq = 200`);
      database.close();
    },
  ],
];

function overwrite(file: string, position: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}

describe('the log of a show', { timeout: 60_000 }, () => {
  test('LOG-8: the last live show resumes, until it is wrapped', () => {
    const open = opener(tempFolder());
    const first = open();
    expect(first).toMatchObject({ opened: 'new', note: null });
    expect([...first.log.read()]).toMatchObject([
      { seq: 1, type: 'show.opened', payload: { title: 'The race', mode: 'live', label: null } },
    ]);
    first.log.append([titled(2)]);
    first.log.close();

    const second = open();
    expect(second.opened).toBe('resumed');
    expect(second.log.meta).toEqual(first.log.meta);
    expect([...second.log.read(1)]).toEqual([titled(2)]);
    second.log.append([{ ...titled(3), type: 'show.wrapped', payload: {} }]);
    second.log.close();

    const third = open();
    expect(third.opened).toBe('new');
    expect(third.log.meta.logId).not.toBe(first.log.meta.logId);
    third.log.close();
    expect(existsSync(first.log.file)).toBe(true);
  });

  test('LOG-8: a replay, a rehearsal and the demo begin logs of their own and leave the live show to be resumed', () => {
    const open = opener(tempFolder());
    const live = open();
    live.log.close();
    for (const mode of ['replay', 'rehearsal', 'demo', 'rehearsal'] as const) {
      const other = open(mode);
      expect(other.opened).toBe('new');
      expect(other.log.meta.mode).toBe(mode);
      expect([...other.log.read()]).toMatchObject([{ payload: { mode } }]);
      other.log.close();
    }
    const again = open();
    expect(again.log.meta.logId).toBe(live.log.meta.logId);
    again.log.close();
  });

  test('LOG-8: a log whose first line was not written when the server died begins when it resumes', () => {
    const open = opener(tempFolder());
    const { log } = open();
    log.close();
    const database = connect(log.file);
    database.exec('DELETE FROM events');
    database.close();
    const again = open();
    expect(again.opened).toBe('resumed');
    expect([...again.log.read()]).toMatchObject([{ seq: 1, type: 'show.opened' }]);
    again.log.close();
  });

  test.skipIf(process.platform === 'win32')('LOG-7: the folders are closed to other users of the machine', () => {
    const dir = join(tempFolder(), 'data');
    openShowLog({ dir, mode: 'live', now: countingClock(), resume: true }).log.close();
    for (const folder of [dir, join(dir, 'shows'), join(dir, 'backups')])
      expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test.each(damages)('LOG-9: a log %s is moved aside and its backup restored', async (_, damage) => {
    const dir = tempFolder();
    const { open, file, logId } = await showWithBackup(dir);
    damage(file);
    const damaged = readFileSync(file);

    const { log, opened, note } = open();
    expect(opened).toBe('restored-from-backup');
    expect(note).toMatch(/was damaged .* moved to .*damaged.* Its backup of 2009-04-15T16:00:01.000Z took its place/s);
    expect(log.lastSeq).toBe(401);
    expect([...log.read(400)]).toEqual([titled(401)]);
    // Pages that have seen line 402 must start over.
    expect(log.meta.logId).not.toBe(logId);
    const [kept] = readdirSync(join(dir, 'damaged'));
    expect(readFileSync(join(dir, 'damaged', kept ?? '')).equals(damaged)).toBe(true);
    log.append([titled(402)]);
    log.close();

    const next = open();
    expect(next).toMatchObject({ opened: 'resumed', note: null });
    expect(next.log.lastSeq).toBe(402);
    next.log.close();
  });

  test('LOG-9: damage among the lines that a snapshot makes superfluous is found too', async () => {
    const { open, file } = await showWithBackup(tempFolder());
    const { log } = open();
    log.saveSnapshot({ ...initialState, seq: log.lastSeq });
    log.close();
    overwrite(file, 11 * 4096, Buffer.alloc(4096, 0xa5));
    const restored = open();
    expect(restored.opened).toBe('restored-from-backup');
    restored.log.close();
  });

  test('LOG-9: a damaged backup is passed over for an older, sound one', async () => {
    const dir = tempFolder();
    const { open, file } = await showWithBackup(dir);
    const { log } = open();
    const now = (): number => Date.UTC(2010, 0);
    await createBackupKeeper({ dir, log, now, onFault: fault }).backUp();
    log.close();
    const newest = readdirSync(join(dir, 'backups')).find((name) => name.includes('.2010'));
    truncateSync(join(dir, 'backups', newest ?? ''), 5_000);
    truncateSync(file, 5_000);
    const restored = open();
    expect(restored.opened).toBe('restored-from-backup');
    expect(restored.log.lastSeq).toBe(401);
    restored.log.close();
  });

  test('LOG-9: without a sound backup a new log begins, and the note says so', async () => {
    const dir = tempFolder();
    const { open, file } = await showWithBackup(dir);
    for (const backup of readdirSync(join(dir, 'backups'))) writeFileSync(join(dir, 'backups', backup), 'nothing');
    truncateSync(file, 5_000);
    const { log, opened, note } = open();
    expect(opened).toBe('began-anew-after-damage');
    expect(note).toContain('no sound backup');
    expect(log.lastSeq).toBe(1);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(join(dir, 'damaged'))).toHaveLength(1);
    log.close();
  });

  test('LOG-9: what SQLite keeps beside a damaged log goes with it', async () => {
    const dir = tempFolder();
    const { open, file } = await showWithBackup(dir);
    writeFileSync(file, 'nothing');
    writeFileSync(`${file}-wal`, 'write-ahead');
    open().log.close();
    const [log = '', ahead = '', ...more] = readdirSync(join(dir, 'damaged')).sort();
    expect(more).toEqual([]);
    expect(ahead).toBe(`${log}-wal`);
    expect(readFileSync(join(dir, 'damaged', ahead), 'utf8')).toBe('write-ahead');
    expect(readdirSync(join(dir, 'shows')).filter((name) => !name.endsWith('.sqlite'))).toEqual([]);
  });

  test('LOG-6: a live show of a later version stops the start and stays where it is', async () => {
    const { open, file } = await showWithBackup(tempFolder());
    const database = connect(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => open()).toThrow(LogTooNewError);
    expect(existsSync(file)).toBe(true);
  });
});
