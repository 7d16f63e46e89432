import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserType } from 'playwright';
import { describe, inject } from 'vitest';
import { playwright123 } from './obs-chromiums.ts';
import type { PreparedBrowsers } from './prepare.ts';

export type BrowserName = keyof PreparedBrowsers;
const everyBrowser: readonly BrowserName[] = ['today', '127', '103'];

/** Quiet, deterministic, and never on a network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export interface BrowserSettings {
  /** Rules for names besides 127.0.0.1, e.g. `MAP a.example 127.0.0.1`. */
  readonly resolve?: readonly string[];
}

const resolver = (rules: readonly string[]): string =>
  `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(' , ')}`;

/** Starts one of the prepared browsers. The Chromiums of OBS are headless shells and need the old single-process-free flags only. */
export async function openBrowser(name: BrowserName, { resolve = [] }: BrowserSettings = {}): Promise<Browser> {
  const prepared = inject('browsers')[name];
  if ('missing' in prepared) throw new Error(prepared.missing);
  return browserType(name).launch({
    executablePath: prepared.executable,
    headless: true,
    args: [...flags, resolver(resolve)],
  });
}

function browserType(name: BrowserName): BrowserType {
  if (name !== '103') return chromium;
  // Today's Playwright finds no element in Chromium 103; the one of its time does. What we use of both is the same.
  const ofItsTime = createRequire(import.meta.url)(playwright123) as { chromium: BrowserType };
  return ofItsTime.chromium;
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
