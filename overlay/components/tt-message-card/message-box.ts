import type { LayoutName } from '../tt-race/race-layout.ts';
import type { SizeRange } from './fit-text.ts';

/** The room that a layout gives the text of a message, in units of the stage. */
export interface MessageBox extends SizeRange {
  readonly width: number;
  readonly height: number;
  /** A text that goes on one line at this size is set so, and not larger on two: it covers less of the picture. */
  readonly oneLine: number;
}

/** Beside the race with as many racers as the layout shows. Wide and low where a face may be behind it. */
export const messageBoxes: Readonly<Record<LayoutName, MessageBox>> = {
  bottom: { width: 1_400, height: 224, largest: 80, oneLine: 60, smallest: 48 },
  full: { width: 876, height: 396, largest: 92, oneLine: 76, smallest: 54 },
  side: { width: 1_000, height: 300, largest: 80, oneLine: 60, smallest: 48 },
  corner: { width: 1_400, height: 224, largest: 80, oneLine: 60, smallest: 48 },
  vertical: { width: 808, height: 316, largest: 80, oneLine: 60, smallest: 50 },
};
