import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, postObservations } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let axe: string;

  beforeAll(async () => {
    axe = await axeSource();
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [
      ...[ago(300, 'actor', 999_000), ago(300, 'network', 999_500)],
      ...[ago(200, 'actor', 999_900), ago(200, 'network', 999_600)],
      ...[ago(100, 'actor', 1_000_002), ago(100, 'network', 999_700), ago(90, 'actor', 1_000_010)],
    ]);
    await command(server, 'message.add', { author: 'Anna', text: 'Hello from Graz' });
    await command(server, 'plea.mark', { note: 'Follow now' });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  const keyed = (role: 'host' | 'control'): string => `${server.url}/recap#k=${server.links.keys[role]}`;
  const drawn = async (page: Page): Promise<void> => page.locator('tt-recap-chart .plot canvas').waitFor();

  it('PAGE-230: host’s and control’s keys open it, and no key says where to', async () => {
    for (const role of ['host', 'control'] as const) {
      const { page, context, happenings } = await openOperatorPage(browser, keyed(role));
      await page.getByRole('heading', { name: 'The actor was first to 1,000,000' }).waitFor();
      await drawn(page);
      expect(page.url()).not.toContain(server.links.keys[role]);
      expect(happenings).toEqual([]);
      await context.close();
    }
    const { page, context } = await openOperatorPage(browser, `${server.url}/recap`);
    await page.getByText('This page needs the host’s or control’s link').waitFor();
    await context.close();
  });

  it('PAGE-230: the control page opens it without another key', async () => {
    const { page, context } = await openOperatorPage(
      browser,
      server.links.control.replace('/control', '/control?dock=show'),
    );
    const [recap] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /^Recap/ }).click(),
    ]);
    await recap.getByRole('heading', { name: 'The actor was first to 1,000,000' }).waitFor();
    await context.close();
  });

  it('PAGE-231: zooms to a crossing and back, and tells the figures of a moment', async () => {
    const { page, context } = await openOperatorPage(browser, keyed('host'));
    await drawn(page);
    const whole = page.getByRole('button', { name: 'Whole show' });
    const pressed = async (): Promise<string | null> => whole.getAttribute('aria-pressed');
    expect(await pressed()).toBe('true');
    await page.getByRole('button', { name: 'The actor at 1,000,000' }).click();
    await until('it is zoomed', async () => (await pressed()) === 'false');
    await whole.click();
    await until('it is whole again', async () => (await pressed()) === 'true');
    const box = await page.locator('tt-recap-chart .u-over').boundingBox();
    if (box === null) throw new Error('the chart has no place');
    await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2);
    await page.getByText(/The actor 1,000,010/).waitFor();
    await page.mouse.move(box.x + 20, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 220, box.y + 50, { steps: 4 });
    await page.mouse.up();
    await until('a dragged stretch is shown', async () => (await pressed()) === 'false');
    await context.close();
  });

  it('PAGE-233: saves a picture of 1600 × 900 and prints on two sheets at the most', async () => {
    const { page, context } = await openOperatorPage(browser, `${server.url}/recap?demo`);
    await drawn(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('the-race-to-a-million-april-2009-recap.png');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const png = Buffer.concat(chunks);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 900]);
    expect(png.length).toBeGreaterThan(20_000);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await context.close();
  });

  describe.each(sizes)('at $width px', (size) => {
    it.each(['Night', 'Daylight'])('PAGE-234: axe finds nothing in the theme %s', async (theme) => {
      const opened = await openOperatorPage(browser, keyed('control'), size);
      await drawn(opened.page);
      await opened.page.getByRole('button', { name: theme }).click();
      expect(await violationsOf(opened, axe)).toEqual([]);
      expect(opened.happenings).toEqual([]);
      const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await opened.context.close();
    });
  });
});
