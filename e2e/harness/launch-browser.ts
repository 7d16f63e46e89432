import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserType } from 'playwright';
import { playwright123 } from './obs-chromiums.ts';

export type BrowserName = 'today' | '127' | '103';

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
  /** Whether pages may be heard before they were clicked, as in OBS. */
  readonly autoplay?: boolean;
  /** Whether it takes any certificate: those of tests are signed by nobody. */
  readonly anyCertificate?: boolean;
}

const resolver = (rules: readonly string[]): string =>
  `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(' , ')}`;

/** Starts a Chromium without a window. */
export function launchBrowser(
  name: BrowserName,
  executable: string,
  { resolve = [], autoplay, anyCertificate = false }: BrowserSettings = {},
): Promise<Browser> {
  const policy = autoplay === false ? 'user-gesture-required' : 'no-user-gesture-required';
  const trust = anyCertificate ? ['--ignore-certificate-errors'] : [];
  const args = [...flags, resolver(resolve), `--autoplay-policy=${policy}`, ...trust];
  return browserType(name).launch({ executablePath: executable, headless: true, args });
}

function browserType(name: BrowserName): BrowserType {
  if (name !== '103') return chromium;
  // Today's Playwright finds no element in Chromium 103; the one of its time does. What we use of both is the same.
  const ofItsTime = createRequire(import.meta.url)(playwright123) as { chromium: BrowserType };
  return ofItsTime.chromium;
}
