import type { TickerStrip } from './ticker-strips.ts';
import { tapePath, type TapePoint } from './tape-path.ts';

/** What a tape is made of. */
export interface Paper {
  readonly front: string;
  readonly back: string;
  readonly ink: string;
}

export interface TapeRollOptions {
  readonly papers: Readonly<Record<TickerStrip['paper'], Paper>>;
  /** What the machine prints, over and over. */
  readonly line: string;
  readonly font: string;
  /** Of the common tape, in device pixels. */
  readonly width: number;
}

/** Printed tape, from which strips are torn. */
export interface TapeRoll {
  /** Draws a strip that curls and twists, once: it then falls as a picture. */
  draw(canvas: HTMLCanvasElement, strip: TickerStrip, length: number): void;
}

/** How many widths of the tape its drawing is wide: its curls need the room. */
export const drawnWidth = ({ curl }: TickerStrip): number => 2 * curl + 1.1;

/** Pixels along the tape that are drawn in one go. */
const slice = 5;
/** So many steps from light to shadow. */
const shades = 12;
const darkest = 0.44;
/** Printed larger than the common tape: the near ones are. */
const finer = 1.35;

/** How much black lies on a shade: 0 in full light. */
const shadowOf = (shade: number): number => (darkest * (shades - 1 - shade)) / (shades - 1);

export function createTapeRoll({ papers, line, font, width }: TapeRollOptions): TapeRoll {
  const printed = new Map<TickerStrip['paper'], Printed>();
  const printOf = (paper: TickerStrip['paper']): Printed => {
    const known = printed.get(paper) ?? print(papers[paper], { line, font, width: width * finer });
    printed.set(paper, known);
    return known;
  };
  return {
    draw: (canvas, strip, length) => {
      canvas.width = Math.ceil(width * strip.size * drawnWidth(strip));
      canvas.height = Math.ceil(length);
      const pen = canvas.getContext('2d');
      const tape = printOf(strip.paper);
      if (pen === null) return;
      pen.imageSmoothingQuality = 'medium';
      const path = tapePath(strip, { width: width * strip.size, length, middle: canvas.width / 2, step: slice });
      // What hangs behind first.
      for (const behind of [true, false])
        for (const [index, point] of path.entries()) {
          const next = path[index + 1];
          if (next !== undefined && point.depth < 0 === behind) lay(pen, tape, point, next, strip);
        }
    },
  };
}

/** One paper, printed: a row for each shade. */
interface Printed {
  readonly picture: HTMLCanvasElement;
  readonly width: number;
  readonly length: number;
  readonly backs: readonly string[];
}

function print(
  { front, back, ink }: Paper,
  { line, font, width }: { line: string; font: string; width: number },
): Printed {
  const picture = document.createElement('canvas');
  const row = Math.ceil(width);
  const pen = picture.getContext('2d');
  const type = `700 ${(width * 0.64).toFixed(1)}px ${font}`;
  if (pen !== null) pen.font = type;
  const length = Math.max(1, Math.ceil(pen?.measureText(line).width ?? 1));
  // A round of the line and the beginning of the next, so that a slice never runs over the end.
  picture.width = length + 4 * slice;
  picture.height = row * shades;
  const backs: string[] = [];
  for (let shade = 0; pen !== null && shade < shades; shade++) {
    const top = shade * row;
    pen.fillStyle = front;
    pen.fillRect(0, top, picture.width, row);
    pen.fillStyle = ink;
    pen.font = type;
    pen.textBaseline = 'middle';
    for (const from of [0, length]) pen.fillText(line, from, top + row * 0.54);
    const shadow = `rgba(20, 12, 0, ${shadowOf(shade).toFixed(3)})`;
    pen.fillStyle = shadow;
    pen.fillRect(0, top, picture.width, row);
    backs.push(shaded(back, shadowOf(shade)));
  }
  return { picture, width: row, length, backs };
}

/** Lays one slice of the tape between two points of its path. */
function lay(
  pen: CanvasRenderingContext2D,
  { picture, width, length, backs }: Printed,
  from: TapePoint,
  to: TapePoint,
  { torn }: TickerStrip,
): void {
  // A little over the next one, so that no seam shows.
  const along = slice + 1;
  const scale = width / from.width;
  const shade = Math.round(from.light * (shades - 1));
  pen.setTransform(
    (to.x - from.x) / slice,
    (to.y - from.y) / slice,
    from.acrossX / width,
    from.acrossY / width,
    from.x - from.acrossX / 2,
    from.y - from.acrossY / 2,
  );
  if (from.shows === 'print') {
    const at = (from.along * scale + torn * length) % length;
    pen.drawImage(picture, at, shade * width, along * scale, width, 0, 0, along, width);
  } else {
    pen.fillStyle = backs[shade] ?? '';
    pen.fillRect(0, 0, along, width);
  }
}

/** A colour with so much of a warm black on it. */
function shaded(hex: string, shadow: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = parts.map((part, index) =>
    Math.round(part * (1 - shadow) + ([20, 12, 0][index] ?? 0) * shadow),
  );
  return `rgb(${red}, ${green}, ${blue})`;
}
