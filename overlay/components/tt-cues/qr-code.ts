import { correction, generate } from 'lean-qr';

/** Modules of quiet around a code, on each side. */
export const quiet = 4;

/** A code as it is drawn: whole pixels for each module, so that all are alike. */
export interface QrDrawing {
  /** Modules along one side, the quiet ones too. */
  readonly modules: number;
  /** Pixels of one module. */
  readonly step: number;
  isDark(x: number, y: number): boolean;
}

/** The part of the screen's height that the dark code takes. */
const wanted = 0.16;
const [least, most] = [0.15, 0.2];
/** A code may be made for more text than it has, when its modules then come out in whole pixels: up to so many versions. */
const versions = 6;

/** A code for an address on a screen of so many pixels' height. */
export function drawQr(address: string, screenHeight: number): QrDrawing {
  const smallest = generate(address, { maxCorrectionLevel: correction.M });
  const size = sizeFor(smallest.size, screenHeight);
  const minVersion = (size - 17) / 4;
  const code = size === smallest.size ? smallest : generate(address, { maxCorrectionLevel: correction.M, minVersion });
  return {
    modules: code.size + 2 * quiet,
    step: stepFor(code.size, screenHeight),
    isDark: (x, y) => code.get(x - quiet, y - quiet),
  };
}

/** The fewest modules, from `smallest` on, of which whole pixels make 15 to 20 % of the height; `smallest` where there are none. */
export function sizeFor(smallest: number, screenHeight: number): number {
  for (let size = smallest; size <= smallest + 4 * versions; size += 4) {
    const step = stepFor(size, screenHeight);
    // A module of one pixel is lost in a stream.
    if (step > 1 && step * size <= most * screenHeight) return size;
  }
  return smallest;
}

/** The whole number of pixels that comes nearest to the wanted size; never so few that the code is under 15 % of the height. */
export function stepFor(size: number, screenHeight: number): number {
  const fewest = Math.max(1, Math.ceil((least * screenHeight) / size));
  const nearest = Math.round((wanted * screenHeight) / size);
  return Math.max(fewest, nearest * size <= most * screenHeight ? nearest : 1);
}
