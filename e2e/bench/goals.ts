import { playedAnimations } from '../../overlay/components/tt-victory/choose-animation.ts';
import { victoryMeasure } from './measure-victory.ts';
import { quietEnough, type Row } from './run-row.ts';
import { spread, type Spread } from './statistics.ts';

/** One goal: what is compared, what was reached, and whether that is met. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly wanted: string;
  readonly reached: string;
  readonly verdict: 'met' | 'missed' | 'unknown' | 'no answer';
  /** What lies under the ratio, with units. */
  readonly figures: string;
}

const fewest = 3;
/** Counts, which no other load can change. */
const exactMeasures = new Set(['weight', 'rest-frames', 'kill']);

/** Judges all rows against the goals. Rows of a busy machine do not count. */
export function judge(rows: readonly Row[]): readonly Goal[] {
  const clean = rows.filter((row) => row.foreign <= quietEnough || exactMeasures.has(row.measure));
  const ratio = createRatio(clean);
  const one = (measure: string, side: string, figure: string): number | undefined =>
    clean.find((row) => row.measure === measure && row.side === side)?.figures[figure];
  const paint = (figure: string) => ({ measure: 'paint', figure, digits: 1, unit: ' ms' });
  const most = (limit: number) => ({ limit, wanted: `≤ ${limit} ×` });
  return [
    ratio('G1', 'tick → paint p50, beside the floor', paint('p50'), 'floor', most(1.9)),
    ratio('G1', 'tick → paint p99, beside the floor', paint('p99'), 'floor', most(1.2)),
    ratio('G1', 'tick → message received p50, beside a bare websocket', paint('received'), 'ws', most(1.5)),
    ratio('–', 'tick → paint p50, beside NodeCG', paint('p50'), 'nodecg', null),
    ratio('–', 'tick → paint p99, beside NodeCG', paint('p99'), 'nodecg', null),
    ratio('G3', 'browser CPU at 20 ticks/s, beside the floor', { ...paint('cpu'), unit: ' %' }, 'floor', most(1.25)),
    ratio('–', 'browser CPU at 20 ticks/s, beside NodeCG', { ...paint('cpu'), unit: ' %' }, 'nodecg', null),
    restCpu(clean),
    restFrames(one('rest-frames', 'tickertape', 'frames'), one('rest-frames', 'moving', 'frames')),
    share(
      'G4',
      'overlay, gzip bytes, beside NodeCG',
      one('weight', 'tickertape', 'bytes'),
      one('weight', 'nodecg', 'bytes'),
      1 / 10,
    ),
    exact('G4', 'overlay, requests', one('weight', 'tickertape', 'requests'), 3, ''),
    share(
      'G4',
      'public page, gzip bytes, beside NodeCG',
      one('weight', 'viewer', 'bytes'),
      one('weight', 'nodecg', 'bytes'),
      1 / 20,
    ),
    ratio(
      'G5',
      'first value on screen, beside NodeCG',
      { measure: 'first-value', figure: 'shown', digits: 0, unit: ' ms' },
      'nodecg',
      most(0.35),
    ),
    ratio(
      'G5',
      'script time to the first value, beside NodeCG',
      { measure: 'first-value', figure: 'script', digits: 0, unit: ' ms' },
      'nodecg',
      most(0.25),
    ),
    ratio(
      'G6',
      'spawn → first 200, beside NodeCG',
      { measure: 'start', figure: 'served', digits: 0, unit: ' ms' },
      'nodecg',
      most(0.25),
    ),
    ratio(
      'G6',
      'spawn → first 200, beside its imports alone',
      { measure: 'start', figure: 'served', digits: 0, unit: ' ms' },
      'imports',
      most(2),
    ),
    ratio(
      'G6',
      'memory at rest, beside NodeCG',
      { measure: 'start', figure: 'memory', digits: 0, unit: ' MB' },
      'nodecg',
      most(0.7),
    ),
    ...celebrations(clean, ratio),
    exact(
      '–',
      'kill -9 at 200 observations/s: acknowledged and lost',
      one('kill', 'tickertape', 'missing'),
      0,
      ` of ${one('kill', 'tickertape', 'acknowledged') ?? 0}, ${one('kill', 'tickertape', 'kills') ?? 0} kills`,
    ),
    exact('–', 'the same: victories played on a page beyond the one', one('kill', 'tickertape', 'extra'), 0, ''),
  ];
}

