import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage } from './harness/operator-page.ts';
import { openOverlay } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    page = (await openOperatorPage(browser, server.links.control)).page;
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-42: an overlay that paints is green, and gone when it closes', async () => {
    const overlays = page.getByRole('region', { name: 'Overlays' });
    await overlays.getByText('No overlay is connected.').waitFor();
    const overlay = await openOverlay(browser, server);
    await overlays.getByText('up to date').waitFor();
    await postObservations(server, [ago(5, 'actor', 999_000), ago(5, 'network', 995_000)]);
    await page.getByText('999,000', { exact: true }).first().waitFor();
    await overlays.getByText('up to date').waitFor();
    await overlay.close();
    await overlays.getByText('No overlay is connected.').waitFor();
  });

  it('PAGE-63: a lost line is said, the last counts stay, the buttons wait; all comes back by itself', async () => {
    await server.end('SIGTERM');
    await page.getByText('Connection lost', { exact: true }).waitFor();
    await page.getByText('999,000', { exact: true }).first().waitFor();
    const fire = page.getByRole('region', { name: 'Victory' }).getByRole('button', { name: /^Fire/ });
    expect(await fire.isDisabled()).toBe(true);
    server = await startServer({ dataDir: server.dataDir, port: server.port });
    await page.getByText('Connected', { exact: true }).waitFor();
    expect(await fire.isEnabled()).toBe(true);
    await page.getByRole('button', { name: /^Show/ }).click();
    await page.getByText('The last show goes on').waitFor();
  });
});
