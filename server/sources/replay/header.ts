import { fail, ok, type Result } from '../../../shared/lib/result.ts';

/** Where each column stands. */
export interface Columns {
  readonly time: number;
  readonly racer: number;
  readonly total: number;
  readonly resolution: number | null;
  /** Only where a racer has several: as ticks.csv is exported. */
  readonly account: number | null;
  readonly count: number;
}

const wanted = 'time,racer,total[,resolution]';

/** Reads the header, or says in words what it should be. */
export function readHeader(fields: readonly string[]): Result<Columns, string> {
  const names = fields.map((field) => field.trim());
  const seen = names.join(',');
  const place = (name: string): number | null => (names.includes(name) ? names.indexOf(name) : null);
  const [time, racer, total] = [place('time'), place('racer'), place('total')];
  if (time === null || racer === null || total === null) {
    const missing = ['time', 'racer', 'total'].filter((name) => !names.includes(name)).join(', ');
    const separator = /[;\t]/.exec(seen)?.[0];
    const hint =
      separator === undefined
        ? ''
        : `; the columns must be separated by commas, not by ${separator === ';' ? 'semicolons' : 'tabs'}`;
    return fail(`line 1: the header must be ${wanted}, but ${missing} is missing from "${seen.slice(0, 120)}"${hint}`);
  }
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined && double !== '') return fail(`line 1: the header names the column "${double}" twice`);
  const nameless = names.indexOf('');
  if (nameless >= 0) return fail(`line 1: column ${String(nameless + 1)} of the header has no name`);
  return ok({ time, racer, total, resolution: place('resolution'), account: place('account'), count: names.length });
}
