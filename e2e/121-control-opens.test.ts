import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let opened: OperatorPage | null = null;
  const open = async (address: string, size?: { width: number; height: number }): Promise<OperatorPage> => {
    opened = await openOperatorPage(browser, address, size);
    return opened;
  };

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
  });
  afterEach(async () => {
    await opened?.context.close();
    opened = null;
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-57: without a key it says how to get one', async () => {
    const { page } = await open(`${server.url}/control`);
    await page.getByRole('heading', { name: 'This page needs its link' }).waitFor();
    await page.getByText('This tab has none yet').waitFor();
    await page.getByText('links.json').waitFor();
  });

  it('PAGE-57: a key that opens nothing is told as such', async () => {
    const { page } = await open(`${server.url}/control#k=${'x'.repeat(43)}`);
    await page.getByText('The server does not know this key').waitFor();
  });

  it('PAGE-47: the printed one-time link opens control, leaves the address, survives a reload, and opens nothing twice', async () => {
    const link = /http:\/\/127\.0\.0\.1:\d+\/control#p=\S+/.exec(server.output())?.[0];
    expect(link).toBeDefined();
    const { page } = await open(link!);
    await page.getByText('Connected', { exact: true }).waitFor();
    expect(page.url()).toBe(`${server.url}/control`);
    await page.reload();
    await page.getByRole('heading', { name: duel.title }).waitFor();
    const again = await openOperatorPage(browser, link!);
    await again.page.getByText('This one-time link has been used already').waitFor();
    await again.context.close();
  });

  it('PAGE-58: a moderator sees the race and safe mode, and no links, sources or corrections', async () => {
    const { page } = await open(server.links.moderator);
    await page.getByText('Moderator', { exact: true }).waitFor();
    await page.getByRole('grid').or(page.getByText('Nothing is held.')).first().waitFor();
    await page.getByRole('button', { name: /^Race/ }).click();
    await page.getByText('The actor', { exact: true }).first().waitFor();
    expect(await page.getByLabel('Total of The actor').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Links' }).count()).toBe(0);
    await page.getByRole('button', { name: /^Show/ }).click();
    await page.getByRole('switch', { name: 'Safe mode' }).press(' ');
    await page.getByText('Safe mode is on').waitFor();
    await page.getByRole('button', { name: 'Undo my last action' }).click();
    await page.getByText('Safe mode is on').waitFor({ state: 'detached' });
  });

  it('PAGE-59: one dock opens alone', async () => {
    const { page } = await open(server.links.control.replace('/control', '/control?dock=victory'), dockSize);
    await page.getByRole('button', { name: /^Fire/ }).waitFor();
    expect(await page.getByRole('region').count()).toBe(1);
    expect(await page.getByRole('navigation').count()).toBe(0);
  });

  it('PAGE-66: the welcome leads to the demo and to control, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    expect(await page.getByRole('link', { name: 'See the demo' }).getAttribute('href')).toBe('/demo');
    await page.getByRole('link', { name: 'Set up your race' }).click();
    await page.getByRole('link', { name: 'Open control' }).click();
    expect(new URL(page.url()).pathname).toBe('/control');
    await context.close();
  });
});
