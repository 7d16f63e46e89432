import type { LayoutName } from '../tt-race/race-layout.ts';
import type { SizeRange } from './fit-text.ts';

/** The room that a layout gives the text of a message, in units of the stage. */
export interface MessageBox extends SizeRange {
  readonly width: number;
  readonly height: number;
}

/** Beside the race with as many racers as the layout shows. */
export const messageBoxes: Readonly<Record<LayoutName, MessageBox>> = {
  bottom: { width: 1_260, height: 300, largest: 96, smallest: 52 },
  full: { width: 876, height: 396, largest: 96, smallest: 54 },
  side: { width: 1_000, height: 420, largest: 96, smallest: 52 },
  corner: { width: 1_260, height: 300, largest: 96, smallest: 52 },
  vertical: { width: 808, height: 316, largest: 80, smallest: 50 },
};
