import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { killRounds } from './harness/kill-rounds.ts';
import { openOverlay, type OverlayPage } from './harness/overlay-page.ts';
import { inCI } from './harness/project-root.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const kills = inCI ? 20 : 3;

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlays: readonly OverlayPage[];

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    overlays = [await openOverlay(browser, server), await openOverlay(browser, server)];
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it(`LOG-12: ${kills} times kill -9 during 200 observations a second: nothing acknowledged is lost, pages converge, no celebration comes twice`, async () => {
    const outcome = await killRounds(server, overlays, kills);
    server = outcome.server;
    expect(outcome.missing).toEqual([]);
    expect(outcome.acknowledged).toBeGreaterThan(kills * 20);
    const events = await eventsOf(server);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(outcome.victories).toBe(1);
    for (const overlay of overlays) {
      await until('the overlay has celebrated', () => overlay.count('victory') > 0);
      expect(overlay.count('victory')).toBe(1);
    }
    expect((await viewOf(server)).log.opened).toBe('resumed');
  }, 600_000);
});
