import { fromIso } from '../../../shared/lib/instant.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { ChartPlace } from './chart-scale.ts';
import type { RecapPalette } from './recap-palette.ts';

export interface MarkWords {
  readonly font: string;
  count(value: number): string;
  /** Of a time in the reader's zone. */
  clock(iso: string): string;
}

/** What happened beside the counts: milestones, crossings, lead changes, steps, pleas, cues, readings. The same on screen, on paper and in the picture. */
export function paintMarks(
  to: CanvasRenderingContext2D,
  place: ChartPlace,
  recap: RecapView,
  palette: RecapPalette,
  words: MarkWords,
): void {
  const secondsOf = (iso: string): number => (fromIso(iso) - fromIso(recap.from)) / 1000;
  const colours = new Map(recap.racers.map(({ id, colour }) => [id, palette.line(colour)]));
  to.save();
  to.beginPath();
  to.rect(place.left, place.top, place.width, place.height);
  to.clip();
  paintPleas(to, place, recap, palette, secondsOf);
  for (const milestone of recap.milestones) paintMilestone(to, place, milestone, palette, words);
  const bands = recap.record.crossings.map((crossing) => {
    const band = [place.x(secondsOf(crossing.from)), place.x(secondsOf(crossing.to))] as const;
    paintCrossing(to, place, band, colours.get(crossing.racer) ?? palette.ink);
    return { crossing, band };
  });
  for (const { at, to: leader } of recap.record.leadChanges)
    paintLead(to, place, place.x(secondsOf(at)), colours.get(leader) ?? palette.ink);
  for (const { at, racer } of recap.record.steps) {
    const point = recap.racers.find(({ id }) => id === racer)?.series.find(([seconds]) => seconds >= secondsOf(at));
    if (point !== undefined) paintStep(to, place, point, colours.get(racer) ?? palette.ink, palette);
  }
  paintReadings(to, place, recap.readings, palette);
  // Of each milestone the one who was first.
  bands
    .filter(
      ({ crossing }, index) =>
        !bands.slice(0, index).some((before) => before.crossing.milestone === crossing.milestone),
    )
    .slice(0, mostNamed)
    .forEach(({ crossing, band }, index) => nameCrossing(to, place, band, [crossing, recap, index], palette, words));
  paintCues(to, place, recap, palette, secondsOf, words);
  to.restore();
}

type Crossing = RecapView['record']['crossings'][number];

/** More of them would hide the race. */
const mostNamed = 3;

function paintCrossing(
  to: CanvasRenderingContext2D,
  { top, height, ratio }: ChartPlace,
  [left, right]: readonly [number, number],
  colour: string,
): void {
  to.fillStyle = colour;
  to.globalAlpha = 0.45;
  to.fillRect(left, top, Math.max(2 * ratio, right - left), height);
  to.globalAlpha = 1;
}

/** Who it was and between which counts, on the side of the band that has room. */
function nameCrossing(
  to: CanvasRenderingContext2D,
  { left, top, width, height, ratio }: ChartPlace,
  [start, end]: readonly [number, number],
  [{ racer, from, to: until }, recap, index]: readonly [Crossing, RecapView, number],
  palette: RecapPalette,
  words: MarkWords,
): void {
  if (width < 420 * ratio || end < left || start > left + width) return;
  const name = recap.racers.find(({ id }) => id === racer)?.name ?? racer;
  const onLeft = (start + end) / 2 > left + width / 2;
  const across = onLeft ? start - 8 * ratio : Math.max(end, start + 2 * ratio) + 8 * ratio;
  // Where the lines have gone up there is room below.
  const down = top + height - (64 + 40 * index) * ratio;
  to.textAlign = onLeft ? 'right' : 'left';
  to.textBaseline = 'alphabetic';
  to.font = `700 ${15 * ratio}px ${words.font}`;
  outlined(to, name, across, down, palette.ink, palette, ratio);
  to.font = `700 ${13 * ratio}px ${words.font}`;
  outlined(
    to,
    `${words.clock(from)} – ${words.clock(until)}`,
    across,
    down + 17 * ratio,
    palette.quiet,
    palette,
    ratio,
  );
}

/** Legible over lines of any colour. */
function outlined(
  to: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  { panel }: RecapPalette,
  ratio: number,
): void {
  to.lineJoin = 'round';
  to.lineWidth = 4 * ratio;
  to.strokeStyle = panel;
  to.strokeText(text, x, y);
  to.fillStyle = colour;
  to.fillText(text, x, y);
}

