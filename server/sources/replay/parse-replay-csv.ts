import Papa from 'papaparse';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { readHeader, type Columns } from './header.ts';
import { readRow } from './read-row.ts';
import { shownBadRows, type BadRow, type ReplayFile, type ReplayRow } from './replay-row.ts';

interface ParseOptions {
  /** The racers of the show, where there is one: rows of others are skipped. null = any. */
  readonly racers?: ReadonlySet<string> | null;
}

interface NumberedRow {
  readonly line: number;
  readonly row: ReplayRow;
}

/** Reads a replay file: good rows by time, bad ones with their lines. Fails when the header is wrong or no row is good. */
export function parseReplayCsv(text: string, { racers = null }: ParseOptions = {}): Result<ReplayFile, string> {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), {
    delimiter: ',',
    newline: '\n',
  });
  const [first, ...rest] = parsed.data;
  if (!first || (first.length === 1 && first[0]?.trim() === ''))
    return fail('the file is empty: its first line must be time,racer,total');
  const header = readHeader(first);
  if (!header.ok) return header;
  // The parser counts rows from the header on.
  const broken = new Map(parsed.errors.map((error) => [error.row ?? 0, error.message]));
  const { good, bad } = sift(rest, header.value, racers, broken);
  if (good.length === 0) return fail(nothingGood(bad));
  const backwards = good.findIndex(({ row }, index) => row.at < (good[index - 1]?.row.at ?? -Infinity));
  return ok({
    rows: good.map(({ row }) => row).toSorted((a, b) => a.at - b.at),
    skipped: { count: bad.length, first: bad.slice(0, shownBadRows) },
    outOfOrderAt: good[backwards]?.line ?? null,
  });
}

function sift(
  rows: readonly (readonly string[])[],
  columns: Columns,
  racers: ReadonlySet<string> | null,
  broken: ReadonlyMap<number, string>,
): { readonly good: readonly NumberedRow[]; readonly bad: readonly BadRow[] } {
  const good: NumberedRow[] = [];
  const bad: BadRow[] = [];
  let line = 2;
  for (const [index, fields] of rows.entries()) {
    const trouble = broken.get(index + 1);
    const row = trouble === undefined ? readRow(fields, columns, racers) : fail(`the quotes are broken (${trouble})`);
    const blank = fields.length === 1 && fields[0]?.trim() === '';
    if (row.ok) good.push({ line, row: row.value });
    else if (!blank) bad.push({ line, trouble: row.error });
    line += 1 + fields.reduce((count, field) => count + (field.match(/\n/g)?.length ?? 0), 0);
  }
  return { good, bad };
}

function nothingGood(bad: readonly BadRow[]): string {
  const [first] = bad;
  if (!first) return 'the file has a header and no rows';
  return `the file has no good row; the first of ${String(bad.length)} bad ones is line ${String(first.line)}: ${first.trouble}`;
}
