import { messageBoxes } from '../tt-message-card/message-box.ts';
import type { LayoutName } from '../tt-race/race-layout.ts';

/** Where something stands, from the upper left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type SceneName = 'race' | 'message' | 'card' | 'lower' | 'victory';

/** Which scene is shown by which word of the overlay's `show`. */
export const sceneOfShow: Readonly<Record<SceneName, string>> = {
  race: 'race',
  message: 'message',
  card: 'cue',
  lower: 'cue',
  victory: 'victory',
};

/** What surrounds the text of a message: its head, and the padding of its body. */
const around = { width: 82, height: 108 };
/** The least that stands between two scenes. */
const gap = 22;

/**
 * The room that a layout keeps for each scene, all in units of the stage. `race` is where the race really stands, for what is set above
 * it; the others are as large as they may become.
 */
export function sceneBoxes(
  layout: LayoutName,
  screen: { readonly width: number; readonly height: number },
  race: Box,
): Readonly<Record<SceneName, Box>> {
  const text = messageBoxes[layout];
  const message = { width: text.width + around.width, height: text.height + around.height };
  const aside = layout === 'side' || layout === 'corner';
  const left = layout === 'vertical' ? 48 : layout === 'full' ? 20 : 64;
  const low = screen.height - 54;
  const above = { left, top: race.top - gap - message.height, ...message };
  const headline = 56;
  const middle = { left, top: (screen.height - message.height - gap - headline) / 2, ...message };
  return {
    race,
    message: aside ? { left: 64, top: low - message.height, ...message } : layout === 'full' ? middle : above,
    card: cardBox(layout, screen),
    lower: lowerBox(layout, screen, race),
    victory: victoryBox(layout, screen),
  };
}

/** A card grows downwards: a question with six choices is about so high. */
function cardBox(layout: LayoutName, screen: { readonly width: number; readonly height: number }): Box {
  const height = 480;
  switch (layout) {
    case 'bottom':
      return { left: screen.width - 64 - 660, top: 54, width: 660, height };
    case 'side':
    case 'corner':
      return { left: 64, top: 54, width: 660, height };
    case 'vertical':
      return { left: 48, top: 220, width: 892, height: height * 1.2 };
    case 'full':
      return { left: (screen.width - 860) / 2, top: (screen.height - height) / 2, width: 860, height };
  }
}

function lowerBox(layout: LayoutName, screen: { readonly width: number; readonly height: number }, race: Box): Box {
  const height = 150;
  switch (layout) {
    case 'side':
    case 'corner':
      return { left: 64, top: screen.height - 54 - height, width: 1_100, height };
    case 'full':
      return { left: 32, top: screen.height - 32 - height, width: 900, height };
    case 'bottom':
    case 'vertical': {
      const left = layout === 'bottom' ? 64 : 48;
      return { left, top: race.top - gap - height, width: Math.min(1_100, race.width), height };
    }
  }
}

function victoryBox(layout: LayoutName, screen: { readonly width: number; readonly height: number }): Box {
  const size = layout === 'full' ? 0.78 : layout === 'vertical' ? 0.94 : 1;
  const middle = layout === 'full' ? 0.5 : layout === 'vertical' ? 0.26 : 0.36;
  const [width, height] = [1_040 * size, 520 * size];
  return { left: (screen.width - width) / 2, top: screen.height * middle - height / 2, width, height };
}
