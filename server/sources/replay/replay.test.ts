import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseReplayCsv } from './parse-replay-csv.ts';
import { readReplayFile } from './read-replay-file.ts';
import { replayRacers } from './replay-racers.ts';
import type { ReplayFile } from './replay-row.ts';

const good = '2009-04-17T06:13:00Z,ace,1000000';
function parse(text: string, racers?: readonly string[]): ReplayFile {
  const file = parseReplayCsv(text, { racers: racers ? new Set(racers) : null });
  if (!file.ok) throw new Error(file.error);
  return file.value;
}
function refusal(text: string): string {
  const file = parseReplayCsv(text);
  return file.ok ? 'accepted' : file.error;
}
const trouble = (row: string, header = 'time,racer,total,resolution'): string =>
  parse(`${header}\n${good}${header.endsWith('resolution') ? ',' : ''}\n${row}\n`).skipped.first[0]?.trouble ?? 'none';

describe('the header', () => {
  test.each([
    'time,racer,total',
    'total,time,racer',
    'time,racer,total,resolution',
    ' time , racer , total ',
    '\uFEFFtime,racer,total,note',
    '"time","racer","total"',
  ])('SRC-20: %o is taken', (header) => {
    const columns = header
      .replace('\uFEFF', '')
      .replaceAll('"', '')
      .split(',')
      .map((name) => name.trim());
    const values: Record<string, string> = {
      time: '2009-04-17T06:13:00Z',
      racer: 'ace',
      total: '1000000',
      resolution: '1000',
      note: 'x',
    };
    const row = columns.map((name) => values[name] ?? '').join(',');
    const resolution = columns.includes('resolution') ? 1000 : 1;
    expect(parse(`${header}\n${row}`).rows).toEqual([
      { at: Date.UTC(2009, 3, 17, 6, 13), racer: 'ace', total: 1_000_000, resolution },
    ]);
  });

  test.each([
    ['time;racer;total', 'not by semicolons'],
    ['time\tracer\ttotal', 'not by tabs'],
    ['date,racer,total', 'time is missing from "date,racer,total"'],
    ['Time,Racer,Total', 'time, racer, total is missing'],
    ['time,racer,total,', 'column 4 of the header has no name'],
    ['time,racer,total,total', 'twice'],
    [good, 'the header must be time,racer,total[,resolution]'],
    ['', 'the file is empty'],
  ])('SRC-20: %o is refused', (header, words) => {
    expect(refusal(`${header}\n${good}`.replace(/^\n.*/, ''))).toContain(words);
  });

  test.each(['\n', '\r\n'])('SRC-20: lines may end with %j, also mixed, also without the last one', (end) => {
    const rows = ['time,racer,total', good, good.replace('13:00', '14:00')];
    expect(parse(rows.join(end)).rows).toHaveLength(2);
    expect(parse(`${rows.join(end)}${end}${end}`)).toMatchObject({ skipped: { count: 0 } });
    expect(parse(`${rows[0] ?? ''}\n${rows[1] ?? ''}\r\n${rows[2] ?? ''}`).rows).toHaveLength(2);
  });
});

