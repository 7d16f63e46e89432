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

  it('PAGE-385: beside a message control deletes all of its author by two presses, and a moderator cannot', async () => {
    for (const text of ['Four', 'Five']) await command(server, 'message.add', { author: 'Cleo', text });
    await command(server, 'message.add', { author: 'Dan', text: 'Six' });
    const kept = async (): Promise<readonly string[]> =>
      Object.values((await viewOf(server)).messages).flatMap(({ erased, text }) => (erased ? [] : [text]));
    const dock = (link: string): string => link.replace('/control', '/control?dock=queue');
    const theirs = await openOperatorPage(browser, dock(server.links.moderator), dockSize);
    await theirs.page.getByRole('row').filter({ hasText: 'Four' }).focus();
    const bar = theirs.page.locator('tt-message-bar');
    await bar.getByRole('button', { name: 'Ban' }).waitFor();
    expect(await bar.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
    await theirs.context.close();

    const { page, context, happenings } = await openOperatorPage(browser, dock(server.links.control), dockSize);
    const row = (text: string): ReturnType<typeof page.getByRole> => page.getByRole('row').filter({ hasText: text });
    await row('Four').focus();
    await page.getByRole('button', { name: 'Delete everything of Cleo' }).press('Enter');
    const sure = page.getByRole('button', { name: 'For good?' });
    await sure.waitFor();
    // Somebody else's message: the second press would be for them.
    await row('Six').focus();
    await page.getByRole('button', { name: 'Delete everything of Dan' }).waitFor();
    expect(await sure.count()).toBe(0);
    await row('Four').focus();
    await page.getByRole('button', { name: 'Delete everything of Cleo' }).press('Enter');
    await sure.waitFor();
    expect(await kept()).toEqual(expect.arrayContaining(['Four', 'Five', 'Six']));
    await until('the second press counts', async () => {
      if ((await sure.count()) > 0) await sure.press('Enter');
      return !(await kept()).includes('Four');
    });
    expect(await kept()).toContain('Six');
    expect(await kept()).not.toContain('Five');
    await page
      .locator('tt-dock-queue [role="status"]', { hasText: 'Deleted for good.' })
      .first()
      .waitFor({ state: 'attached' });
    expect(happenings).toEqual([]);
    await context.close();
  });
});
