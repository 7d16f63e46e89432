import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-180: control opens and closes the form, and sees how many wait and were refused', async () => {
    const viewer = await openOperatorPage(browser, server.links.viewer);
    await viewer.page.getByLabel('Name').fill('Anna');
    await viewer.page.getByLabel('Message').fill('Hello');
    await viewer.page.getByRole('button', { name: 'Send' }).click();
    await viewer.page.getByText('Waiting for a moderator').waitFor();
    const refused = await fetch(`${server.url}/api/v1/form`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(refused.status).toBe(400);

    const control = await openOperatorPage(
      browser,
      server.links.control.replace('/control', '/control?dock=show'),
      dockSize,
    );
    await control.page.getByText('1 from the form waits. Refused since the start: 1.').waitFor();
    await control.page.getByRole('switch', { name: 'Form on that page' }).press(' ');
    await viewer.page.getByText('The form is closed.', { exact: false }).waitFor();
    await control.page.getByRole('switch', { name: 'Public race page' }).press(' ');
    await until('the page is closed', async () => !(await viewOf(server)).viewerOpen);
    await control.page.getByText('Open the public race page first', { exact: false }).waitFor();
    expect(await control.page.getByRole('switch', { name: 'Form on that page' }).isDisabled()).toBe(true);
    await viewer.context.close();
    await control.context.close();
  });
});
