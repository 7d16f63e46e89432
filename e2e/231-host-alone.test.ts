import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage } from './harness/operator-page.ts';
import { projectRoot } from './harness/project-root.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow({ ...duel, host: { soloAfter: 500 } })] });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-160: alone the host approves; with a moderator back the page is as before, and says so', async () => {
    for (const text of ['first secret', 'second secret', 'third secret'])
      await command(server, 'message.add', { author: text.split(' ')[0], text });
    const host = await openOperatorPage(browser, server.links.host.replace('/host', '/host?control'));
    const looks = await openOperatorPage(browser, server.links.host, { width: 390, height: 844 });
    const { page } = host;
    await page.getByText('you can approve yourself').waitFor();
    await page.getByRole('button', { name: 'Approve the message by first' }).click();
    await page.getByRole('button', { name: 'Read first' }).waitFor();
    await page.getByRole('button', { name: 'Reject the message by second' }).click();
    await page.getByText('second secret').waitFor({ state: 'hidden' });
    const stateOf = async (text: string) =>
      Object.values((await viewOf(server)).messages).find((message) => message.text === text)?.state;
    expect([await stateOf('first secret'), await stateOf('second secret')]).toEqual(['approved', 'rejected']);
    // A page that only looks stands on a stage: what nobody approved is not drawn there.
    await looks.page.getByText('With ?control in the address').waitFor();
    expect(await looks.page.getByText('third secret').count()).toBe(0);

    const axe = await readFile(path.join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8');
    for (const opened of [host, looks]) {
      await opened.page.evaluate(axe);
      const found = await opened.page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
      );
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }

    const moderator = await openOperatorPage(browser, server.links.moderator);
    await page.getByText('A moderator is back').waitFor();
    expect(await page.getByText('third secret').count()).toBe(0);
    const answer = await fetch(`${server.url}/api/v1/view`, {
      headers: { authorization: `Bearer ${server.links.keys.host}` },
    });
    expect(await answer.text()).not.toContain('third secret');
    await moderator.context.close();
    await page.getByText('third secret').waitFor();
    const control = await openOperatorPage(browser, server.links.control.replace('/control', '/control?dock=show'));
    await control.page.getByLabel('The host may approve').selectOption('off');
    await control.context.close();
    await until('the host has nothing of it', async () => (await page.getByText('third secret').count()) === 0);
    expect(host.happenings).toEqual([]);
    for (const { context } of [host, looks]) await context.close();
  });

  it('PAGE-161: control sets whether the host may approve, and after how long', async () => {
    const { page, context } = await openOperatorPage(
      browser,
      server.links.control.replace('/control', '/control?dock=show'),
    );
    const choice = page.getByLabel('The host may approve');
    await choice.selectOption('always');
    await until('it is set', async () => (await viewOf(server)).queueSettings.solo === 'always');
    await choice.selectOption('auto');
    await page.locator('tt-solo-setting').getByLabel('After').selectOption('180');
    await until('it is set', async () => (await viewOf(server)).queueSettings.soloAfter === 180_000);
    await context.close();
  });
});
