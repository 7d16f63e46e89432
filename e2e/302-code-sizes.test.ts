import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { asStreamed, codeIn } from './harness/codes.ts';
import { deep, untilStill } from './harness/messages.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { shoot } from './harness/pixels.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const url = (id: string): string => addresses[id] ?? '';
const addresses: Readonly<Record<string, string>> = {
  short: 'https://example.org/nets',
  // 41 modules: two pixels each were 13.7 % of 600 lines, three are too many.
  middle: 'https://charity.example.org/stories/2009/april/the-race-to-a-million?from=stream',
  board: 'https://example.org/water',
};
const cues = [
  ...['short', 'middle'].map((id) => ({
    id,
    lasts: null,
    content: { kind: 'link', url: url(id), title: 'Give a net' },
  })),
  {
    id: 'board',
    lasts: null,
    content: {
      ...{ kind: 'charity', name: 'Clean water', currency: 'USD', url: url('board') },
      pledges: [{ by: 'The actor', racer: 'actor', win: 1_000_000, lose: 100_000 }],
    },
  },
];
const screens = [
  { size: { width: 1920, height: 1080 }, layouts: ['bottom', 'side', 'corner', 'full'] },
  { size: { width: 1280, height: 720 }, layouts: ['bottom', 'side', 'corner', 'full'] },
  { size: { width: 800, height: 600 }, layouts: ['full', 'bottom', 'side', 'corner'] },
  { size: { width: 1080, height: 1920 }, layouts: ['vertical'] },
] as const;

/** The address that the card's code was drawn for; null where there is none. Runs inside the page. */
const readAddress = `(() => { ${deep}
  return deep(document).find((one) => one.localName === 'tt-qr')?.address ?? null;
})()`;

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow({ ...duel, cues })] });
    await postObservations(server, [ago(50, 'actor', 896_947), ago(50, 'network', 937_787)]);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  async function shown(overlay: OverlayPage, id: string): Promise<Buffer> {
    await command(server, 'cue.take', { id });
    await until(`the code of ${id} is drawn`, async () => (await overlay.page.evaluate(readAddress)) === url(id));
    await untilStill(overlay);
    return shoot(overlay.page);
  }

  for (const { size, layouts } of screens)
    it(`PAGE-371: a code is read from ${size.width}×${size.height} in every layout, 15 to 20 % of the height, and after an H.264 encode`, async () => {
      for (const layout of layouts) {
        const overlay = await openOverlay(browser, server, { size, parameters: `?layout=${layout}` });
        await untilTotals(overlay, { 'The actor': 896_947, 'The network': 937_787 });
        for (const id of Object.keys(addresses)) {
          const what = `${id}, ${layout}`;
          const png = await shown(overlay, id);
          const seen = await codeIn(browser, png);
          expect(seen?.text, what).toBe(url(id));
          // Corners are found to about a pixel.
          expect((seen?.height ?? 0) / size.height, what).toBeGreaterThanOrEqual(0.148);
          expect((seen?.height ?? 0) / size.height, what).toBeLessThanOrEqual(0.203);
          if (layout === layouts[0])
            expect((await codeIn(browser, await asStreamed(png, size)))?.text, `${what}, streamed`).toBe(url(id));
        }
        await overlay.close();
      }
    }, 240_000);
});
