import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, type Links, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

/** All text and attributes of a page, shadow trees too. Runs inside the page. */
const wholeDocument = `(() => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  return deep(document).map((one) => one.outerHTML + (one.shadowRoot ? one.shadowRoot.innerHTML : '')).join('\\n') + location.href;
})()`;

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let control: OperatorPage;
  let page: Page;
  const shows = async (key: string): Promise<boolean> => (await page.evaluate<string>(wholeDocument)).includes(key);
  const linksNow = async (): Promise<Links> =>
    JSON.parse(await readFile(path.join(server.dataDir, 'links.json'), 'utf8')) as Links;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    control = await openOperatorPage(browser, server.links.control.replace('/control', '/control?desk=set-up'));
    page = control.page;
    await control.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Drag into OBS').first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-44: a link is in the document only while it is held', async () => {
    const key = server.links.keys.host;
    expect(await shows(key)).toBe(false);
    const eye = page.getByRole('button', { name: 'Hold to show the Host link' });
    const box = await eye.boundingBox();
    await page.mouse.move(box!.x + 10, box!.y + 10);
    await page.mouse.down();
    await until('the link is shown', () => shows(key));
    await page.mouse.up();
    await until('the link is masked again', async () => !(await shows(key)));
    await eye.focus();
    await page.keyboard.down(' ');
    await until('the link is shown', () => shows(key));
    await page.keyboard.up(' ');
    await until('the link is masked again', async () => !(await shows(key)));
  });

  it('PAGE-44: it is copied without being shown', async () => {
    await page.getByRole('button', { name: 'Copy the Moderator link' }).click();
    await page.getByText('Copied', { exact: true }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(server.links.moderator);
    expect(await shows(server.links.keys.moderator)).toBe(false);
  });

  it('PAGE-43: what is dragged sets OBS up; the document never holds the link', async () => {
    await page.getByRole('radio', { name: /1080 × 1920/ }).check();
    const card = page.locator('tt-drag-card .card[draggable=true]');
    await card.waitFor();
    const dragged = await card.evaluate((element) => {
      const transfer = new DataTransfer();
      element.dispatchEvent(new DragEvent('dragstart', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      return transfer.getData('text/uri-list');
    });
    const link = new URL(dragged);
    expect(link.pathname).toBe('/overlay');
    expect(link.searchParams.get('layer-width')).toBe('1080');
    expect(link.searchParams.get('layer-height')).toBe('1920');
    expect(link.hash).toBe(new URL(server.links.overlay).hash);
    expect(await shows(server.links.keys.overlay)).toBe(false);
  });

  it('PAGE-44: a rotation has to be confirmed, and the old link is void', async () => {
    const rotate = page.getByRole('button', { name: 'New key for Host' });
    await rotate.click();
    await page.locator('tt-dock-links wa-dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await linksNow()).keys.host).toBe(server.links.keys.host);
    const host = await openOperatorPage(browser, server.links.host);
    await host.page.getByText('Live', { exact: true }).waitFor();
    await rotate.click();
    await page.getByRole('button', { name: 'Make a new key' }).click();
    await until('the key is another', async () => (await linksNow()).keys.host !== server.links.keys.host);
    await host.page.getByText('The key was changed').waitFor();
    await host.context.close();
  });

  it('PAGE-44: control goes on with its own new key', async () => {
    const before = (await linksNow()).keys.control;
    await page.getByRole('button', { name: 'New key for Control' }).click();
    await page.getByRole('button', { name: 'Make a new key' }).click();
    await until('the key is another', async () => (await linksNow()).keys.control !== before);
    await page.getByText('Connected', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('Connected', { exact: true }).waitFor();
  });
});
