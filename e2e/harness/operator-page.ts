import type { Browser, BrowserContext, Page } from 'playwright';
import { watchedPage, type Happening } from './overlay-page.ts';

export interface OperatorPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and breaches of the content policy. */
  readonly happenings: readonly Happening[];
}

export const dockSize = { width: 320, height: 900 };
export const deskSize = { width: 1280, height: 900 };

/** Opens a page in a context of its own: its own storage, as another browser would have. */
export async function openOperatorPage(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number } = deskSize,
): Promise<OperatorPage> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const { page, happenings } = await watchedPage(context);
  await page.goto(address);
  return { page, context, happenings };
}
