import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage } from './harness/operator-page.ts';
import { projectRoot } from './harness/project-root.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    for (const [author, text] of [
      ['Ann', 'One'],
      ['Ann', 'Two'],
      ['Ben', 'Three'],
    ] as const)
      await command(server, 'message.add', { author, text });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-181: control sets how long words are kept, and deletes all of one author by two presses', async () => {
    const { page, context } = await openOperatorPage(
      browser,
      server.links.control.replace('/control', '/control?dock=show'),
      dockSize,
    );
    await page.locator('summary', { hasText: 'What is kept of viewers' }).click();
    const days = page.getByLabel('Keep names and texts');
    await days.fill('a week');
    await page.getByText('A whole number from 0 to 3650.').waitFor();
    await days.fill('7');
    await days.press('Enter');
    await until('a week is set', async () => (await viewOf(server)).queueSettings.keepDays === 7);

    await page.evaluate(await readFile(path.join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document)');
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    await page.getByText('typed, 2 messages').waitFor();
    const button = page.getByRole('button', { name: 'Delete everything of Ann' });
    await button.press('Enter');
    const sure = page.getByRole('button', { name: 'For good?' });
    await sure.waitFor();
    expect(Object.values((await viewOf(server)).messages).filter(({ erased }) => erased)).toHaveLength(0);
    await until('the second press counts', async () => {
      if ((await sure.count()) > 0) await sure.press('Enter');
      return Object.values((await viewOf(server)).messages).filter(({ erased }) => erased).length === 2;
    });
    await page.getByText('typed, 2 messages').waitFor({ state: 'detached' });
    await page.getByText('typed, 1 message').waitFor();
    await context.close();
  });
});
