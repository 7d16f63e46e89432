import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, postObservations, recordOf, viewOf } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
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
    await postObservations(server, [ago(55, 'actor', 990_000), ago(55, 'network', 995_000)]);
    await untilTotals(overlay, { 'The actor': 990_000, 'The network': 995_000 });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-94: a lead that is called plays once on the overlay', async () => {
    await postObservations(server, [ago(40, 'actor', 997_000), ago(25, 'actor', 997_100), ago(24, 'network', 995_500)]);
    await until('the lead is called', async () => (await viewOf(server)).race.lead.leader === 'actor');
    await until('the lead change plays', () => overlay.count('flash-lead') > 0);
    expect((await recordOf(server)).leadChanges).toEqual([expect.objectContaining({ from: 'network', to: 'actor' })]);
    // Another total of the same leader is no lead change.
    await postObservations(server, [ago(20, 'actor', 997_300)]);
    await untilTotals(overlay, { 'The actor': 997_300, 'The network': 995_500 });
    expect(overlay.count('flash-lead')).toBe(1);
    expect(overlay.count('victory')).toBe(0);
  });

  it('PAGE-94: a crossing is celebrated when it is confirmed, not when it is seen', async () => {
    await postObservations(server, [ago(15, 'actor', 1_000_003)]);
    await untilTotals(overlay, { 'The actor': 1_000_003, 'The network': 995_500 });
    expect((await recordOf(server)).crossings).toEqual([
      expect.objectContaining({ racer: 'actor', confirmedAt: null }),
    ]);
    expect(overlay.count('victory')).toBe(0);
    await postObservations(server, [ago(10, 'actor', 1_000_009)]);
    await until('the victory plays', () => overlay.count('victory') > 0);
    expect(await overlay.celebrates()).toBe(true);
    expect(overlay.count('victory')).toBe(1);
  });

  it('PAGE-94: falling under the milestone and crossing it again celebrates nothing again', async () => {
    await postObservations(server, [ago(8, 'actor', 999_990), ago(6, 'actor', 1_000_020), ago(4, 'actor', 1_000_040)]);
    await untilTotals(overlay, { 'The actor': 1_000_040, 'The network': 995_500 });
    await command(server, 'victory.cancel', {});
    await until('the victory is off the screen', async () => !(await overlay.celebrates()));
    expect(overlay.count('victory')).toBe(1);
    expect((await recordOf(server)).crossings).toHaveLength(1);
    expect(overlay.happenings.filter(({ kind }) => kind === 'error' || kind === 'csp')).toEqual([]);
  });
});
