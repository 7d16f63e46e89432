import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { kindOfReplay } from './file-kind.ts';
import { readRecording, type Recording } from './read-recording.ts';
import { fileOf, wholeShow } from './testing/whole-show.ts';

function recordingOf(path: string): Recording {
  const read = readRecording(path);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

describe('a file of a show', () => {
  test('LOG-55: a whole one is found whole, with LF or CRLF, a BOM and blank lines', async () => {
    const { lines, folder } = await wholeShow();
    const recording = recordingOf(fileOf(folder, lines));
    const { hash } = JSON.parse(lines.at(-1) ?? '') as { hash: string };
    expect(recording).toMatchObject({
      ...{ title: 'The whole show', mode: 'live', lines: lines.length, fault: null, head: hash },
      ...{ from: '2009-04-15T16:00:00.000Z', skipped: { count: 0, first: [] } },
    });
    // The show ended a day before its last line, an erasure.
    expect(recording.to < '2009-04-16').toBe(true);
    const other = fileOf(folder, ['\uFEFF' + (lines[0] ?? ''), '', ...lines.slice(1), '  '], 'other.jsonl', '\r\n');
    expect(recordingOf(other)).toEqual({ ...recording, path: other });
  });

  test('LOG-55: a changed, missing or moved line and one without its hash are told, and the rest is replayed', async () => {
    const { lines, folder } = await wholeShow();
    const place = lines.findIndex((line) => line.includes('"total":912'));
    const told = (changed: readonly string[]): Recording => recordingOf(fileOf(folder, changed));
    const forged = told(lines.with(place, (lines[place] ?? '').replace('"total":912', '"total":9120')));
    expect(forged).toMatchObject({ lines: lines.length, head: null, skipped: { count: 0 } });
    expect(forged.fault).toContain(`Line ${place + 1} (race.observed`);
    expect(told(lines.toSpliced(place, 1)).fault).toContain(`Line ${place + 1} is missing`);
    const moved = told(lines.toSpliced(3, 2, lines[4] ?? '', lines[3] ?? ''));
    expect(moved).toMatchObject({ lines: lines.length - 1, skipped: { count: 1, first: [{ line: 5 }] } });
    expect(moved.skipped.first[0]?.trouble).toContain('has the number 4, which has been');
    const unchained = lines.map((line) => line.replace(/,"hash":"[0-9a-f]+"/u, ''));
    expect(told(unchained)).toMatchObject({ lines: lines.length, skipped: { count: 0 } });
    expect(told(unchained).fault).toContain('has no hash');
  });

  test('LOG-54: wrong lines are left out with their numbers; where no line is good, the file is refused', async () => {
    const { lines, folder } = await wholeShow();
    const cut = [...lines.slice(0, 9), (lines[9] ?? '').slice(0, 40), '{"a":1}', ...lines.slice(10)];
    const recording = recordingOf(fileOf(folder, cut));
    expect(recording.skipped).toEqual({
      count: 2,
      first: [
        { line: 10, trouble: 'is not JSON: it was cut off or changed' },
        { line: 11, trouble: expect.stringContaining('is no event of a show: seq') as string },
      ],
    });
    expect(recording.fault).toBe('Line 10 of the file is not JSON: it was cut off or changed.');
    const many = recordingOf(fileOf(folder, [...lines, ...lines.slice(1).map(() => 'x')]));
    expect([many.skipped.count, many.skipped.first.length]).toEqual([lines.length - 1, 100]);
    expect(readRecording(fileOf(folder, ['{', '  "title": "A show file"', '}']))).toMatchObject({
      ok: false,
      error: expect.stringMatching(/events\.jsonl: no line of it is an event of a show; line 1 is not JSON/u) as string,
    });
    expect(readRecording(join(folder, 'none'))).toMatchObject({
      error: expect.stringContaining('does not exist') as string,
    });
  });

  test('LOG-54: two shows in one file are not taken for one', async () => {
    const { lines, folder } = await wholeShow();
    const both = recordingOf(fileOf(folder, [...lines, ...lines]));
    expect(both).toMatchObject({ lines: lines.length, skipped: { count: 1, first: [{ line: lines.length + 1 }] } });
    expect(both.skipped.first[0]?.trouble).toContain('begins another show');
  });

  test.each([
    ['nothing', '', 'is empty'],
    ['blank lines', '\uFEFF \n\n', 'is empty'],
    ['packed', gzipSync('{}'), 'is packed (gzip): unpack it first'],
    ['zipped', Buffer.from('PK\x03\x04rest'), 'is packed (zip)'],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'is UTF-16: save it as UTF-8'],
    ['a log', Buffer.from('SQLite format 3\0rest'), "is a show's log itself"],
    ['an array', '[{"seq":1}]', 'is one JSON array'],
  ])('LOG-56: %s is refused with what to do', (_name, content, told) => {
    const path = join(tempFolder(), 'file.jsonl');
    writeFileSync(path, content);
    expect(kindOfReplay(path)).toMatchObject({
      ok: false,
      error: expect.stringContaining(`${path} ${told}`) as string,
    });
  });

  test('LOG-56: what a file holds counts, not what it is called', () => {
    const folder = tempFolder();
    expect(kindOfReplay(fileOf(folder, ['time,racer,total'], 'counts.jsonl'))).toEqual({ ok: true, value: 'csv' });
    expect(kindOfReplay(fileOf(folder, ['\uFEFF{"seq":1}'], 'events.csv'))).toEqual({ ok: true, value: 'events' });
    expect(kindOfReplay(folder)).toMatchObject({ ok: false, error: expect.stringContaining('is no file') as string });
  });
});
