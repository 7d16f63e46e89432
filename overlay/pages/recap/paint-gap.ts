import type { Formats } from '../../strings/formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { roundSteps, type ChartPlace } from './chart-scale.ts';
import type { GapSeries } from './gap-series.ts';
import { chartFont, stroke } from './paint-chart.ts';
import type { RecapPalette } from './recap-palette.ts';

/** Who was ahead and by how much: above the line the one, below it the other, each in their colour. */
export function paintGap(
  to: CanvasRenderingContext2D,
  place: Omit<ChartPlace, 'y'>,
  gap: GapSeries,
  [from, until]: readonly [number, number],
  palette: RecapPalette,
  formats: Formats,
): void {
  const { left, top, width, height, ratio, x } = place;
  const seen = gap.points.filter(([at], index, all) => (all[index + 1]?.[0] ?? at) >= from && at <= until);
  const high = Math.max(0, ...seen.map(([, value]) => value));
  const low = Math.min(0, ...seen.map(([, value]) => value));
  const span = Math.max(high - low, 1) * 1.16;
  const y = (value: number): number => top + ((high + span * 0.08 - value) / span) * height;
  to.save();
  to.font = `700 ${13 * ratio}px ${chartFont}`;
  to.textBaseline = 'middle';
  to.textAlign = 'right';
  to.lineWidth = ratio;
  for (const value of roundSteps(low, high, Math.max(2, height / (32 * ratio)))) {
    to.strokeStyle = palette.rule;
    stroke(to, left, y(value), left + width, y(value));
    to.fillStyle = palette.quiet;
    to.fillText(formats.count(Math.abs(value)), left - 10 * ratio, y(value));
  }
  to.beginPath();
  to.rect(left, top, width, height);
  to.clip();
  for (const [racer, isOurs] of [
    [gap.upper, (value: number) => Math.max(0, value)],
    [gap.lower, (value: number) => Math.min(0, value)],
  ] as const) {
    to.beginPath();
    to.moveTo(x(seen[0]?.[0] ?? from), y(0));
    for (const [at, value] of seen) to.lineTo(x(at), y(isOurs(value)));
    to.lineTo(x(seen.at(-1)?.[0] ?? until), y(0));
    to.closePath();
    to.fillStyle = palette.line(racer.colour);
    to.globalAlpha = 0.85;
    to.fill();
    to.globalAlpha = 1;
  }
  to.strokeStyle = palette.ink;
  to.lineWidth = 1.5 * ratio;
  stroke(to, left, y(0), left + width, y(0));
  paintAhead(to, { ...place, y }, gap, palette, formats, [low, high]);
  to.restore();
}

/** On each side who was ahead there, and by how much at the most; on the other side of the line where theirs is too low. */
function paintAhead(
  to: CanvasRenderingContext2D,
  { left, top, width, height, ratio, y }: ChartPlace,
  { upper, lower }: GapSeries,
  palette: RecapPalette,
  formats: Formats,
  [low, high]: readonly [number, number],
): void {
  to.font = `700 ${14 * ratio}px ${chartFont}`;
  to.fillStyle = palette.ink;
  to.lineJoin = 'round';
  to.strokeStyle = palette.panel;
  to.lineWidth = 3 * ratio;
  const room = 22 * ratio;
  const say = (text: string, onLeft: boolean, below: boolean): void => {
    to.textAlign = onLeft ? 'left' : 'right';
    to.textBaseline = below ? 'top' : 'bottom';
    const across = onLeft ? left + 10 * ratio : left + width - 10 * ratio;
    const down = y(0) + (below ? 6 : -4) * ratio;
    to.strokeText(text, across, down);
    to.fillText(text, across, down);
  };
  const theirs = low < 0 ? words.gap.ahead(lower.name, formats.count(-low)) : '';
  const ours = high > 0 ? words.gap.ahead(upper.name, formats.count(high)) : '';
  // A phone has room for the wider of the two.
  const fits = to.measureText(theirs).width + to.measureText(ours).width < width - 40 * ratio;
  if (theirs !== '' && (fits || -low >= high)) say(theirs, true, top + height - y(0) > room);
  if (ours !== '' && (fits || high > -low)) say(ours, false, y(0) - top < room);
}
