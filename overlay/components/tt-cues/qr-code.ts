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

/** The part of the screen's height that the dark code takes, as long as its modules are whole pixels. */
const wanted = 0.16;
const [least, most] = [0.15, 0.2];

/** A code for an address on a screen of so many pixels' height. */
export function drawQr(address: string, screenHeight: number): QrDrawing {
  const code = generate(address, { maxCorrectionLevel: correction.M });
  return {
    modules: code.size + 2 * quiet,
    step: stepFor(code.size, screenHeight),
    isDark: (x, y) => code.get(x - quiet, y - quiet),
  };
}

/** The whole number of pixels that comes nearest to the wanted size, between 15 and 20 % of the height where there is one. */
export function stepFor(size: number, screenHeight: number): number {
  const nearest = Math.max(1, Math.round((wanted * screenHeight) / size));
  if (nearest * size > most * screenHeight && nearest > 1) return nearest - 1;
  return nearest * size < least * screenHeight && (nearest + 1) * size <= most * screenHeight ? nearest + 1 : nearest;
}