describe('rows', () => {
  test.each([
    ['2009-04-17T06:13:00,ace,5,', 'has no zone'],
    ['17.04.2009 06:13,ace,5,', 'is not ISO 8601'],
    ['2009-02-30T06:13:00Z,ace,5,', 'is not ISO 8601'],
    ['1239948780,ace,5,', 'is not ISO 8601'],
    [',ace,5,', 'the time is empty'],
    ['2009-04-17T06:13:00Z,,5,', 'the racer is empty'],
    ['2009-04-17T06:13:00Z,a\u0007b,5,', 'cannot be an id'],
    ['2009-04-17T06:13:00Z,ace,,', 'the total is empty'],
    ['2009-04-17T06:13:00Z,ace,null,', '"null", not a whole number'],
    ['2009-04-17T06:13:00Z,ace,0,', 'the total is 0'],
    ['2009-04-17T06:13:00Z,ace,-5,', 'not a whole number'],
    ['2009-04-17T06:13:00Z,ace,1.5,', 'not a whole number'],
    ['2009-04-17T06:13:00Z,ace,1e6,', 'not a whole number'],
    ['2009-04-17T06:13:00Z,ace,99999999999999999999,', 'too large'],
    ['2009-04-17T06:13:00Z,ace,5,0', 'the resolution "0"'],
    ['2009-04-17T06:13:00Z,ace,5,0.1', 'the resolution "0.1"'],
    ['2009-04-17T06:13:00Z,ace', 'it has 2 fields, the header has 4'],
    ['2009-04-17T06:13:00Z,ace,1,000,000', 'it has 5 fields'],
    ['2009-04-17T06:13:00Z,"ace,5,', 'the quotes are broken'],
  ])('SRC-21: %o is skipped and it is said why', (row, words) => {
    expect(trouble(row)).toContain(words);
  });

  test('SRC-21: line numbers are those of an editor, across blank lines and quoted line breaks', () => {
    const text = `time,racer,total,note\n${good},"two\nlines"\n\n${good},ok\n${good.replace('1000000', 'x')},bad\nnonsense\n`;
    const { rows, skipped } = parse(text);
    expect(rows).toHaveLength(2);
    expect(skipped.first.map(({ line }) => line)).toEqual([6, 7]);
  });

  test('SRC-21: a racer that the show does not have is skipped by name', () => {
    const { skipped } = parse(`time,racer,total\n${good}\n${good.replace('ace', 'queen')}`, ['ace']);
    expect(skipped.first).toEqual([{ line: 3, trouble: 'no racer "queen" in this show; it has ace' }]);
  });

  test('SRC-21: a file without a good row is an error that names the first bad one', () => {
    expect(refusal(`time,racer,total\n${good.replace('1000000', '0')}\nx`)).toMatch(
      /no good row; the first of 2 bad ones is line 2: the total is 0/,
    );
    expect(refusal('time,racer,total\n')).toContain('no rows');
  });

  test('SRC-21: whatever the file holds, a row comes out as written or not at all', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('2009-04-17T06:13:00Z', 'ace', '5', '0', '-1', '"', '\n', ','));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (table) => {
        const file = parseReplayCsv(`time,racer,total\n${table.map((row) => row.join(',')).join('\n')}`);
        if (!file.ok) return;
        for (const row of file.value.rows) {
          expect(Number.isSafeInteger(row.total) && row.total > 0 && row.resolution >= 1).toBe(true);
          expect(Number.isFinite(row.at)).toBe(true);
        }
      }),
    );
  });

  test('SRC-22: rows are put in order, those of the same time stay as they are, and it is said where order ends', () => {
    const row = (minute: number, racer: string): string => `2009-04-17T06:${String(minute)}:00Z,${racer},5`;
    const file = parse(
      ['time,racer,total', row(10, 'a'), row(12, 'b'), row(11, 'c'), row(11, 'd'), row(10, 'e')].join('\n'),
    );
    expect(file.rows.map(({ racer }) => racer).join('')).toBe('aecdb');
    expect(file.outOfOrderAt).toBe(4);
    expect(parse(`time,racer,total\n${row(10, 'a')}\n${row(10, 'b')}`).outOfOrderAt).toBeNull();
  });
});

describe('racers of a file', () => {
  test('SRC-24: in the order of their first rows, with names and colours of their own', () => {
    for (const count of [1, 3, 12, 40]) {
      const ids = Array.from({ length: count }, (_, index) => `r${String(index)}`);
      const racers = replayRacers(
        parse(['time,racer,total', ...ids.map((id) => good.replace('ace', id))].join('\n')).rows,
      );
      expect(racers.map(({ id, name }) => [id, name])).toEqual(ids.map((id) => [id, id]));
      expect(new Set(racers.map(({ colour }) => colour)).size).toBe(count);
      for (const { colour } of racers) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

describe('files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tickertape-replay-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('SRC-20: what cannot be read is told with its path', async () => {
    const file = path.join(folder, 'latin1.csv');
    await writeFile(file, Buffer.from([0x74, 0xe9, 0x0a]));
    expect(await readReplayFile(file)).toMatchObject({
      ok: false,
      error: `${file} is not UTF-8: save it as "CSV UTF-8"`,
    });
    expect(await readReplayFile(path.join(folder, 'none.csv'))).toMatchObject({
      error: expect.stringContaining('does not exist') as string,
    });
    expect(await readReplayFile(folder)).toMatchObject({ error: expect.stringContaining('is no file') as string });
    await writeFile(file, 'a,b');
    expect(await readReplayFile(file)).toMatchObject({ error: expect.stringContaining(`${file}: line 1:`) as string });
  });
});
