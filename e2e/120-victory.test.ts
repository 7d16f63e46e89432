import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, eventsOf, postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlays: readonly OverlayPage[];
  const plays = (): readonly number[] => overlays.map((overlay) => overlay.count('victory'));
  const firedEvents = async (): Promise<number> =>
    (await eventsOf(server)).filter(({ type }) => type === 'victory.fired').length;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    overlays = [
      await openOverlay(browser, server),
      await openOverlay(browser, server, { size: { width: 1080, height: 1920 } }),
    ];
    await postObservations(server, [ago(55, 'actor', 999_000), ago(55, 'network', 995_000)]);
    for (const overlay of overlays) await untilTotals(overlay, { 'The actor': 999_000, 'The network': 995_000 });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-95: the confirmed crossing fires the victory once, on every overlay', async () => {
    await postObservations(server, [ago(40, 'actor', 1_000_001), ago(30, 'actor', 1_000_100)]);
    await until('both overlays celebrate', () => plays().every((count) => count > 0));
    expect(plays()).toEqual([1, 1]);
    expect(await firedEvents()).toBe(1);
  });

  it('PAGE-95: an overlay that reloads during the victory joins it, one that opens late too', async () => {
    const [first] = overlays;
    await first!.page.reload();
    await until('the reloaded overlay celebrates', () => first!.celebrates());
    const late = await openOverlay(browser, server);
    await until('the late overlay celebrates', () => late.celebrates());
    await late.close();
    expect(await firedEvents()).toBe(1);
  });

  it('PAGE-95: when it is over it leaves the screen by itself, and a reload shows nothing old', async () => {
    const [first] = overlays;
    await until('the victory is over', async () => !(await first!.celebrates()));
    const before = plays();
    await first!.page.reload();
    await untilTotals(first!, { 'The actor': 1_000_100, 'The network': 995_000 });
    await postObservations(server, [ago(2, 'actor', 1_000_200)]);
    await untilTotals(first!, { 'The actor': 1_000_200, 'The network': 995_000 });
    expect(plays()).toEqual(before);
    expect(await first!.celebrates()).toBe(false);
  });

  it('PAGE-96: a victory fired by hand plays on every overlay, and cancelling takes it off at once', async () => {
    const before = plays();
    await command(server, 'victory.fire', { racer: 'network' });
    await until('both overlays celebrate again', () => plays().every((count, index) => count > before[index]!));
    expect(plays()).toEqual(before.map((count) => count + 1));
    await command(server, 'victory.cancel', {});
    await until(
      'no overlay celebrates',
      async () => !(await Promise.all(overlays.map((overlay) => overlay.celebrates()))).includes(true),
    );
    expect(await firedEvents()).toBe(2);
  });
});
