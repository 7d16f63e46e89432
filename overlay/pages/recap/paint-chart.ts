import { fromIso, toIso } from '../../../shared/lib/instant.ts';
import type { RecapRacer, RecapView } from '../../../shared/projections/recap-view.ts';
import type { Formats } from '../../strings/formats.ts';
import { roundInstants, roundSteps, spreadOut, totalsBetween, totalsRange, type ChartPlace } from './chart-scale.ts';
import { paintMarks } from './paint-marks.ts';
import type { RecapPalette } from './recap-palette.ts';

export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** The part of the show, in seconds; absent = the whole. */
  readonly stretch?: readonly [from: number, to: number];
  /** Room at the right for what each line is called; absent = there is none. */
  readonly names?: number;
  /** Shows each count: between them nobody knows. */
  readonly dots?: boolean;
}

export const chartFont = "'Tickertape Display', 'Archivo Narrow', 'Arial Narrow', sans-serif";

/** A chart of the race with its axes, drawn once: for paper and for the picture. */
export function paintChart(
  to: CanvasRenderingContext2D,
  box: ChartBox,
  recap: RecapView,
  palette: RecapPalette,
  formats: Formats,
): ChartPlace {
  to.save();
  const [from, until] = box.stretch ?? wholeOf(recap);
  const scale = totalsRange(...(totalsBetween(recap, from, until) ?? [0, 10]), recap.milestones);
  const place = placeOf(box, [from, until], scale);
  paintTotals(to, place, scale, palette, formats);
  paintTimes(to, place, [from, until], recap, palette, formats);
  paintMarks(to, place, recap, palette, { font: chartFont, count: formats.count, clock: formats.clock });
  paintLines(to, place, recap, palette);
  if (box.dots === true) paintCounts(to, place, [from, until], recap, palette);
  if (box.names !== undefined) paintNames(to, place, until, recap, palette, formats);
  to.restore();
  return place;
}

/** In seconds. */
export const wholeOf = ({ from, to }: RecapView): readonly [number, number] => [
  0,
  Math.max(1, (fromIso(to) - fromIso(from)) / 1000),
];

/** The time axis's part of a place; the totals' is the caller's. */
export function placeOf(
  { left, top, width, height, ratio, names = 0 }: ChartBox,
  [from, until]: readonly [number, number],
  [low, high]: readonly [number, number],
): ChartPlace {
  const axis = { x: 78 * ratio, y: 30 * ratio };
  const inner = { left: left + axis.x, top, width: width - axis.x - names, height: height - axis.y, ratio };
  return {
    ...inner,
    x: (seconds) => inner.left + ((seconds - from) / (until - from)) * inner.width,
    y: (total) => inner.top + (1 - (total - low) / (high - low)) * inner.height,
  };
}

function paintLines(to: CanvasRenderingContext2D, place: ChartPlace, recap: RecapView, palette: RecapPalette): void {
  const { left, top, width, height, ratio, x, y } = place;
  to.save();
  to.beginPath();
  to.rect(left, top, width, height);
  to.clip();
  for (const { colour, alsoRunning, series } of recap.racers) {
    to.beginPath();
    for (const [seconds, total] of series) to.lineTo(x(seconds), y(total));
    to.strokeStyle = palette.line(colour);
    to.lineWidth = (alsoRunning ? 1.5 : 3.5) * ratio;
    to.lineJoin = 'round';
    to.stroke();
  }
  to.restore();
}

function paintCounts(
  to: CanvasRenderingContext2D,
  { x, y, ratio }: ChartPlace,
  [from, until]: readonly [number, number],
  recap: RecapView,
  palette: RecapPalette,
): void {
  for (const { colour, series } of recap.racers) {
    to.fillStyle = palette.line(colour);
    for (const [seconds, total] of series.filter(([at]) => at >= from && at <= until)) {
      to.beginPath();
      to.arc(x(seconds), y(total), 4 * ratio, 0, 2 * Math.PI);
      to.fill();
    }
  }
}

