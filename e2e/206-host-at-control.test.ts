import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postObservations, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let host: OperatorPage;
  let page: Page;
  const tab = (named: string): Promise<void> => page.getByRole('button', { name: named, exact: true }).click();

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [ago(50, 'actor', 998_500), ago(50, 'network', 995_000)]);
    host = await openOperatorPage(browser, server.links.host.replace('/host', '/control'));
    page = host.page;
    await page.getByText('Host', { exact: true }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-280: a host corrects a total, sets the milestone and judges a crossing', async () => {
    const total = page.getByLabel('Total of The network', { exact: true });
    await total.fill('995,400');
    await total.press('Enter');
    await until('the total is there', async () => (await viewOf(server)).race.racers['network']?.total === 995_400);
    await postObservations(server, [ago(10, 'actor', 1_000_001)]);
    await page.getByRole('button', { name: /^Confirm/ }).click();
    await until(
      'it is confirmed',
      async () => typeof (await viewOf(server)).record.crossings[0]?.confirmedAt === 'string',
    );
  });

  it("PAGE-280: neither the racers' set-up nor links, sources and rules are there", async () => {
    expect(await page.getByRole('button', { name: /Add racer|Remove|Edit/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Set-up', exact: true }).count()).toBe(0);
    for (const dock of ['links', 'sources', 'rules', 'intake', 'overlays'])
      expect(await page.locator(`#${dock}`).count(), dock).toBe(0);
    expect(await violationsOf(host, await axeSource())).toEqual([]);
  });

  it('PAGE-280: a host names the show, shuts the public page, saves a file and wraps', async () => {
    await tab('Show');
    await page.getByRole('textbox', { name: 'Title' }).fill('The race of the host');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await until('it is named', async () => (await viewOf(server)).show.title === 'The race of the host');
    await page.getByRole('switch', { name: 'Public race page' }).press(' ');
    await until('it is shut', async () => !(await viewOf(server)).viewerOpen);
    await page.getByText('Exports', { exact: true }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    expect((await saving).suggestedFilename()).toBe('tickertape-record.json');
    await page.getByRole('button', { name: 'Wrap the show' }).click();
    await page.getByRole('button', { name: 'Wrap it' }).click();
    await until('it is wrapped', async () => (await viewOf(server)).show.phase === 'wrapped');
    expect(host.happenings).toEqual([]);
  });
});
