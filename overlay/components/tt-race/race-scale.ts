/** The window of totals that the bars are drawn in. It is written beside the bars, so that a zoomed one misleads nobody. */
export interface RaceScale {
  readonly from: number;
  readonly to: number;
  /** The finish line; null = no milestone. */
  readonly finish: number | null;
  /** Totals to write at the scale, ascending, `from` among them. */
  readonly marks: readonly number[];
}

/** Round lengths of a window and how its marks divide them, as multiples of a power of ten. */
const spans: readonly (readonly [span: number, step: number])[] = [
  [1, 0.5],
  [1.5, 0.5],
  [2, 0.5],
  [3, 1],
  [5, 2.5],
  [10, 5],
];

/** The smallest round length at or above, and the step of its marks. */
function roundSpan(value: number): { readonly span: number; readonly step: number } {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const [span, step] = spans.find(([length]) => length * power >= value) ?? [10, 5];
  return { span: span * power, step: step * power };
}

/** Below this share of the finish bars start at 0: a goal of one's own is read as a share of the whole, a race by its gap. */
const zoomFrom = (racers: number): number => (racers > 1 ? 0.5 : 0.95);
/** The hindmost bar keeps at least this share of the window. */
const hindmost = 0.08;

/**
 * Chooses the window for a set of totals and a milestone. The window moves in round steps only, so that bars stand still while it
 * does: from 0 until the hindmost is half way, then nearer and nearer to the finish; past the finish when somebody is.
 */
export function raceScale(totals: readonly number[], milestone: number | null): RaceScale {
  const top = Math.max(0, ...totals);
  const low = totals.length === 0 ? 0 : Math.min(...totals);
  const goal = milestone ?? roundSpan(Math.max(10, top * 1.02)).span;
  const to = top > goal ? goal + roundSpan((top - goal) * 1.25).span : goal;
  const zoomed = roundSpan(Math.max(goal - low, to - goal) / (1 - hindmost));
  const from = low < goal * zoomFrom(totals.length) || zoomed.span >= goal ? 0 : goal - zoomed.span;
  return {
    from,
    to,
    finish: milestone,
    marks: scaleMarks(from, goal, from === 0 ? quarter(goal) : zoomed.step),
  };
}

/** A quarter of the whole where that is a round number, else a round step near it. */
function quarter(goal: number): number {
  const part = goal / 4;
  return Number.isInteger(part) && Number(part.toPrecision(2)) === part ? part : roundSpan(part).span;
}

/** Even steps from the start, and the goal; a step too near to the goal is left out, so that no two labels touch. */
function scaleMarks(from: number, goal: number, step: number): number[] {
  const marks: number[] = [];
  for (let mark = from; mark < goal - step * 0.4; mark += step) marks.push(mark);
  return [...marks, goal];
}

/** Where a total lies in the window, 0 to 1. */
export function along(scale: RaceScale, total: number): number {
  if (scale.to <= scale.from) return 0;
  return Math.min(1, Math.max(0, (total - scale.from) / (scale.to - scale.from)));
}
