import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { initialState } from '../../shared/domain/initial-state.ts';
import { eventLogContract, personalLines, testMeta, titled } from './event-log.contract.ts';
import { createLogFile } from './log-file.ts';
import { LogTooNewError } from './log-errors.ts';
import { connect } from './sqlite-connection.ts';
import { openSqliteEventLog } from './sqlite-event-log.ts';
import { stateVersion } from './state-version.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { createUpcaster, type UpcastStep } from './upcast.ts';

function newFile(): string {
  const file = join(tempFolder(), 'log.sqlite');
  createLogFile(file, testMeta);
  return file;
}

eventLogContract('SQLite log', () => openSqliteEventLog(newFile()));

describe('SQLite log', () => {
  test('LOG-1: what was appended is there when the file is opened again, known deliveries too', () => {
    const file = newFile();
    const first = openSqliteEventLog(file);
    first.append([titled(1), titled(2, { source: 'feed', key: 'k' })]);
    first.close();
    const second = openSqliteEventLog(file);
    expect([...second.read()]).toEqual([titled(1), titled(2, { source: 'feed', key: 'k' })]);
    expect(second.find('feed', 'k')).toEqual({ seq: 2 });
    expect(second.lastSeq).toBe(2);
    expect(second.meta).toEqual(testMeta);
    second.close();
  });

  test('LOG-1: the file is written ahead, flushed at every commit, and erases what it deletes', () => {
    const database = connect(newFile());
    database.exec('PRAGMA journal_mode = WAL');
    const setting = (name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(setting('journal_mode')).toBe('wal');
    expect(setting('synchronous')).toBe(2);
    expect(setting('secure_delete')).toBe(1);
    expect(setting('foreign_keys')).toBe(1);
    expect(setting('trusted_schema')).toBe(0);
    expect(setting('busy_timeout')).toBe(5_000);
    database.close();
  });

  test.skipIf(process.platform === 'win32')(
    'LOG-7: the file and what SQLite keeps beside it are for their owner alone',
    () => {
      const file = newFile();
      const log = openSqliteEventLog(file);
      log.append([titled(1)]);
      for (const name of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(name).mode & 0o777).toBe(0o600);
      log.close();
    },
  );

  test('LOG-5: a snapshot that makes no sense, is of another version, or is ahead of the log counts as none', () => {
    const file = newFile();
    const log = openSqliteEventLog(file);
    log.append([titled(1), titled(2)]);
    log.saveSnapshot({ ...initialState, seq: 2 });
    log.close();
    const spoil = (statement: string): unknown => {
      const database = connect(file);
      database.exec(statement);
      database.close();
      const reopened = openSqliteEventLog(file);
      const snapshot = reopened.loadSnapshot();
      reopened.saveSnapshot({ ...initialState, seq: 2 });
      expect(reopened.loadSnapshot()).not.toBeNull();
      reopened.close();
      return snapshot;
    };
    expect(spoil(`UPDATE snapshots SET state = substr(state, 1, 40)`)).toBeNull();
    expect(spoil(`UPDATE snapshots SET state = 'null'`)).toBeNull();
    expect(spoil(`UPDATE snapshots SET state = '{"seq":1}'`)).toBeNull();
    expect(spoil(`UPDATE snapshots SET seq = 3, state = '{"seq":3}'`)).toBeNull();
    expect(spoil(`UPDATE snapshots SET state_version = ${stateVersion + 1}`)).toBeNull();
    expect(spoil(`DELETE FROM snapshots`)).toBeNull();
  });

  test('LOG-6: a line of an earlier version is read in today’s words, and stays as it was written', () => {
    const file = newFile();
    const old = openSqliteEventLog(file);
    old.append([titled(1)]);
    old.close();
    const shout: UpcastStep = (event) => ({
      ...event,
      payload: { title: (event.payload as { title: string }).title.toUpperCase() },
    });
    const star: UpcastStep = (event) => ({
      ...event,
      payload: { title: `${(event.payload as { title: string }).title} *` },
    });
    const upcaster = createUpcaster([shout, star]);
    const log = openSqliteEventLog(file, { upcaster });
    log.append([titled(2)]);
    expect([...log.read()].map((event) => (event.payload as { title: string }).title)).toEqual([
      'TITLE 1 – “ÜNÏCODE” 🎉 *',
      'Title 2 – “ünïcode” 🎉',
    ]);
    log.close();
    const database = connect(file);
    expect(database.prepare('SELECT version, payload FROM events WHERE seq = 1').get()).toEqual({
      version: 1,
      payload: JSON.stringify(titled(1).payload),
    });
    database.close();
  });

  test('LOG-6: a log of a later version is refused by name and left as it is', () => {
    const file = newFile();
    const newer = openSqliteEventLog(file, { upcaster: createUpcaster([(event) => event]) });
    newer.append([titled(1)]);
    newer.close();
    const log = openSqliteEventLog(file);
    expect(() => [...log.read()]).toThrow(LogTooNewError);
    log.close();
    const database = connect(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openSqliteEventLog(file)).toThrow(LogTooNewError);
  });

  test('LOG-9: a file with a gap in its lines is damaged', () => {
    const file = newFile();
    const log = openSqliteEventLog(file);
    log.append([titled(1), titled(2), titled(3)]);
    log.close();
    const database = connect(file);
    database.exec('DELETE FROM events WHERE seq = 2');
    database.close();
    expect(() => openSqliteEventLog(file)).toThrow('2 lines, but its last is number 3');
  });

  test('LOG-20: lines hold a hash of text and name, and what is erased is in no file any more', () => {
    const file = newFile();
    const bytes = (): string =>
      readdirSync(dirname(file))
        .map((name) => readFileSync(join(dirname(file), name), 'latin1'))
        .join('');
    const log = openSqliteEventLog(file);
    log.append(personalLines());
    log.saveSnapshot({ ...initialState, seq: 6, show: { ...initialState.show, title: 'a secret of Ann' } });
    expect(bytes()).toContain('a secret');
    const database = connect(file, { readOnly: true });
    const payloads = JSON.stringify(database.prepare('SELECT payload FROM events').all());
    database.close();
    expect(payloads).toMatch(/sealed/);
    expect(payloads).not.toMatch(/secret|Ann|Bob|twitch:|say it/);
    log.append([{ ...titled(7), type: 'author.erased', payload: { authorId: 'twitch:1' } }]);
    expect(bytes()).not.toMatch(/a secret|Ann|twitch:1|say it/);
    expect(bytes()).toContain('Bob');
    log.close();
  });

  test('LOG-20: a text that is not the one that was recorded is damage', () => {
    const file = newFile();
    const log = openSqliteEventLog(file);
    log.append(personalLines());
    log.close();
    const database = connect(file);
    database.exec("UPDATE personal SET content = replace(content, 'secret', 'forged')");
    database.close();
    const again = openSqliteEventLog(file);
    expect(() => [...again.read()]).toThrow('not the one that was recorded');
    again.close();
  });

  test('LOG-6: a log from before messages is opened, and takes messages', () => {
    const file = newFile();
    const before = connect(file);
    before.exec('DROP TABLE personal; ALTER TABLE events DROP COLUMN chain; PRAGMA user_version = 1');
    before.close();
    const log = openSqliteEventLog(file);
    log.append(personalLines());
    expect([...log.read()]).toEqual(personalLines());
    log.close();
  });
});
