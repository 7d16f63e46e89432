import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, postObservations, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [
      ...[ago(50, 'actor', 998_500), ago(50, 'network', 995_000)],
      ...[ago(30, 'actor', 999_000), ago(30, 'network', 995_000)],
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-61: the host page only looks, is mirrored and scaled by its address', async () => {
    const plain = await openOperatorPage(browser, server.links.host);
    await plain.page.getByText('999,000', { exact: true }).waitFor();
    expect(await plain.page.getByRole('button').count()).toBe(0);
    const mirrored = await openOperatorPage(browser, server.links.host.replace('/host', '/host?mirror&scale=2'));
    const total = mirrored.page.getByText('999,000', { exact: true });
    await total.waitFor();
    const heightOf = async (at: typeof total): Promise<number> => (await at.boundingBox())?.height ?? 0;
    expect(await heightOf(total)).toBeGreaterThan(
      1.8 * (await heightOf(plain.page.getByText('999,000', { exact: true }))),
    );
    const flipped = await total.evaluate((element) => {
      const main = (element.getRootNode() as ShadowRoot).host.closest('main') ?? document.body;
      return getComputedStyle(main).transform;
    });
    expect(flipped).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    await plain.context.close();
    await mirrored.context.close();
  });

  it('PAGE-60: a crossing that is only seen tells the host to hold; with ?control the host confirms it', async () => {
    const { page, context } = await openOperatorPage(browser, server.links.host.replace('/host', '/host?control'));
    await postObservations(server, [ago(20, 'actor', 1_000_001)]);
    await page.getByText('hold the celebration').waitFor();
    await page.getByRole('button', { name: 'Confirm: The actor' }).click();
    await page.getByText(/The actor crossed 1,000,000 between/).waitFor();
    await until(
      'it is confirmed',
      async () => typeof (await viewOf(server)).record.crossings[0]?.confirmedAt === 'string',
    );
    await page
      .getByText(/UTC.*UTC/)
      .first()
      .waitFor();
    await context.close();
  });

  it('PAGE-68: all that the viewer page loads is under 18 kB, gzipped, before its form', async () => {
    await command(server, 'show.form', { on: false });
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      // The counts themselves come in a stream, which has no end.
      if (response.request().resourceType() !== 'eventsource')
        sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(server.links.viewer);
    await page.getByText('1,000,001', { exact: true }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const sum = (await Promise.all(sizes)).reduce((all, one) => all + one, 0);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sum).toBeLessThan(18 * 1024);
    await context.close();
  });

  it('PAGE-65: the viewer page shows the race without a key', async () => {
    const { page, context, happenings } = await openOperatorPage(browser, server.links.viewer, {
      width: 390,
      height: 844,
    });
    await page.getByText('1,000,001', { exact: true }).waitFor();
    await page.getByText(/Crossed 1,000,000 at/).waitFor();
    await page.getByText('The actor made it to 1,000,000').waitFor();
    expect(page.url()).not.toContain('#');
    expect(happenings).toEqual([]);
    const control = await openOperatorPage(browser, server.links.control.replace('/control', '/control?dock=show'));
    await control.page.getByRole('switch', { name: 'Public race page' }).press(' ');
    await page.getByRole('heading', { name: 'The race page is off' }).waitFor();
    await control.context.close();
    await context.close();
  });
});
