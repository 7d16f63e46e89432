import { command, viewOf } from './api.ts';
import type { OverlayPage } from './overlay-page.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

/** The card as it stands on screen. */
export interface CardReading {
  readonly author: string;
  readonly platform: string;
  readonly waiting: string;
  /** Every page, and which one is to be seen. */
  readonly pages: readonly string[];
  readonly current: number;
}

/** Every element of the page, shadow trees included. Runs inside the page. */
export const deep = `const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);`;

const readCard = `(() => { ${deep}
  const host = deep(document).find((one) => one.localName === 'tt-message-card');
  const card = host?.shadowRoot?.querySelector('.card');
  if (card == null) return null;
  const text = (selector) => card.querySelector(selector)?.textContent.trim() ?? '';
  const pages = [...card.querySelectorAll('p')];
  return {
    author: text('.author'), platform: text('.from'), waiting: text('.waiting'),
    pages: pages.map((page) => page.textContent),
    current: pages.findIndex((page) => getComputedStyle(page).visibility === 'visible'),
  };
})()`;

/** Asks each element: the document of an older Chromium leaves out what moves inside of components. */
export const moves = `(() => { ${deep} return deep(document).some((one) => one.getAnimations().length > 0); })()`;

export async function untilStill(overlay: OverlayPage): Promise<void> {
  await until('nothing moves', async () => !(await overlay.page.evaluate<boolean>(moves)));
}

/** null = no card. */
export const cardOf = (overlay: OverlayPage): Promise<CardReading | null> => overlay.page.evaluate(readCard);

export const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Waits until the card says exactly this text, on however many pages. */
export async function untilCard(overlay: OverlayPage, text: string): Promise<CardReading> {
  return until(`the card says "${text.slice(0, 60)}"`, async () => {
    const card = await cardOf(overlay);
    return card !== null && bare(card.pages.join('')) === bare(text) ? card : null;
  });
}

export async function untilNoCard(overlay: OverlayPage): Promise<void> {
  await until('the card is gone', async () => (await cardOf(overlay)) === null);
}

export interface Said {
  readonly text: string;
  readonly name?: string;
  readonly platform?: string;
}

/** Typed in and approved; answers its id. */
export async function approve(server: ServerProcess, { text, name = 'Mara', platform }: Said): Promise<string> {
  const before = new Set(Object.keys((await viewOf(server)).messages));
  await command(server, 'message.add', { author: { name, ...(platform === undefined ? {} : { platform }) }, text });
  const id = Object.keys((await viewOf(server)).messages).find((one) => !before.has(one));
  if (id === undefined) throw new Error(`"${text}" was not held`);
  await command(server, 'message.approve', { id });
  return id;
}

/** Typed in, approved, and on air. */
export async function putOnAir(server: ServerProcess, said: Said): Promise<string> {
  const id = await approve(server, said);
  await command(server, 'reading.start', { id });
  return id;
}
