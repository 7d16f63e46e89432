import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, eventsOf, postObservations } from './harness/api.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const fired = async (server: ServerProcess): Promise<number> =>
  (await eventsOf(server)).filter(({ type }) => type === 'victory.fired').length;
const shown =
  (selector: string) =>
  (page: Page): Promise<boolean> =>
    page
      .locator(selector)
      .count()
      .then((count) => count > 0);

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlays: readonly OverlayPage[];
  let control: OperatorPage;
  const plays = (): readonly number[] => overlays.map((overlay) => overlay.count('victory'));
  const untilPlays = (count: number): Promise<unknown> =>
    until(`each overlay has celebrated ${count} times`, () => plays().every((each) => each === count));
  const dock = () => control.page.getByRole('region', { name: 'Victory' });

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow({ ...duel, victory: { length: 60_000 } })] });
    overlays = [
      await openOverlay(browser, server),
      await openOverlay(browser, server, { size: { width: 800, height: 600 }, parameters: '?theme=daylight' }),
    ];
    control = await openOperatorPage(browser, server.links.control);
    await postObservations(server, [ago(58, 'actor', 999_000), ago(58, 'network', 995_000)]);
    for (const overlay of overlays) await untilTotals(overlay, { 'The actor': 999_000, 'The network': 995_000 });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-193: held in the dock, a confirmed crossing waits through reloads and a killed server, and plays nowhere', async () => {
    await control.page
      .getByRole('button', { name: 'Race', exact: true })
      .or(control.page.getByRole('tab', { name: 'Race' }))
      .first()
      .click();
    await dock().getByRole('button', { name: 'Hold', exact: true }).click();
    await dock().getByRole('button', { name: 'Release', exact: true }).waitFor();
    await postObservations(server, [ago(50, 'actor', 1_000_001), ago(45, 'actor', 1_000_100)]);
    await dock().getByText('Confirmed, waiting').waitFor();
    await overlays[0]!.page.reload();
    const { dataDir, port } = server;
    await server.end('SIGKILL');
    server = await startServer({ dataDir, port });
    await postObservations(server, [ago(40, 'actor', 1_000_200)]);
    for (const overlay of overlays) await untilTotals(overlay, { 'The actor': 1_000_200, 'The network': 995_000 });
    await dock().getByText('Confirmed, waiting').waitFor();
    expect(plays()).toEqual([0, 0]);
    expect(await fired(server)).toBe(0);
  });

  it('PAGE-193: released it plays once on each, and not again after a fall, a typed total, the second racer, a reload or a restart', async () => {
    await dock().getByRole('button', { name: 'Release for The actor' }).click();
    await untilPlays(1);
    await postObservations(server, [ago(38, 'actor', 990_000), ago(36, 'actor', 1_000_300)]);
    await command(server, 'race.correct', { racer: 'actor', total: 999_999 });
    await command(server, 'race.correct', { racer: 'actor', total: 1_000_400 });
    // Under again after his crossing, so that it is no photo finish.
    await postObservations(server, [
      ago(34, 'network', 995_500),
      ago(30, 'network', 1_000_001),
      ago(28, 'network', 1_000_002),
    ]);
    const { dataDir, port } = server;
    await server.end('SIGKILL');
    server = await startServer({ dataDir, port });
    await overlays[1]!.page.reload();
    for (const overlay of overlays) await untilTotals(overlay, { 'The actor': 1_000_400, 'The network': 1_000_002 });
    // The reload joins the one that is in force; nothing else has begun.
    await until('the reloaded overlay has joined', () => overlays[1]!.celebrates());
    expect(plays()).toEqual([1, 2]);
    expect(await fired(server)).toBe(1);
  });

  it('PAGE-193: taken off it is gone from each, replayed it is on each once more', async () => {
    await command(server, 'victory.cancel', {});
    await until('no overlay celebrates', async () =>
      (await Promise.all(overlays.map((overlay) => overlay.celebrates()))).every((on) => !on),
    );
    const before = plays();
    await dock().getByRole('button', { name: 'Replay the last' }).click();
    await until('both play again', () => plays().every((count, index) => count === before[index]! + 1));
    expect(await fired(server)).toBe(1);
    await command(server, 'victory.cancel', {});
  });

  it('PAGE-187: crossings that overlap are shown as a photo finish, and no name stands alone', async () => {
    await command(server, 'test.show', { what: 'photo-finish' });
    for (const { page } of overlays) {
      await until('the scene is shown', () => shown('tt-photo-finish .bar')(page));
      expect(await page.locator('tt-photo-finish .bar').count()).toBe(2);
      expect(await shown('tt-victory-card')(page)).toBe(false);
    }
    await command(server, 'test.end', {});
    expect(overlays.flatMap(({ happenings }) => happenings).filter(({ kind }) => kind === 'csp')).toEqual([]);
  });

  it('PAGE-192: settings are sent when they are changed, and the preview plays in the dock alone', async () => {
    await dock().getByText('How it fires, looks and sounds').click();
    await dock().getByLabel('Animation').selectOption('confetti');
    await until('the show knows', async () =>
      (await eventsOf(server)).some(({ type }) => type === 'victory.settings-set'),
    );
    const before = plays();
    await dock().getByRole('button', { name: 'Preview here' }).click();
    await dock().locator('tt-stage tt-victory .victory').waitFor();
    expect(plays()).toEqual(before);
    expect(control.happenings.filter(({ kind }) => kind === 'csp')).toEqual([]);
  });
});

forEachBrowser((name) => {
  it('PAGE-194: each animation plays in this browser, without an error, and leaves nothing behind', async () => {
    const browser = await openBrowser(name);
    const server = await startServer({ args: ['--show', await writeShow({ ...duel, victory: { length: 8_000 } })] });
    try {
      const overlay = await openOverlay(browser, server);
      await postObservations(server, [ago(50, 'actor', 999_000), ago(50, 'network', 995_000)]);
      await untilTotals(overlay, { 'The actor': 999_000, 'The network': 995_000 });
      const scenes = {
        parade: 'tt-ticker-parade canvas',
        confetti: 'tt-confetti canvas',
        engraving: 'tt-engraving .plaque',
        'front-page': 'tt-front-page .paper',
      } as const;
      for (const [animation, selector] of Object.entries(scenes)) {
        await command(server, 'test.show', { what: 'victory', animation });
        await until(`${animation} is drawn`, () => shown(selector)(overlay.page));
        await command(server, 'test.end', {});
        await until(`${animation} is gone`, async () => !(await overlay.celebrates()));
      }
      expect(await overlay.page.evaluate('document.getAnimations().length')).toBe(0);
      expect(overlay.happenings.filter(({ kind }) => kind === 'csp' || kind === 'error')).toEqual([]);
    } finally {
      await browser.close();
      await discardServer(server);
    }
  });
});
