import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { messageOf, postMessages, pressInRow, untilState } from './harness/queue-pages.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let moderator: OperatorPage;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    await postMessages(server, ['the first of all', 'mine']);
    const { id } = await messageOf(server, 'the first of all');
    await command(server, 'message.approve', { id });
    for (let count = 0; count < 60; count++)
      await command(server, 'message.note', { id, note: `note ${String(count)}` });
    moderator = await openOperatorPage(browser, server.links.moderator.replace('#', '?dock=queue#'), dockSize);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-282: each line has its time, its person, and whose message it was; one of mine is taken back by itself', async () => {
    const { page } = moderator;
    await pressInRow({ page, server }, ['Held', 'mine'], 'Reject', 'rejected');
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const log = page.getByRole('list', { name: 'Log' });
    const line = log.getByRole('listitem').filter({ hasText: 'Rejected: viewer 1: “mine”' });
    await line.getByText(/\d\d:\d\d:\d\d · you/).waitFor();
    const others = log.getByRole('listitem').filter({ hasText: 'Note: viewer 0: “the first of all”' });
    await others
      .first()
      .getByText(/\d\d:\d\d:\d\d · control/i)
      .waitFor();
    expect(await others.getByRole('button').count()).toBe(0);
    await line.getByRole('button').click();
    await untilState(server, 'mine', 'held');
    await line.getByText('taken back').waitFor();
    await log.getByText('Undid: Rejected: viewer 1: “mine”').waitFor();
    expect(await violationsOf(moderator, await axeSource())).toEqual([]);
  });

  it('PAGE-283: older lines come page by page; who is erased is erased in it', async () => {
    const { page } = moderator;
    const first = page.getByText('Approved: viewer 0: “the first of all”');
    expect(await first.count()).toBe(0);
    await page.getByRole('button', { name: 'Older ones' }).click();
    await first.waitFor();
    await page.getByRole('button', { name: 'Older ones' }).waitFor({ state: 'detached' });
    await command(server, 'author.erase', { messageId: (await messageOf(server, 'the first of all')).id });
    await page.getByRole('list', { name: 'Log' }).getByText('Erased an author').waitFor();
    await page.getByText('“the first of all”').first().waitFor({ state: 'detached' });
    expect(Object.values((await viewOf(server)).messages).filter(({ erased }) => erased)).toHaveLength(1);
    expect(moderator.happenings).toEqual([]);
  });
});
