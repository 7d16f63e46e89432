import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { Formats } from '../../strings/formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { headlineOf } from './headline.ts';
import { chartFont, paintChart } from './paint-chart.ts';
import { paintRehearsal } from './paint-rehearsal.ts';
import type { RecapPalette } from './recap-palette.ts';

const size = { width: 1600, height: 900 };
const edge = 56;

/** The show in one picture, 1600 × 900. Null where the browser gives no canvas. */
export async function drawPicture(recap: RecapView, palette: RecapPalette, formats: Formats): Promise<Blob | null> {
  await document.fonts.load(`700 40px ${chartFont}`, `${recap.show.title}Ā`);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const to = canvas.getContext('2d');
  if (to === null) return null;
  to.fillStyle = palette.panel;
  to.fillRect(0, 0, size.width, size.height);
  paintHead(to, recap, palette, formats);
  const tiles = recap.racers.filter(({ last }) => last !== null).slice(0, 4);
  const box = { left: edge, top: 252, width: size.width - 2 * edge, height: 440, ratio: 1.15 };
  paintChart(to, box, recap, palette, formats);
  paintTiles(to, tiles, recap, palette, formats);
  paintRehearsal(to, size, recap);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function paintHead(to: CanvasRenderingContext2D, recap: RecapView, palette: RecapPalette, formats: Formats): void {
  const { text, when, colour } = headlineOf(recap, formats);
  to.textBaseline = 'alphabetic';
  to.textAlign = 'left';
  to.font = font(22);
  const brand = words.product.toUpperCase();
  const plate = to.measureText(brand).width + 28;
  to.fillStyle = palette.brand;
  to.fillRect(edge, 44, plate, 38);
  to.fillStyle = palette.brandInk;
  to.fillText(brand, edge + 14, 71);
  to.fillStyle = palette.quiet;
  const label = words.stamp(recap.show);
  const aside = label === null ? recap.show.title : `${recap.show.title} · ${label}`;
  fitted(to, aside, edge + plate + 18, 71, size.width - 2 * edge - plate - 18, 24);
  if (colour !== null) {
    to.fillStyle = palette.line(colour);
    to.fillRect(edge, 112, 10, 108);
  }
  const left = edge + (colour === null ? 0 : 30);
  to.fillStyle = palette.ink;
  fitted(to, text, left, 168, size.width - edge - left, 68);
  if (when === null) return;
  to.fillStyle = palette.quiet;
  fitted(to, when, left, 212, size.width - edge - left, 28);
}

function paintTiles(
  to: CanvasRenderingContext2D,
  racers: RecapView['racers'],
  recap: RecapView,
  palette: RecapPalette,
  formats: Formats,
): void {
  const gap = 20;
  const facts = factsOf(recap, formats);
  const wide = (size.width - 2 * edge - 330 - gap * racers.length) / Math.max(1, racers.length);
  racers.forEach(({ name, colour, first, last }, index) => {
    const left = edge + index * (wide + gap);
    to.fillStyle = palette.line(colour);
    to.fillRect(left, 728, wide, 6);
    to.fillStyle = palette.quiet;
    fitted(to, name, left, 768, wide, 24);
    to.fillStyle = palette.ink;
    fitted(to, formats.count(last?.total ?? 0), left, 822, wide, 52);
    to.fillStyle = palette.quiet;
    fitted(to, formats.signed((last?.total ?? 0) - (first?.total ?? 0)), left, 856, wide, 24);
  });
  to.textAlign = 'right';
  facts.forEach((fact, index) => {
    to.fillStyle = index === 0 ? palette.ink : palette.quiet;
    fitted(to, fact, size.width - edge, 768 + index * 34, 310, 24);
  });
  to.textAlign = 'left';
}

function factsOf({ record, ledger, pleas, unlisted }: RecapView, formats: Formats): string[] {
  const changes = record.leadChanges.length + unlisted.leadChanges;
  return [
    words.leadChangesCounted(formats.count(changes), changes),
    ...(ledger.promised > 0 ? [words.messagesRead(formats.count(ledger.read), formats.count(ledger.promised))] : []),
    ...(pleas.length > 0 ? [words.pleasCounted(formats.count(pleas.length), pleas.length)] : []),
  ];
}

const font = (pixels: number): string => `700 ${pixels}px ${chartFont}`;

/** As large as it may be and still fit. */
function fitted(to: CanvasRenderingContext2D, text: string, x: number, y: number, width: number, pixels: number): void {
  let height = pixels;
  do to.font = font(height);
  while (to.measureText(text).width > width && --height > pixels * 0.55);
  to.fillText(text, x, y, width);
}
