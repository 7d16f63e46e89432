import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { createFlood, type Flood } from './harness/flood.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { inCI } from './harness/project-root.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { pause, until } from './harness/until.ts';

const kills = inCI ? 20 : 3;

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlays: readonly OverlayPage[];
  let flood: Flood;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    overlays = [await openOverlay(browser, server), await openOverlay(browser, server)];
    // Near enough that the milestone is crossed in the flow, between kills.
    flood = createFlood({ actor: 997_000, network: 980_000 });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it(`LOG-12: ${kills} times kill -9 during 200 observations a second: nothing acknowledged is lost, pages converge, no celebration comes twice`, async () => {
    for (let round = 0; round < kills; round++) {
      const streaming = flood.stream(server, 200);
      // Somewhere in the flow, elsewhere each time.
      await pause(300 + ((round * 137) % 500));
      await server.end('SIGKILL');
      await streaming.end();
      server = await startServer({ dataDir: server.dataDir, port: server.port });
      expect(await missing(server, flood)).toEqual([]);
    }
    // One more of each, so that there is a last total that every page must reach.
    const last = await flood.settle(server);
    for (const overlay of overlays)
      await untilTotals(overlay, { 'The actor': last.actor, 'The network': last.network });
    const events = await eventsOf(server);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(flood.acknowledged().length).toBeGreaterThan(kills * 20);
    expect(events.filter(({ type }) => type === 'victory.fired')).toHaveLength(1);
    for (const overlay of overlays) {
      await until('the overlay has celebrated', () => overlay.count('victory') > 0);
      expect(overlay.count('victory')).toBe(1);
    }
    expect((await viewOf(server)).log.opened).toBe('resumed');
  }, 600_000);
});

/** Keys that were acknowledged and are not in the log. */
async function missing(server: ServerProcess, flood: Flood): Promise<readonly string[]> {
  const keys = new Set((await eventsOf(server)).map(({ key }) => key));
  return flood.acknowledged().filter((key) => !keys.has(key));
}
