import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postObservations, viewOf } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;
  const shown = { 'The actor': 896_947, 'The network': 937_787 };

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    overlay = await openOverlay(browser, server);
    await postObservations(server, [ago(50, 'actor', 896_947), ago(50, 'network', 937_787)]);
    await untilTotals(overlay, shown);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-97: a server that goes leaves the last picture, one that comes back is found, without a blank frame', async () => {
    await noteBlankFrames(overlay);
    let isLost = false;
    overlay.page.on('websocket', (socket) => socket.on('socketerror', () => (isLost = true)));
    await server.end('SIGTERM');
    await until('the overlay tries to come back', () => isLost || attempts(overlay));
    expect(await overlay.totals()).toEqual(shown);

    server = await startServer({ dataDir: server.dataDir, port: server.port });
    expect(server.output()).toContain('resumed');
    await until('the overlay is back and has painted', async () => {
      const view = await viewOf(server);
      return Object.values(view.overlays).some(({ painted }) => painted !== null);
    });
    expect(await overlay.totals()).toEqual(shown);
    await postObservations(server, [ago(2, 'actor', 897_000)]);
    await untilTotals(overlay, { ...shown, 'The actor': 897_000 });
    expect(await blankFrames(overlay)).toBe(0);
    expect(overlay.count('victory')).toBe(0);
  });
});

const attempts = (overlay: OverlayPage): boolean =>
  overlay.happenings.some(({ text }) => /ERR_CONNECTION_REFUSED|WebSocket/.test(text));

/** Looks at every frame that the page paints, from now on, for one without lanes. */
async function noteBlankFrames(overlay: OverlayPage): Promise<void> {
  await overlay.page.evaluate(() => {
    const watched = window as unknown as { blank: number };
    watched.blank = 0;
    const deep = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot === null ? [] : deep(one.shadowRoot))]);
    const look = (): void => {
      if (deep(document).filter(({ localName }) => localName === 'tt-lane').length < 2) watched.blank += 1;
      requestAnimationFrame(look);
    };
    look();
  });
}

const blankFrames = (overlay: OverlayPage): Promise<number> =>
  overlay.page.evaluate(() => (window as unknown as { blank: number }).blank);
