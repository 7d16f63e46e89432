import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { deskSize, dockSize, openOperatorPage } from './harness/operator-page.ts';
import { messageOf, postMessages } from './harness/queue-pages.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let axe: string;

  beforeAll(async () => {
    axe = await axeSource();
    browser = await openBrowser(name);
    server = await startServer();
    await postMessages(server, ['hello', 'SEE WWW.EXAMPLE.COM NOW!!!', 'مرحبا من القاهرة', 'and another', 'the next']);
    await command(server, 'message.approve', { id: (await messageOf(server, 'hello')).id });
    await command(server, 'reading.start', {});
    await command(server, 'message.approve', { id: (await messageOf(server, 'the next')).id });
    await command(server, 'message.reject', { id: (await messageOf(server, 'and another')).id, reason: 'off topic' });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it.each([
    ['a dock', dockSize],
    ['a desk', deskSize],
  ])(
    'PAGE-62: axe finds nothing on the queue at the width of %s, with a message chosen, a form open and the log',
    async (_width, size) => {
      const address = server.links.moderator.replace('/control', '/control?dock=queue');
      const opened = await openOperatorPage(browser, address, size);
      const { page } = opened;
      await page.getByRole('row').first().waitFor();
      expect(await violationsOf(opened, axe)).toEqual([]);
      await page
        .getByRole('row')
        .first()
        .click({ position: { x: 20, y: 14 } });
      await page.locator('tt-message-bar').getByRole('button', { name: 'Note' }).click();
      await page.getByLabel('Note to the host').waitFor();
      expect(await violationsOf(opened, axe)).toEqual([]);
      await page.getByRole('button', { name: 'Type in' }).click();
      if (size === dockSize) await page.getByRole('button', { name: 'Log' }).click();
      await page.getByRole('list', { name: 'Log' }).waitFor();
      expect(await violationsOf(opened, axe)).toEqual([]);
      await opened.context.close();
    },
  );
});
