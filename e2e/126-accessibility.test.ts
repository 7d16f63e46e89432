import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postObservations } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { deskSize, dockSize, openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let axe: string;

  beforeAll(async () => {
    axe = await axeSource();
    browser = await openBrowser(name);
    const third = {
      id: 'singer',
      name: 'The singer',
      alsoRunning: true,
      accounts: [{ source: 'json', url: 'http://127.0.0.1:9/', pointer: '' }],
    };
    server = await startServer({ args: ['--show', await writeShow({ ...duel, racers: [...duel.racers, third] })] });
    await postObservations(server, [
      ago(50, 'actor', 999_000),
      ago(50, 'network', 995_000),
      ago(20, 'actor', 1_000_001),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  describe.each([
    ['a dock', dockSize],
    ['a desk', deskSize],
  ])('at the width of %s', (_width, size) => {
    it.each(['control', 'moderator', 'host', 'viewer'] as const)(
      'PAGE-62: axe finds nothing on the %s page',
      async (which) => {
        const opened = await openOperatorPage(
          browser,
          server.links[which].replace('/control', '/control?desk=race'),
          size,
        );
        await opened.page.getByText('1,000,001', { exact: true }).first().waitFor();
        expect(await violationsOf(opened, axe)).toEqual([]);
        await opened.context.close();
      },
    );

    it.each(['/', '/control', '/host'])('PAGE-62: axe finds nothing on %s without a key', async (address) => {
      const opened = await openOperatorPage(browser, server.url + address, size);
      await opened.page.getByRole('heading').first().waitFor();
      expect(await violationsOf(opened, axe)).toEqual([]);
      await opened.context.close();
    });
  });

  it('PAGE-62: axe finds nothing on control with its form, its folds and its faults open', async () => {
    const opened = await openOperatorPage(browser, server.links.control);
    const { page } = opened;
    await page.getByRole('button', { name: /^Show/ }).click();
    for (const fold of ['Undo', 'Exports']) await page.locator('summary', { hasText: fold }).click();
    expect(await violationsOf(opened, axe)).toEqual([]);
    await page.getByRole('button', { name: /^Race/ }).click();
    for (const fold of ['Milestones', 'Race settings']) await page.locator('summary', { hasText: fold }).click();
    await page.getByLabel('Total of The actor').fill('1.2m');
    await page.getByLabel('Total of The actor').press('Enter');
    expect(await violationsOf(opened, axe)).toEqual([]);
    await page.getByRole('button', { name: 'Add racer' }).first().click();
    const dialog = page.locator('tt-racer-form');
    await dialog.getByLabel('Where its count comes from').selectOption('json');
    await dialog.getByRole('button', { name: 'Add racer' }).click();
    await dialog.getByText('Fill this in.').first().waitFor();
    expect(await violationsOf(opened, axe)).toEqual([]);
    await opened.context.close();
  });
});