/** What was on air, by the number that it has in the list below; one over the other where they are near. */
function paintCues(
  to: CanvasRenderingContext2D,
  { x, left, top, width, height, ratio }: ChartPlace,
  { cues }: RecapView,
  palette: RecapPalette,
  secondsOf: (iso: string) => number,
  words: MarkWords,
): void {
  const size = 9 * ratio;
  let [before, floor] = [Number.NEGATIVE_INFINITY, 0];
  to.font = `700 ${12 * ratio}px ${words.font}`;
  to.textAlign = 'center';
  to.textBaseline = 'middle';
  cues.forEach(({ at }, index) => {
    const across = x(secondsOf(at));
    if (across < left || across > left + width) return;
    floor = across - before < 2.1 * size ? floor + 1 : 0;
    before = across;
    if (floor > 5) return;
    const down = top + height - 14 * ratio - size - floor * 2.1 * size;
    to.fillStyle = palette.ink;
    to.beginPath();
    to.arc(across, down, size, 0, 2 * Math.PI);
    to.fill();
    to.fillStyle = palette.panel;
    to.fillText(String(index + 1), across, down + 0.5 * ratio);
  });
}

function paintMilestone(
  to: CanvasRenderingContext2D,
  { left, width, y, ratio, top, height }: ChartPlace,
  milestone: number,
  palette: RecapPalette,
  words: MarkWords,
): void {
  const at = y(milestone);
  if (at < top || at > top + height) return;
  to.strokeStyle = palette.goal;
  to.lineWidth = 2 * ratio;
  to.setLineDash([8 * ratio, 6 * ratio]);
  line(to, left, at, left + width, at);
  to.setLineDash([]);
  to.fillStyle = palette.goal;
  to.font = `700 ${15 * ratio}px ${words.font}`;
  to.textAlign = 'left';
  to.textBaseline = 'bottom';
  to.fillText(words.count(milestone), left + 8 * ratio, at - 4 * ratio);
}

function paintPleas(
  to: CanvasRenderingContext2D,
  { x, top, height, ratio }: ChartPlace,
  { pleas }: RecapView,
  palette: RecapPalette,
  secondsOf: (iso: string) => number,
): void {
  for (const { at, from, to: end } of pleas) {
    const [left, right] = [x(secondsOf(from)), x(secondsOf(end))];
    to.fillStyle = palette.quiet;
    to.globalAlpha = 0.14;
    to.fillRect(left, top, Math.max(ratio, right - left), height);
    to.globalAlpha = 1;
    to.fillStyle = palette.ink;
    const tip = x(secondsOf(at));
    shape(to, [
      [tip - 6 * ratio, top],
      [tip + 6 * ratio, top],
      [tip, top + 10 * ratio],
    ]);
  }
}

function paintLead(to: CanvasRenderingContext2D, { top, height, ratio }: ChartPlace, at: number, colour: string): void {
  to.strokeStyle = colour;
  to.lineWidth = 1.5 * ratio;
  to.setLineDash([2 * ratio, 4 * ratio]);
  line(to, at, top + 16 * ratio, at, top + height);
  to.setLineDash([]);
  to.fillStyle = colour;
  shape(to, [
    [at, top + 12 * ratio],
    [at + 14 * ratio, top + 18 * ratio],
    [at, top + 24 * ratio],
  ]);
}

function paintStep(
  to: CanvasRenderingContext2D,
  { x, y, ratio }: ChartPlace,
  [seconds, total]: readonly [number, number],
  colour: string,
  palette: RecapPalette,
): void {
  const [at, height, size] = [x(seconds), y(total), 6 * ratio];
  to.fillStyle = palette.panel;
  to.strokeStyle = colour;
  to.lineWidth = 2 * ratio;
  shape(to, [
    [at, height - size],
    [at + size, height],
    [at, height + size],
    [at - size, height],
  ]);
  to.stroke();
}

function paintReadings(
  to: CanvasRenderingContext2D,
  { x, top, height, ratio }: ChartPlace,
  readings: readonly number[],
  palette: RecapPalette,
): void {
  to.strokeStyle = palette.ink;
  to.lineWidth = 1.5 * ratio;
  for (const seconds of readings) line(to, x(seconds), top + height - 11 * ratio, x(seconds), top + height);
}

function line(to: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  to.beginPath();
  to.moveTo(x1, y1);
  to.lineTo(x2, y2);
  to.stroke();
}

function shape(to: CanvasRenderingContext2D, corners: readonly (readonly [number, number])[]): void {
  to.beginPath();
  for (const [x, y] of corners) to.lineTo(x, y);
  to.closePath();
  to.fill();
}