/** G13: what a celebration costs, whether its frames reach the screen, and whether it is over when it is over. */
function celebrations(rows: readonly Row[], ratio: RatioJudge): readonly Goal[] {
  return (['today', '127'] as const).flatMap((browser) =>
    playedAnimations.flatMap((animation) => {
      const measure = victoryMeasure(browser, animation);
      const name = `${animation}, Chromium ${browser}`;
      const own = rows.filter((row) => row.measure === measure && row.side === 'tickertape');
      const of = (figure: string): Spread => spread(own.map((row) => row.figures[figure] ?? Number.NaN));
      const cpu = { measure, figure: 'cpu', digits: 0, unit: ' %' };
      return [
        ratio('G13', `${name}: CPU, beside a cleared canvas`, cpu, 'canvas', { limit: 1.25, wanted: '≤ 1.25 ×' }),
        atLeast(`${name}: frames that reach the screen`, of('share'), 99),
        atMost(`${name}: CPU one second after`, of('after'), 2),
      ];
    }),
  );
}

function atLeast(what: string, { median, min, max, count }: Spread, limit: number): Goal {
  const verdict = count < fewest ? 'no answer' : median >= limit ? 'met' : max < limit ? 'missed' : 'unknown';
  const reached = count === 0 ? '–' : `${median.toFixed(1)} % (${min.toFixed(1)}–${max.toFixed(1)}, n ${count})`;
  return { id: 'G13', what, wanted: `≥ ${limit} %`, reached, verdict, figures: '' };
}

function atMost(what: string, { median, min, max, count }: Spread, limit: number): Goal {
  const verdict = count < fewest ? 'no answer' : median <= limit ? 'met' : min > limit ? 'missed' : 'unknown';
  const reached = count === 0 ? '–' : `${median.toFixed(1)} % (${min.toFixed(1)}–${max.toFixed(1)}, n ${count})`;
  return { id: 'G13', what, wanted: `≤ ${limit} %`, reached, verdict, figures: '' };
}

interface Figure {
  readonly measure: string;
  readonly figure: string;
  readonly digits: number;
  readonly unit: string;
}
type RatioJudge = (
  id: string,
  what: string,
  of: Figure,
  anchor: string,
  wanted: { limit: number; wanted: string } | null,
) => Goal;

/** The median of ratios within one round each, so that what drifts from round to round falls out. */
function createRatio(rows: readonly Row[]): RatioJudge {
  return (id, what, { measure, figure, digits, unit }, anchor, wanted) => {
    const of = (side: string): ReadonlyMap<number, number> =>
      new Map(
        rows
          .filter((row) => row.measure === measure && row.side === side)
          .map((row) => [row.round, row.figures[figure] ?? Number.NaN]),
      );
    const [own, other] = [of('tickertape'), of(anchor)];
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
      verdict: wanted === null ? 'met' : verdictOf(all, wanted.limit),
      figures: text,
    };
  };
}

/** Missed only when the whole spread lies beyond the goal, unknown when the median does and the spread straddles it. */
function verdictOf({ median, min }: Spread, limit: number): Goal['verdict'] {
  if (median <= limit) return 'met';
  return min > limit ? 'missed' : 'unknown';
}

function restCpu(rows: readonly Row[]): Goal {
  const of = (side: string): readonly number[] =>
    rows.filter((row) => row.measure === 'rest' && row.side === side).map((row) => row.figures['cpu'] ?? Number.NaN);
  const [own, blank] = [spread(of('tickertape')), spread(of('blank'))];
  const place = {
    id: 'G3',
    what: 'CPU at rest over a blank page, points of a core',
    wanted: '≤ 2',
    figures: `${own.median.toFixed(1)} % : ${blank.median.toFixed(1)} %`,
  };
  if (Math.min(own.count, blank.count) < fewest)
    return { ...place, reached: `${own.count} clean rows`, verdict: 'no answer' };
  const over = own.median - blank.median;
  return {
    ...place,
    reached: `${over.toFixed(1)} (rows ${own.min.toFixed(1)}–${own.max.toFixed(1)})`,
    verdict: over <= 2 ? 'met' : own.min - blank.max > 2 ? 'missed' : 'unknown',
  };
}

/** Without frames on a page that moves the count cannot be believed. */
function restFrames(shown: number | undefined, moving: number | undefined): Goal {
  const goal = exact('G3', 'frames shown at rest', (moving ?? 0) > 10 ? shown : undefined, 0, '');
  return { ...goal, figures: `${shown ?? '–'} : ${moving ?? '–'} of a page that moves, in 2 s` };
}

function exact(id: string, what: string, value: number | undefined, limit: number, note: string): Goal {
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

function share(id: string, what: string, value: number | undefined, anchor: number | undefined, limit: number): Goal {
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
