import type { TickerStrip } from './ticker-strips.ts';

/** What a tape is made of. */
export interface Paper {
  readonly front: string;
  readonly back: string;
  readonly ink: string;
}

/** How many widths of the tape its drawing is wide: its waves need the room. */
export const drawnWidth = (strip: TickerStrip): number => 1.3 + 2 * strip.swing;

const slice = 2;

/**
 * Draws a printed tape that curls and twists, once: it then falls as a picture. The flat tape is laid along a wave in slices; where it
 * turns its back no print is seen.
 * @param width of the tape in device pixels.
 */
export function drawTape(
  canvas: HTMLCanvasElement,
  strip: TickerStrip,
  { paper, line, font, width, length }: { paper: Paper; line: string; font: string; width: number; length: number },
): void {
  canvas.width = Math.ceil(width * drawnWidth(strip));
  canvas.height = Math.ceil(length);
  const flat = printedTape(strip, { paper, line, font, width, length });
  const pen = canvas.getContext('2d');
  if (pen === null || flat === null) return;
  const middle = canvas.width / 2;
  for (let along = 0; along < length; along += slice) {
    const turn = strip.phase + (along / length) * strip.waves * 2 * Math.PI;
    const facing = Math.cos(Math.sin(turn * 0.9) * strip.twist);
    const seen = Math.max(0.08, Math.abs(facing)) * width;
    const left = middle + Math.sin(turn) * strip.swing * width - seen / 2;
    if (facing >= 0) pen.drawImage(flat, 0, along, width, slice, left, along, seen, slice);
    else {
      pen.fillStyle = paper.back;
      pen.fillRect(left, along, seen, slice);
    }
    // Darker where it turns away from the light.
    pen.fillStyle = `rgba(20, 12, 0, ${(0.34 * (1 - Math.abs(facing)) + 0.1 * (1 + Math.sin(turn + 0.8)) * 0.5).toFixed(3)})`;
    pen.fillRect(left, along, seen, slice);
  }
}

/** The tape as it leaves the machine: its line of figures, and a row of feed holes. */
function printedTape(
  strip: TickerStrip,
  { paper, line, font, width, length }: { paper: Paper; line: string; font: string; width: number; length: number },
): HTMLCanvasElement | null {
  const flat = document.createElement('canvas');
  flat.width = Math.ceil(width);
  flat.height = Math.ceil(length);
  const pen = flat.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = paper.front;
  pen.fillRect(0, 0, flat.width, flat.height);
  pen.fillStyle = paper.ink;
  pen.font = `700 ${(width * 0.66).toFixed(1)}px ${font}`;
  pen.textBaseline = 'middle';
  pen.rotate(Math.PI / 2);
  const lineLength = Math.max(1, pen.measureText(line).width);
  for (let at = -strip.torn * lineLength; at < length; at += lineLength) pen.fillText(line, at, -width * 0.47);
  return flat;
}
