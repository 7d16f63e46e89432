import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventsJsonl } from '../http/export/events-jsonl.ts';
import { personalLines, testMeta, titled } from '../storage/event-log.contract.ts';
import { createLogFile } from '../storage/log-file.ts';
import { connect } from '../storage/sqlite-connection.ts';
import { openSqliteEventLog } from '../storage/sqlite-event-log.ts';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { claimsOfExport } from './claims-of-export.ts';
import { claimsOfLog } from './claims-of-log.ts';
import { verifyLines } from './verify-lines.ts';

/** A log with people, notes, an erasure and 40 lines more, in its file and as it is exported. */
function shows(): { file: string; exported: string[] } {
  const file = join(tempFolder(), 'log.sqlite');
  createLogFile(file, testMeta);
  const log = openSqliteEventLog(file);
  log.append(personalLines());
  log.append([{ ...titled(7), type: 'author.erased', payload: { authorId: 'twitch:1' } }]);
  log.append(Array.from({ length: 40 }, (_, index) => titled(index + 8)));
  const exported = [...eventsJsonl(log)].join('').trimEnd().split('\n');
  log.close();
  return { file, exported };
}

function verifyExport(lines: readonly string[], end = '\n'): ReturnType<typeof verifyLines> {
  const file = join(tempFolder(), 'events.jsonl');
  writeFileSync(file, lines.join(end) + end);
  return verifyLines(claimsOfExport(file));
}

/** Changes a closed log behind its back. */
function tamper(file: string, sql: string): ReturnType<typeof verifyLines> {
  const database = connect(file);
  database.exec(sql);
  database.close();
  return verifyLines(claimsOfLog(file));
}

describe('verify', () => {
  it('LOG-31: a log and its export are whole, end on the same hash, and stay whole after an erasure', () => {
    const { file, exported } = shows();
    const ofLog = verifyLines(claimsOfLog(file));
    expect(ofLog).toMatchObject({ whole: true, lines: 47, first: titled(1).at, last: titled(47).at });
    expect(verifyExport(exported)).toEqual(ofLog);
    expect(verifyExport(exported, '\r\n')).toEqual(ofLog);
    expect(exported.join('')).not.toContain('a secret');
  });

  it('LOG-31: an export in which any line was changed, taken out, doubled or moved is not whole', () => {
    const { exported } = shows();
    for (const index of exported.keys()) {
      const line = exported[index]!;
      const changed = exported.with(index, line.replace('"at":"2009', '"at":"2010'));
      expect(verifyExport(changed)).toMatchObject({
        whole: false,
        fault: expect.stringContaining(`Line ${index + 1} `) as string,
      });
      expect(verifyExport(exported.toSpliced(index, 0, line)).whole).toBe(false);
      if (index === exported.length - 1) continue;
      expect(verifyExport(exported.toSpliced(index, 1))).toMatchObject({
        fault: `Line ${index + 1} is missing: line ${index + 2} stands in its place.`,
      });
      expect(verifyExport(exported.toSpliced(index, 2, exported[index + 1]!, line)).whole).toBe(false);
    }
  });

  it('LOG-31: other words or another name than were recorded are found, a hash that was made to fit too', () => {
    const { exported } = shows();
    const place = exported.findIndex((line) => line.includes('not secret to Bob'));
    const forged = exported.map((line) => line.replace('not secret to Bob', 'a lie about Bob'));
    expect(verifyExport(forged)).toMatchObject({
      fault: expect.stringContaining(`Line ${place + 1} (message.held`) as string,
    });
    const withoutProof = forged.map((line) => line.replace(/,"sealed":"[0-9a-f]+","salt":"[0-9a-f]+"/, ''));
    expect(verifyExport(withoutProof).whole).toBe(false);
  });

  it('LOG-31: a line cut off, no JSON, or of no log at all is told by its place in the file', () => {
    const { exported } = shows();
    expect(verifyExport([...exported.slice(0, 3), exported[3]!.slice(0, 30)])).toMatchObject({
      fault: 'Line 4 of the file is no JSON: it was cut off or changed.',
    });
    expect(verifyExport(['{"a":1}'])).toMatchObject({
      fault: expect.stringContaining('Line 1 of the file is no line') as string,
    });
    expect(verifyExport([exported[0]!.replace(/"hash":"[0-9a-f]+"/, '"hush":1')])).toMatchObject({
      fault: expect.stringContaining('has no hash') as string,
    });
  });

  it('LOG-31: a log changed behind its back is not whole', () => {
    const changes = [
      'UPDATE events SET payload = \'{"title":"won"}\' WHERE seq = 20',
      "UPDATE events SET at = '2010-01-01T00:00:00.000Z' WHERE seq = 47",
      'UPDATE events SET actor = \'{"role":"host","id":"x"}\' WHERE seq = 1',
      'DELETE FROM events WHERE seq = 30',
      'DELETE FROM events WHERE seq = 1',
      "UPDATE personal SET content = replace(content, 'Bob', 'Rob')",
      'UPDATE events SET chain = (SELECT chain FROM events WHERE seq = 9) WHERE seq = 10',
    ];
    for (const change of changes) expect(tamper(shows().file, change), change).toMatchObject({ whole: false });
  });

  it('LOG-31: a log that was cut at its end is whole, and its last hash is another', () => {
    const { file } = shows();
    const before = verifyLines(claimsOfLog(file));
    const after = tamper(file, 'DELETE FROM events WHERE seq = 47');
    expect(after).toMatchObject({ whole: true, lines: 46 });
    expect(after.whole && before.whole && after.head !== before.head).toBe(true);
  });

  it('LOG-32: a log of the version before is chained when it is opened, and says so until then', () => {
    const { file } = shows();
    const before = verifyLines(claimsOfLog(file));
    const untouched = tamper(file, 'ALTER TABLE events DROP COLUMN chain; PRAGMA user_version = 2;');
    expect(untouched).toMatchObject({ fault: expect.stringContaining('before logs were chained') as string });
    const log = openSqliteEventLog(file);
    log.append([titled(48)]);
    log.close();
    expect(verifyLines(claimsOfLog(file))).toMatchObject({ whole: true, lines: 48 });
    expect(tamper(file, 'DELETE FROM events WHERE seq = 48')).toEqual(before);
  });

  it('LOG-31: the command says whole with 0, changed with 1, and what it cannot read with 2', () => {
    const run = (...args: string[]): { status: number | null; said: string } => {
      const program = resolve(import.meta.dirname, 'main.ts');
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
      return { status, said: stdout + stderr };
    };
    const { file, exported } = shows();
    expect(run(file)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^Whole: 47 lines, 2009.*\n.*[0-9a-f]{64}/) as string,
    });
    const changed = join(tempFolder(), 'events.jsonl');
    writeFileSync(changed, exported.slice(1).join('\n'));
    expect(run(changed)).toMatchObject({ status: 1, said: expect.stringContaining('Line 1 is missing') as string });
    expect(run(join(tempFolder(), 'none'))).toMatchObject({
      status: 2,
      said: expect.stringContaining('There is no file') as string,
    });
    expect(run()).toMatchObject({ status: 2, said: expect.stringContaining('npm run verify -- FILE') as string });
    const other = join(tempFolder(), 'other.sqlite');
    connect(other).exec('CREATE TABLE t (a)');
    expect(run(other)).toMatchObject({ status: 1, said: expect.stringContaining('holds no log') as string });
  });
});
