import { quietEnough, type Row } from './run-row.ts';
import { spread, type Spread } from './statistics.ts';

/** One goal: what is compared, what was reached, and whether that is met. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly wanted: string;
  readonly reached: string;
  /** A dash where nothing is promised. */
  readonly verdict: 'met' | 'missed' | 'unknown' | 'no answer' | '–';
  /** What lies under the ratio, with units. */
  readonly figures: string;
}

export const fewest = 3;
/** Counts, which no other load can change. */
const exactMeasures = new Set(['weight', 'rest-frames', 'kill']);

/** Rows of a busy machine do not count. */
export const cleanRows = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => row.foreign <= quietEnough || exactMeasures.has(row.measure));

/** The one row of a measure that is taken once. */
export const figureOf = (rows: readonly Row[], measure: string, side: string, figure: string): number | undefined =>
  rows.find((row) => row.measure === measure && row.side === side)?.figures[figure];

/** All figures of a side, over its rounds. */
export const figuresOf = (rows: readonly Row[], measure: string, side: string, figure: string): readonly number[] =>
  rows
    .filter((row) => row.measure === measure && row.side === side)
    .map((row) => row.figures[figure] ?? Number.NaN)
    .filter(Number.isFinite);

export const most = (limit: number): Wanted => ({ limit, wanted: `≤ ${limit} ×` });

export interface Figure {
  readonly measure: string;
  readonly figure: string;
  readonly digits: number;
  readonly unit: string;
}
export interface Wanted {
  readonly limit: number;
  readonly wanted: string;
}
type RatioJudge = (id: string, what: string, of: Figure, anchor: string, wanted: Wanted | null, side?: string) => Goal;

/** The median of ratios within one round each, so that what drifts from round to round falls out. */
export function createRatio(rows: readonly Row[]): RatioJudge {
  return (id, what, { measure, figure, digits, unit }, anchor, wanted, side = 'tickertape') => {
    const of = (side: string): ReadonlyMap<number, number> =>
      new Map(
        rows
          .filter((row) => row.measure === measure && row.side === side)
          .map((row) => [row.round, row.figures[figure] ?? Number.NaN]),
      );
    const [own, other] = [of(side), of(anchor)];
    const ratios = [...own].flatMap(([round, value]) => {
      const beside = other.get(round);
      return beside === undefined || !Number.isFinite(value / beside) ? [] : [value / beside];
    });
    const text = `${spread([...own.values()]).median.toFixed(digits)}${unit} : ${spread([...other.values()]).median.toFixed(digits)}${unit}`;
    const all = spread(ratios);
    if (all.count < fewest)
      return {
        id,
        what,
        wanted: wanted?.wanted ?? '–',
        reached: `${all.count} clean pairs`,
        verdict: 'no answer',
        figures: text,
      };
    return {
      id,
      what,
      wanted: wanted?.wanted ?? '–',
      reached: `${all.median.toFixed(2)} × (${all.min.toFixed(2)}–${all.max.toFixed(2)}, n ${all.count})`,
      verdict: wanted === null ? '–' : verdictOf(all, wanted.limit),
      figures: text,
    };
  };
}

/** Missed only when the whole spread lies beyond the goal, unknown when the median does and the spread straddles it. */
function verdictOf({ median, min }: Pick<Spread, 'median' | 'min'>, limit: number): Goal['verdict'] {
  if (median <= limit) return 'met';
  return min > limit ? 'missed' : 'unknown';
}

/** A figure of its own, over its rounds. */
export function within(
  id: string,
  what: string,
  values: readonly number[],
  { limit, unit, digits = 1 }: { limit: number | null; unit: string; digits?: number },
): Goal {
  const { median, min, max, count } = spread(values);
  const wanted = limit === null ? '–' : `≤ ${limit}${unit}`;
  if (count < fewest) return { id, what, wanted, reached: `${count} clean rows`, verdict: 'no answer', figures: '' };
  const [middle, low, high] = [median, min, max].map((value) => value.toFixed(digits));
  const verdict = limit === null ? '–' : verdictOf({ median, min }, limit);
  return { id, what, wanted, reached: `${middle}${unit} (${low}–${high}, n ${count})`, verdict, figures: '' };
}

export function exact(id: string, what: string, value: number | undefined, limit: number, note: string): Goal {
  const verdict = value === undefined ? 'no answer' : value <= limit ? 'met' : 'missed';
  return {
    id,
    what,
    wanted: limit === 0 ? '0' : `≤ ${limit}`,
    reached: `${value ?? '–'}${note}`,
    verdict,
    figures: '',
  };
}

export function share(
  id: string,
  what: string,
  value: number | undefined,
  anchor: number | undefined,
  limit: number,
): Goal {
  const wanted = `≤ 1/${Math.round(1 / limit)}`;
  if (value === undefined || anchor === undefined)
    return { id, what, wanted, reached: '–', verdict: 'no answer', figures: '' };
  const figures = `${(value / 1000).toFixed(1)} kB : ${(anchor / 1000).toFixed(1)} kB`;
  return {
    id,
    what,
    wanted,
    reached: `1/${(anchor / value).toFixed(1)}`,
    verdict: value / anchor <= limit ? 'met' : 'missed',
    figures,
  };
}
