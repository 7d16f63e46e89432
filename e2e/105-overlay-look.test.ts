import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cueParts, messageParts, stageParts } from '../overlay/components/tt-stage/stage-parts.ts';
import { command, postObservations } from './harness/api.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const sixtySigns = 'Everybody who ever followed anybody and told all about it ok';
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 800, height: 600 },
];
const names = ['The actor', sixtySigns, 'قناة الأخبار العربية المباشرة من كل مكان', 'רשת החדשות', 'Night bus'];

/** Every element of the page, shadow trees included. Runs inside the page. */
const deep = `const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);`;

/** What sticks out: of the window, or of the lane that it belongs to. Names and facts may be cut, figures never. */
const findOverflow = `(() => { ${deep}
  const all = deep(document);
  const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.top >= outer.top - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const lost = all.filter((one) => ['goal', 'statement', 'panel', 'also', 'total'].includes(one.getAttribute('part')))
    .filter((one) => !inside(one.getBoundingClientRect(), screen)).map((one) => one.getAttribute('part'));
  for (const lane of all.filter((one) => one.localName === 'tt-lane')) {
    const box = lane.getBoundingClientRect();
    const parts = [...lane.shadowRoot.querySelectorAll('.name, .total, .track')];
    for (const part of parts) if (!inside(part.getBoundingClientRect(), box)) lost.push('lane ' + part.className);
    const name = lane.shadowRoot.querySelector('.name').getBoundingClientRect();
    const total = lane.shadowRoot.querySelector('.total').getBoundingClientRect();
    if (name.bottom > total.top && total.bottom > name.top && name.right > total.left + 1) lost.push('name over total');
  }
  return lost;
})()`;

const colourOfPart = (part: string): string =>
  `(() => { ${deep}
    const one = deep(document).find((each) => (each.getAttribute('part') ?? '').split(' ').includes('${part}'));
    return one === undefined ? 'absent' : getComputedStyle(one).outlineColor;
  })()`;

const panelColour = `(() => { ${deep} return getComputedStyle(deep(document).find((one) => one.getAttribute('part') === 'panel')).backgroundColor; })()`;

function fieldOf(count: number): { show: unknown; totals: Readonly<Record<string, number>> } {
  const racers = Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    name: names[index] ?? `Racer ${index + 1}`,
    accounts: [{ source: 'feed' }],
  }));
  const totals = Object.fromEntries(racers.map(({ name }, index) => [name, 258_994_301 - index * 1_234_567]));
  return { show: { title: 'A field', milestones: [260_000_000], racers }, totals };
}

forEachBrowser((name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(() => browser.close());

  it.each([1, 2, 5, 12])('PAGE-16: %i racers with long and right-to-left names fit each size', async (count) => {
    const { show, totals } = fieldOf(count);
    const server = await startServer({ args: ['--show', await writeShow(show)] });
    try {
      await postObservations(
        server,
        Object.values(totals).map((total, index) => ago(50, `r${index}`, total)),
      );
      for (const size of sizes) {
        const overlay = await openOverlay(browser, server, { size });
        await untilTotals(overlay, totals);
        expect(await overlay.page.evaluate(findOverflow), `${size.width}×${size.height}`).toEqual([]);
        expect(overlay.happenings).toEqual([]);
        await overlay.close();
      }
    } finally {
      await discardServer(server);
    }
  });
});

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [{ ...ago(50, 'actor', 996_947), resolution: 10 }, ago(50, 'network', 937_787)]);
    overlay = await openOverlay(browser, server);
    await untilTotals(overlay, { 'The actor': 996_947, 'The network': 937_787 });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-26: custom CSS as OBS adds it reaches every public part', async () => {
    await command(server, 'test.show', { what: 'lead-change' });
    await command(server, 'test.show', { what: 'victory' });
    const parts = stageParts.split(', ');
    const rules = parts.map((part) => `tt-overlay-page::part(${part}) { outline-color: rgb(1, 2, 3); }`);
    await addCustomCss(overlay.page, rules.join('\n'));
    // Only there while somebody else is running, the race is labelled, a message or a cue is on air, or the look has pictures.
    const absent = ['also', 'label', 'logo', 'backdrop', ...messageParts.split(', '), ...cueParts.split(', ')];
    for (const part of parts.filter((each) => !absent.includes(each))) {
      await until(
        `part ${part} is styled`,
        async () => (await overlay.page.evaluate(colourOfPart(part))) === 'rgb(1, 2, 3)',
      );
    }
    // What is measured next is a page on which nothing plays.
    await command(server, 'test.end', {});
  });

  it('PAGE-26: custom properties set on :root win over both themes', async () => {
    const bright = await openOverlay(browser, server, { parameters: '?theme=daylight' });
    await untilTotals(bright, { 'The actor': 996_947, 'The network': 937_787 });
    expect(await overlay.page.evaluate(panelColour)).toBe('rgb(11, 14, 21)');
    expect(await bright.page.evaluate(panelColour)).toBe('rgb(252, 251, 248)');
    for (const { page } of [overlay, bright]) {
      await addCustomCss(page, ':root { --tt-panel: rgb(4, 5, 6); }');
      expect(await page.evaluate(panelColour)).toBe('rgb(4, 5, 6)');
    }
    await bright.close();
  });

  it('PAGE-24: the overlay is at most 36 kB, gzipped, in three requests', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => bodies.push(response.body()));
    await page.goto(server.links.overlay);
    await page.waitForFunction(
      () => document.fonts.status === 'loaded' && document.querySelector('tt-overlay-page') !== null,
    );
    const sizesInBytes = (await Promise.all(bodies)).map((body) =>
      Math.min(body.length, gzipSync(body, { level: 9 }).length),
    );
    expect(sizesInBytes.length).toBeLessThanOrEqual(3);
    expect(sizesInBytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(36 * 1024);
    await context.close();
  });

  it('PAGE-27: who asked for less motion gets a victory that only fades', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(server.links.overlay);
    await page.locator('tt-race').waitFor();
    await command(server, 'test.show', { what: 'victory' });
    await page.locator('tt-victory .card').waitFor();
    expect(await page.locator('tt-victory canvas').count()).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBeLessThanOrEqual(1);
    await context.close();
  });
});

/** OBS appends a style element to the head when the page has loaded. */
async function addCustomCss(page: Page, text: string): Promise<void> {
  await page.evaluate((css) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
  }, text);
}
