import { fromIso, toIso } from '../../../shared/lib/instant.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { Formats } from '../../strings/formats.ts';
import { roundInstants, roundSteps, totalsBetween, totalsRange, type ChartPlace } from './chart-scale.ts';
import { paintMarks } from './paint-marks.ts';
import type { RecapPalette } from './recap-palette.ts';

export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export const chartFont = "'Tickertape Display', 'Archivo Narrow', 'Arial Narrow', sans-serif";

/** The whole show's chart with its axes, drawn once: for paper and for the picture. */
export function paintChart(
  to: CanvasRenderingContext2D,
  box: ChartBox,
  recap: RecapView,
  palette: RecapPalette,
  formats: Formats,
): void {
  to.save();
  const place = placeOf(box, recap);
  paintAxes(to, place, recap, palette, formats);
  paintMarks(to, place, recap, palette, { font: chartFont, count: formats.count });
  for (const { colour, alsoRunning, series } of recap.racers) {
    to.beginPath();
    for (const [seconds, total] of series) to.lineTo(place.x(seconds), place.y(total));
    to.strokeStyle = palette.line(colour);
    to.lineWidth = (alsoRunning ? 1.5 : 3) * box.ratio;
    to.lineJoin = 'round';
    to.stroke();
  }
  to.restore();
}

function placeOf({ left, top, width, height, ratio }: ChartBox, recap: RecapView): ChartPlace {
  const span = Math.max(1, (fromIso(recap.to) - fromIso(recap.from)) / 1000);
  const [low, high] = totalsRange(...(totalsBetween(recap, 0, span) ?? [0, 10]), recap.milestones);
  const axis = { x: 78 * ratio, y: 30 * ratio };
  const inner = { left: left + axis.x, top, width: width - axis.x, height: height - axis.y, ratio };
  return {
    ...inner,
    x: (seconds) => inner.left + (seconds / span) * inner.width,
    y: (total) => inner.top + (1 - (total - low) / (high - low)) * inner.height,
  };
}

function paintAxes(
  to: CanvasRenderingContext2D,
  { left, top, width, height, ratio, x, y }: ChartPlace,
  recap: RecapView,
  palette: RecapPalette,
  formats: Formats,
): void {
  const start = fromIso(recap.from);
  const bottom = top + height;
  // What stands at the two ends of the axis.
  const span = (fromIso(recap.to) - start) / 1000;
  const [low, high] = totalsRange(...(totalsBetween(recap, 0, span) ?? [0, 10]), recap.milestones);
  to.font = `700 ${14 * ratio}px ${chartFont}`;
  to.fillStyle = palette.quiet;
  to.strokeStyle = palette.rule;
  to.lineWidth = ratio;
  to.textAlign = 'right';
  to.textBaseline = 'middle';
  for (const total of roundSteps(low, high, height / (60 * ratio))) {
    stroke(to, left, y(total), left + width, y(total));
    to.fillText(formats.count(total), left - 10 * ratio, y(total));
  }
  to.textAlign = 'center';
  to.textBaseline = 'top';
  let before = start;
  for (const at of roundInstants(start, fromIso(recap.to), width / (120 * ratio))) {
    const across = x((at - start) / 1000);
    stroke(to, across, bottom, across, bottom + 5 * ratio);
    if (across < left + 24 * ratio || across > left + width - 24 * ratio) continue;
    to.fillText(formats.clockNear(toIso(at), before), across, bottom + 9 * ratio);
    before = at;
  }
  stroke(to, left, bottom, left + width, bottom);
}

function stroke(to: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  to.beginPath();
  to.moveTo(x1, y1);
  to.lineTo(x2, y2);
  to.stroke();
}
