import { lookLayouts } from '../../../shared/domain/look/look-words.ts';

export const layouts = lookLayouts;
export type LayoutName = (typeof layouts)[number];

export const isLayoutName = (name: string): name is LayoutName => (layouts as readonly string[]).includes(name);

/** How the lanes of one layout are set. */
export interface LaneSetting {
  readonly form: 'row' | 'stack';
  readonly columns: number;
  /** The lane's unit as a multiple of the stage's. */
  readonly size: number;
  /** How many facts a lane has room for. */
  readonly facts: number;
  /** How many lanes there is room for. */
  readonly most: number;
}

const setting = (form: LaneSetting['form'], columns: number, size: number, facts: number, most = 12): LaneSetting => ({
  form,
  columns,
  size,
  facts,
  most,
});

/** The canvas that a layout is drawn for; the unit is the stage's size in it. */
export const canvases: Readonly<Record<LayoutName, { readonly width: number; readonly height: number }>> = {
  bottom: { width: 1920, height: 1080 },
  full: { width: 1000, height: 700 },
  side: { width: 1920, height: 1080 },
  corner: { width: 1920, height: 1080 },
  vertical: { width: 1080, height: 1920 },
};

/** The layout for a source of this size, where none was asked for. */
export function layoutForSize(width: number, height: number): LayoutName {
  if (width < height * 0.8) return 'vertical';
  return width < 1_100 ? 'full' : 'bottom';
}

/** How many lanes, how large: small fields get the room, large ones become a table. */
export function laneSetting(layout: LayoutName, count: number): LaneSetting {
  switch (layout) {
    case 'bottom':
      if (count <= 3) return setting('row', 1, 1, 2);
      return setting('stack', count <= 6 ? 3 : 4, 0.62, 0);
    case 'full':
      if (count <= 1) return setting('stack', 1, 1.2, 2);
      if (count <= 3) return setting('stack', 1, count === 2 ? 1 : 0.84, 2);
      return count <= 5 ? setting('stack', 1, 0.74, 0) : setting('stack', 2, 0.6, 0);
    case 'side':
      if (count <= 5) return setting('stack', 1, 0.68, 2);
      return setting('stack', 1, count <= 8 ? 0.56 : 0.5, 0);
    case 'corner':
      return setting('stack', 1, 0.6, 0, 5);
    case 'vertical':
      if (count <= 3) return setting('stack', 1, 1.05, 2);
      return count <= 5 ? setting('stack', 1, 0.9, 2) : setting('stack', 1, 0.68, 0);
  }
}

/** Whether the race steps back to its headline while a message is on screen: there is no room for both. */
export const wantsRoom = (layout: LayoutName, count: number): boolean =>
  layout === 'full' || (layout === 'vertical' && count > 3);
