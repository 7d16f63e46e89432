import type { Browser, BrowserContext, Page } from 'playwright';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

/** What a page told while it was watched. */
export interface Happening {
  readonly kind: 'victory' | 'flash-lead' | 'flash-crossing' | 'csp' | 'error';
  readonly text: string;
}

export interface OverlayPage {
  readonly page: Page;
  /** Celebrations that began on this page, over all reloads, and what went wrong. */
  readonly happenings: readonly Happening[];
  count(kind: Happening['kind']): number;
  /** The totals as they stand on screen, by name of the racer; null where none is known. */
  totals(): Promise<Readonly<Record<string, number | null>>>;
  /** Whether a victory is on screen. */
  celebrates(): Promise<boolean>;
  close(): Promise<void>;
}

/** Notes each animation that begins a celebration, and each breach of the content policy. Runs inside the page. */
const watcher = `(() => {
  const tell = (kind, text) => window.tellHappening({ kind, text });
  addEventListener('securitypolicyviolation', (event) => tell('csp', event.violatedDirective + ' ' + event.blockedURI));
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...args) {
    if (this.dataset && this.dataset.part === 'board') tell('victory', this.textContent.trim());
    if (this.classList.contains('flash')) tell(this.classList.contains('lead') ? 'flash-lead' : 'flash-crossing', '');
    return animate.apply(this, args);
  };
})()`;

/** Walks shadow trees too. Runs inside the page. */
const readTotals = `(() => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const lanes = deep(document).filter((one) => one.localName === 'tt-lane');
  return Object.fromEntries(lanes.map((lane) => {
    const inside = deep(lane.shadowRoot);
    const name = inside.find((one) => one.matches('.name'));
    const figure = inside.find((one) => one.matches('.figure'));
    const digits = figure === undefined ? '' : figure.textContent.replace(/\\D/g, '');
    return [name === undefined ? '' : name.textContent.trim(), digits === '' ? null : Number(digits)];
  }));
})()`;

const hasVictory = `(() => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  return deep(document).some((one) => one.localName === 'div' && one.classList.contains('victory'));
})()`;

/** Opens the overlay as OBS would: its link, its size, no cache of an earlier one. */
export async function openOverlay(
  browser: Browser,
  server: ServerProcess,
  look: { size?: { width: number; height: number }; parameters?: string } = {},
): Promise<OverlayPage> {
  const context = await browser.newContext({ viewport: look.size ?? { width: 1920, height: 1080 } });
  const { page, happenings } = await watchedPage(context);
  await page.goto(withParameters(server.links.overlay, look.parameters ?? ''));
  return {
    page,
    happenings,
    count: (kind) => happenings.filter((happening) => happening.kind === kind).length,
    totals: () => page.evaluate(readTotals),
    celebrates: () => page.evaluate(hasVictory),
    close: () => context.close(),
  };
}

/** A page that notes every error of its console, every breach of its policy and every celebration. */
export async function watchedPage(context: BrowserContext): Promise<{ page: Page; happenings: Happening[] }> {
  const happenings: Happening[] = [];
  const page = await context.newPage();
  await page.exposeFunction('tellHappening', (happening: Happening) => {
    happenings.push(happening);
  });
  await page.addInitScript(watcher);
  page.on('pageerror', (error) => happenings.push({ kind: 'error', text: error.message }));
  page.on('console', (message) => {
    if (message.type() === 'error') happenings.push({ kind: 'error', text: message.text() });
  });
  return { page, happenings };
}

/** Waits until the screen says exactly these totals. */
export async function untilTotals(
  overlay: OverlayPage,
  totals: Readonly<Record<string, number | null>>,
): Promise<void> {
  const wanted = JSON.stringify(sorted(totals));
  let last = '';
  await until(`the overlay shows ${wanted}`, async () => {
    last = JSON.stringify(sorted(await overlay.totals()));
    return last === wanted;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; it shows ${last}`);
  });
}

const sorted = (totals: Readonly<Record<string, number | null>>): readonly [string, number | null][] =>
  Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1));

function withParameters(link: string, parameters: string): string {
  const url = new URL(link);
  url.search = parameters;
  return url.href;
}
