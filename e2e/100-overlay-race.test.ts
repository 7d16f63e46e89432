import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postObservations } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { pixelsOf, shoot } from './harness/pixels.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    overlay = await openOverlay(browser, server);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-90: totals stand on screen as they were posted', async () => {
    await postObservations(server, [ago(50, 'actor', 896_947), ago(50, 'network', 937_787)]);
    await untilTotals(overlay, { 'The actor': 896_947, 'The network': 937_787 });
    await postObservations(server, [ago(40, 'actor', 896_311), ago(40, 'network', 938_001)]);
    await untilTotals(overlay, { 'The actor': 896_311, 'The network': 938_001 });
    expect(overlay.happenings).toEqual([]);
  });

  it('PAGE-91: where the overlay draws nothing it is transparent, and where it draws it is not', async () => {
    const png = await shoot(overlay.page);
    const corners = await pixelsOf(browser, png, [
      [0, 0],
      [-1, 0],
    ]);
    expect(corners.map(([, , , alpha]) => alpha)).toEqual([0, 0]);
    const box = await overlay.page.evaluate(() => {
      const deep = (root: Document | ShadowRoot): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot === null ? [] : deep(one.shadowRoot)),
        ]);
      const panel = deep(document).find((one) => one.getAttribute('part') === 'panel');
      const { left, top, width, height } = panel!.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height - 4) };
    });
    const [panel] = await pixelsOf(browser, png, [[box.x, box.y]]);
    expect(panel![3]).toBeGreaterThan(150);
  });

  it('PAGE-92: while nothing changes no frame is asked for and nothing animates, beats of the server included', async () => {
    await until('all motion is over', () => overlay.page.evaluate(() => document.getAnimations().length === 0));
    await overlay.page.evaluate(() => {
      const watched = window as unknown as { frames: number };
      watched.frames = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        watched.frames += 1;
        return ask(callback);
      };
    });
    // What time itself changes (a rate, an age) is a change too: only a stretch in which the server sent none counts.
    await until('a stretch with nothing new in it', async () => {
      const line = await watchLine(overlay);
      const frames = await framesAsked(overlay);
      const before = await shoot(overlay.page);
      await until('two beats', () => line.beats() >= 2);
      if (line.changes() > 0) return false;
      expect((await framesAsked(overlay)) - frames).toBe(0);
      expect(await overlay.page.evaluate(() => document.getAnimations().length)).toBe(0);
      // Once more where the browser drew the digits' edges anew, as it does a while after they have rolled.
      return (await shoot(overlay.page)).equals(before);
    });
  });
});

const framesAsked = (overlay: OverlayPage): Promise<number> =>
  overlay.page.evaluate(() => (window as unknown as { frames: number }).frames);

/** Counts what reaches the page: the server's beat, which comes every five seconds, and frames with a change. */
async function watchLine(overlay: OverlayPage): Promise<{ beats(): number; changes(): number }> {
  const session = await overlay.page.context().newCDPSession(overlay.page);
  let beats = 0;
  let changes = 0;
  session.on('Network.webSocketFrameReceived', ({ response }) => {
    if (response.payloadData.includes('"beat"')) beats += 1;
    else if (response.payloadData.includes('"patch"')) changes += 1;
  });
  await session.send('Network.enable');
  return { beats: () => beats, changes: () => changes };
}
