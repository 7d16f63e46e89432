import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, eventsOf, postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage } from './harness/operator-page.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;

  beforeAll(async () => {
    browser = await openBrowser(name);
    const show = { ...duel, victory: { length: 60_000, fires: 'every' } };
    server = await startServer({ args: ['--show', await writeShow(show)] });
    overlay = await openOverlay(browser, server);
    await postObservations(server, [ago(58, 'actor', 999_000), ago(58, 'network', 995_000)]);
    await untilTotals(overlay, { 'The actor': 999_000, 'The network': 995_000 });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('SHOW-106: of two at once the first plays, the second is named in the dock, waits through a killed server, and plays when it is released', async () => {
    const control = await openOperatorPage(browser, server.links.control);
    // The network was under after his crossing, so that it is no photo finish.
    await postObservations(server, [
      ago(50, 'actor', 1_000_001),
      ago(48, 'network', 996_000),
      ago(46, 'actor', 1_000_002),
      ago(44, 'network', 1_000_001),
      ago(42, 'network', 1_000_002),
    ]);
    await until('the first plays', () => Promise.resolve(overlay.count('victory') === 1));
    await control.page
      .getByRole('button', { name: 'Race', exact: true })
      .or(control.page.getByRole('tab', { name: 'Race' }))
      .first()
      .click();
    const dock = control.page.getByRole('region', { name: 'Victory' });
    await dock.getByText('Then: The network at 1,000,000').waitFor();
    await command(server, 'victory.cancel', {});
    await dock.getByRole('button', { name: 'Release for The network' }).waitFor();
    const { dataDir, port } = server;
    await server.end('SIGKILL');
    server = await startServer({ dataDir, port });
    await untilTotals(overlay, { 'The actor': 1_000_002, 'The network': 1_000_002 });
    await dock.getByRole('button', { name: 'Release for The network' }).click();
    await until('the second plays', () => Promise.resolve(overlay.count('victory') === 2));
    const fired = (await eventsOf(server)).filter(({ type }) => type === 'victory.fired');
    expect(fired).toMatchObject([{ payload: { racer: 'actor' } }, { payload: { racer: 'network' } }]);
    await command(server, 'victory.cancel', {});
    expect(overlay.happenings.filter(({ kind }) => kind === 'csp')).toEqual([]);
  });
});
