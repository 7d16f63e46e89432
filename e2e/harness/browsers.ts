import type { Browser } from 'playwright';
import { describe, inject } from 'vitest';
import { launchBrowser, type BrowserName, type BrowserSettings } from './launch-browser.ts';

const everyBrowser: readonly BrowserName[] = ['today', '127', '103'];

/** Starts one of the prepared browsers. */
export async function openBrowser(name: BrowserName, settings: BrowserSettings = {}): Promise<Browser> {
  const prepared = inject('browsers')[name];
  if ('missing' in prepared) throw new Error(prepared.missing);
  return launchBrowser(name, prepared.executable, settings);
}

/** One block of tests for each Chromium that OBS ships and for today's; skipped, with the reason, where one is missing. */
export function forEachBrowser(tests: (name: BrowserName) => void): void {
  for (const name of everyBrowser) describeBrowser(name, tests);
}

/** The same in today's Chromium alone, for what no browser's age can change. */
export function inTodaysBrowser(tests: (name: BrowserName) => void): void {
  describeBrowser('today', tests);
}

function describeBrowser(name: BrowserName, tests: (name: BrowserName) => void): void {
  const prepared = inject('browsers')[name];
  const missing = 'missing' in prepared ? prepared.missing : null;
  describe.skipIf(missing !== null)(`Chromium ${name}${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
    tests(name);
  });
}
