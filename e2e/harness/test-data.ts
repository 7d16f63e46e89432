import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { inCI } from './project-root.ts';

/** One row of a replay file. */
export interface Row {
  readonly time: string;
  readonly racer: string;
  readonly total: number;
  readonly resolution?: number;
}

const folder = process.env['TICKERTAPE_TEST_DATA'];
const seriesFile = folder === undefined ? null : path.join(folder, 'series/one-racer-by-the-minute.csv');

/** A real race of 31,223 minutes; null where the data is not on this machine. */
export const realSeries = seriesFile !== null && existsSync(seriesFile) ? seriesFile : null;

/** Tests that need the real series; without it they are skipped, and their title says what to set. */
export function withRealSeries(title: string, tests: (file: string) => void): void {
  const reason = 'skipped: set TICKERTAPE_TEST_DATA to the folder that has series/one-racer-by-the-minute.csv';
  if (realSeries === null && inCI && folder !== undefined) throw new Error(`no real series in ${folder}`);
  describe.skipIf(realSeries === null)(realSeries === null ? `${title} (${reason})` : title, () =>
    tests(realSeries ?? ''),
  );
}

/** Reads a file of `time,racer,total`. */
export function readRows(file: string): readonly Row[] {
  const [, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [time = '', racer = '', total = ''] = line.split(',');
      return { time, racer, total: Number(total) };
    });
}

/** The rows again as another racer: later by `delay` ms, higher by `raise`, and cut down to a multiple of `resolution`. */
export function copyOf(
  rows: readonly Row[],
  racer: string,
  change: { delay: number; raise: number; resolution: number },
): readonly Row[] {
  return rows.map(({ time, total }) => ({
    time: new Date(Date.parse(time) + change.delay).toISOString(),
    racer,
    total: Math.floor((total + change.raise) / change.resolution) * change.resolution,
    resolution: change.resolution,
  }));
}

/** One file of several racers, by time. */
export function joinRows(...racers: readonly (readonly Row[])[]): string {
  const rows = racers.flat().sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const lines = rows.map(({ time, racer, total, resolution = 1 }) => `${time},${racer},${total},${resolution}`);
  return `time,racer,total,resolution\n${lines.join('\n')}\n`;
}
