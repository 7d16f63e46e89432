import { momentStretch } from '../../../shared/projections/moment-stretch.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { RecapFormats } from '../../strings/recap-formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { factsOf } from './facts-of.ts';
import { gapOf, type GapSeries } from './gap-series.ts';
import { headlineOf, nameOf } from './headline.ts';
import { chartFont, paintChart, placeOf, wholeOf } from './paint-chart.ts';
import { paintGap } from './paint-gap.ts';
import { paintRehearsal } from './paint-rehearsal.ts';
import type { RecapPalette } from './recap-palette.ts';
import { ofContenders, theCrossing, type RecapCrossing } from './the-moment.ts';

const size = { width: 1600, height: 900 };
const edge = 56;
/** The race at the left, the moment at the right. */
const race = { width: 1004, top: 240, height: 396 };
const moment = { left: 1108, width: size.width - edge - 1108 };

/** What the picture is drawn with. */
interface Easel {
  readonly to: CanvasRenderingContext2D;
  readonly recap: RecapView;
  readonly palette: RecapPalette;
  readonly formats: RecapFormats;
}

/** The show in one picture, 1600 × 900: the race, the gap, the moment. Null where the browser gives no canvas. */
export async function drawPicture(
  recap: RecapView,
  palette: RecapPalette,
  formats: RecapFormats,
): Promise<Blob | null> {
  await document.fonts.load(`700 40px ${chartFont}`, `${recap.show.title}Ā`);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const to = canvas.getContext('2d');
  if (to === null) return null;
  paintPicture({ to, recap, palette, formats });
  paintRehearsal(to, size, recap);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** The picture onto a canvas of that size. */
export function paintPicture(easel: Easel): void {
  const { to, recap, palette, formats } = easel;
  to.fillStyle = palette.panel;
  to.fillRect(0, 0, size.width, size.height);
  const crossing = theCrossing(recap);
  const gap = gapOf(recap);
  paintHead(easel);
  const width = crossing === null ? size.width - 2 * edge : race.width;
  const height = gap === null ? race.height + 150 : race.height;
  paintChart(to, { left: edge, top: race.top, width, height, ratio: 1.1, names: 150 }, recap, palette, formats);
  if (gap !== null) paintGapStrip(easel, gap, width);
  if (crossing !== null) paintMoment(easel, crossing);
  paintFoot(easel);
}

function paintHead({ to, recap, palette, formats }: Easel): void {
  const { text, when, colour } = headlineOf(recap, formats);
  to.textBaseline = 'alphabetic';
  to.textAlign = 'left';
  to.font = font(22);
  const brand = words.product.toUpperCase();
  const plate = to.measureText(brand).width + 28;
  to.fillStyle = palette.brand;
  to.fillRect(edge, 40, plate, 38);
  to.fillStyle = palette.brandInk;
  to.fillText(brand, edge + 14, 67);
  to.fillStyle = palette.quiet;
  const label = words.stamp(recap.show);
  const aside = label === null ? recap.show.title : `${recap.show.title} · ${label}`;
  fitted(to, aside, edge + plate + 18, 67, size.width - 2 * edge - plate - 18, 24);
  if (colour !== null) {
    to.fillStyle = palette.line(colour);
    to.fillRect(edge, 104, 10, 108);
  }
  const left = edge + (colour === null ? 0 : 30);
  to.fillStyle = palette.ink;
  fitted(to, text, left, 162, size.width - edge - left, 70);
  if (when === null) return;
  to.fillStyle = palette.quiet;
  fitted(to, when, left, 206, size.width - edge - left, 30);
}

function paintGapStrip({ to, recap, palette, formats }: Easel, gap: GapSeries, width: number): void {
  label({ to, palette }, words.gap.title(gap.upper.name, gap.lower.name), edge, race.top + race.height + 34, width);
  const top = race.top + race.height + 46;
  const place = placeOf({ left: edge, top, width, height: 172, ratio: 1.1, names: 150 }, wholeOf(recap), [0, 1]);
  paintGap(to, place, gap, wholeOf(recap), palette, formats);
}

/** The minutes around the crossing with each count that was taken, and what the others had. */
function paintMoment({ to, recap, palette, formats }: Easel, crossing: RecapCrossing): void {
  const { left, width } = moment;
  const stretch = momentStretch(recap.from, crossing);
  label({ to, palette }, words.moment.title, left, race.top - 2, width);
  const box = { left, top: race.top + 12, width, height: 336, ratio: 1, stretch, dots: true };
  paintChart(to, box, ofContenders(recap), palette, formats);
  const nearest = Math.max(0, ...crossing.rivals.map(({ total }) => total ?? 0));
  const rows = [
    { name: nameOf(recap, crossing.racer), total: crossing.total as number | null, racer: crossing.racer },
    ...crossing.rivals.slice(0, 2).map(({ racer, total }) => ({ name: nameOf(recap, racer), total, racer })),
  ];
  rows.forEach(({ name, total, racer }, index) => {
    const down = race.top + 412 + index * 62;
    const colour = recap.racers.find(({ id }) => id === racer)?.colour ?? '#7c8698';
    to.fillStyle = palette.line(colour);
    to.fillRect(left, down - 36, 8, 46);
    to.textAlign = 'left';
    to.fillStyle = palette.quiet;
    fitted(to, name, left + 24, down, width - 220, 26);
    to.textAlign = 'right';
    to.fillStyle = palette.ink;
    fitted(to, total === null ? words.record.unknown : formats.count(total), left + width, down + 4, 200, 44);
  });
  to.textAlign = 'left';
  const ahead = crossing.total - nearest;
  if (nearest === 0 || ahead <= 0) return;
  to.fillStyle = palette.quiet;
  fitted(to, words.moment.ahead(formats.count(ahead)), left + 24, race.top + 412 + rows.length * 62 - 10, width, 24);
}

/** What else there was, and how far to trust it. */
function paintFoot({ to, recap, palette, formats }: Easel): void {
  to.textAlign = 'left';
  to.textBaseline = 'alphabetic';
  to.fillStyle = palette.rule;
  to.fillRect(edge, 838, size.width - 2 * edge, 1.5);
  to.fillStyle = palette.quiet;
  const source = recap.show.mode === 'demo' ? words.reconstruction : words.counted(sourcesOf(recap));
  fitted(to, source, edge, 868, 930, 20);
  to.textAlign = 'right';
  to.fillStyle = palette.ink;
  fitted(to, factsOf(recap, formats).join(' · '), size.width - edge, 868, 540, 20);
  to.textAlign = 'left';
}

/** As the record names them. */
const sourcesOf = ({ record }: RecapView): readonly string[] => [
  ...new Set(record.crossings.map(({ source }) => source)),
];

function label(
  { to, palette }: Pick<Easel, 'to' | 'palette'>,
  text: string,
  left: number,
  down: number,
  width: number,
): void {
  to.textAlign = 'left';
  to.textBaseline = 'alphabetic';
  to.fillStyle = palette.ink;
  fitted(to, text, left, down, width, 22);
}

const font = (pixels: number): string => `700 ${pixels}px ${chartFont}`;

/** As large as it may be and still fit. */
function fitted(to: CanvasRenderingContext2D, text: string, x: number, y: number, width: number, pixels: number): void {
  let height = pixels;
  do to.font = font(height);
  while (to.measureText(text).width > width && --height > pixels * 0.55);
  to.fillText(text, x, y, width);
}
