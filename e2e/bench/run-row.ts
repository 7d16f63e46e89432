import { pause } from '../harness/until.ts';
import { watchForeignLoad } from './process-load.ts';

/** One measurement. Rows of a busy machine are kept on file and left out of the figures. */
export interface Row {
  readonly measure: string;
  readonly side: string;
  readonly round: number;
  /** Cores that others kept busy meanwhile. */
  readonly foreign: number;
  readonly figures: Readonly<Record<string, number>>;
}

export const quietEnough = 0.3;
/** How long to wait for others before a row, in ms. */
export const patience = 15_000;

/** Waits for the machine to be quiet, not for ever. */
export async function waitForQuiet(atMost: number): Promise<void> {
  const end = performance.now() + atMost;
  while (performance.now() < end) {
    const foreign = watchForeignLoad();
    await pause(1_500);
    if (foreign() <= quietEnough / 2) return;
  }
}

/** Measures once, and notes how much of the machine others took. */
export async function runRow(
  place: { measure: string; side: string; round: number },
  measure: () => Promise<Readonly<Record<string, number>>>,
): Promise<Row> {
  const foreign = watchForeignLoad();
  const figures = await measure();
  const row = { ...place, foreign: Number(foreign().toFixed(3)), figures };
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  console.log(`  ${place.measure} ${place.side} #${place.round}: ${shown.join(', ')} (foreign ${row.foreign})`);
  return row;
}

/** A B B A: what drifts during a run meets all sides alike. */
export function interleaved<T>(sides: readonly T[], round: number): readonly T[] {
  return round % 2 === 0 ? sides : [...sides].reverse();
}