/** What each racer had at a moment, where the chart shows it. */
export function namedLines(
  recap: RecapView,
  seconds: number,
  { top, height, y }: Pick<ChartPlace, 'top' | 'height' | 'y'>,
): readonly { readonly racer: RecapRacer; readonly total: number; readonly y: number }[] {
  return recap.racers.flatMap((racer) => {
    const total = racer.series.findLast(([at]) => at <= seconds)?.[1];
    const at = total === undefined ? Number.NaN : y(total);
    return total !== undefined && at >= top - 1 && at <= top + height + 1 ? [{ racer, total, y: at }] : [];
  });
}

/** Beside the end of each line who it is and what they had: nobody looks it up in a legend. */
export function paintNames(
  to: CanvasRenderingContext2D,
  place: ChartPlace,
  until: number,
  recap: RecapView,
  palette: RecapPalette,
  formats: Pick<Formats, 'count'>,
): void {
  const { left, top, width, height, ratio } = place;
  const lines = namedLines(recap, until, place);
  const apart = 40 * ratio;
  const spread = spreadOut(
    lines.map(({ y }) => y),
    apart,
    top + 14 * ratio,
    top + height - 14 * ratio,
  );
  const end = left + width;
  to.save();
  to.textAlign = 'left';
  to.textBaseline = 'middle';
  lines.forEach(({ racer, total, y }, index) => {
    const middle = spread[index] ?? y;
    to.strokeStyle = palette.rule;
    to.lineWidth = ratio;
    stroke(to, end + 2 * ratio, y, end + 12 * ratio, middle);
    to.fillStyle = palette.line(racer.colour);
    to.font = `700 ${16 * ratio}px ${chartFont}`;
    to.fillText(racer.name, end + 16 * ratio, middle - 9 * ratio, 130 * ratio);
    to.fillStyle = palette.ink;
    to.font = `700 ${17 * ratio}px ${chartFont}`;
    to.fillText(formats.count(total), end + 16 * ratio, middle + 9 * ratio);
  });
  to.restore();
}

function paintTotals(
  to: CanvasRenderingContext2D,
  { left, width, height, ratio, y }: ChartPlace,
  [low, high]: readonly [number, number],
  palette: RecapPalette,
  formats: Formats,
): void {
  to.font = `700 ${14 * ratio}px ${chartFont}`;
  to.fillStyle = palette.quiet;
  to.strokeStyle = palette.rule;
  to.lineWidth = ratio;
  to.textAlign = 'right';
  to.textBaseline = 'middle';
  for (const total of roundSteps(low, high, height / (64 * ratio))) {
    stroke(to, left, y(total), left + width, y(total));
    to.fillText(formats.count(total), left - 10 * ratio, y(total));
  }
}

/** The axis of time below a chart. */
export function paintTimes(
  to: CanvasRenderingContext2D,
  { left, top, width, height, ratio, x }: ChartPlace,
  [from, until]: readonly [number, number],
  recap: RecapView,
  palette: RecapPalette,
  formats: Formats,
): void {
  const start = fromIso(recap.from);
  const bottom = top + height;
  to.font = `700 ${14 * ratio}px ${chartFont}`;
  to.fillStyle = palette.quiet;
  to.strokeStyle = palette.rule;
  to.lineWidth = ratio;
  to.textAlign = 'center';
  to.textBaseline = 'top';
  // The first of them says which day it is.
  let before = start - 86_400_000;
  for (const at of roundInstants(start + from * 1000, start + until * 1000, width / (110 * ratio))) {
    const across = x((at - start) / 1000);
    stroke(to, across, bottom, across, bottom + 5 * ratio);
    if (across < left + 24 * ratio || across > left + width - 24 * ratio) continue;
    to.fillText(formats.clockNear(toIso(at), before), across, bottom + 9 * ratio);
    before = at;
  }
  stroke(to, left, bottom, left + width, bottom);
}

export function stroke(to: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  to.beginPath();
  to.moveTo(x1, y1);
  to.lineTo(x2, y2);
  to.stroke();
}
