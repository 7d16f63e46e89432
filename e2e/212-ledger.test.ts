import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { postMessages } from './harness/post-messages.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let control: OperatorPage;
  let page: Page;
  const ids = new Map<string, string>();
  const id = (text: string): string => ids.get(text) ?? '';
  const ended = (): ReturnType<Page['getByRole']> => page.getByRole('list', { name: 'What came of them' });
  const owedList = (): ReturnType<Page['getByRole']> => page.getByRole('list', { name: 'Before you wrap' });
  const texts = ['one', 'two', 'three', 'four', 'five', 'six'];

  async function hold(...wanted: readonly string[]): Promise<void> {
    await postMessages(
      server,
      wanted.map((text) => ({ author: `viewer of ${text}`, text })),
    );
    for (const message of Object.values((await viewOf(server)).messages)) ids.set(message.text, message.id);
  }

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    await hold(...texts);
    for (const text of texts.slice(0, 5)) await command(server, 'message.approve', { id: id(text) });
    await command(server, 'reading.start', {});
    await command(server, 'reading.start', {});
    await command(server, 'message.retract', { id: id('one') });
    await command(server, 'message.skip', { id: id('three'), reason: 'said already' });
    control = await openOperatorPage(browser, server.links.control.replace('#', '?dock=ledger#'), dockSize);
    page = control.page;
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-124: the ledger says what is promised, what was read, skipped and why, and what was taken back after its reading', async () => {
    await page.getByText('3 messages are promised and not yet read.', { exact: false }).waitFor();
    expect((await owedList().getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/^two viewer of two · on air: counts as read then/),
      expect.stringMatching(/^four viewer of four · carried over if left/),
      expect.stringMatching(/^five viewer of five · carried over if left/),
    ]);
    await ended().getByText('one', { exact: true }).waitFor();
    await ended().getByText('after it was read', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Skipped');
    await ended().getByText('said already', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Taken back');
    await ended().getByText('one', { exact: true }).waitFor();
    expect(await violationsOf(control, await axeSource())).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(dockSize.width);
  });

  it('PAGE-124: what is owed is skipped from the list, or carried over when the show is wrapped', async () => {
    await owedList().getByRole('listitem').filter({ hasText: 'five' }).getByRole('button').click();
    await until('it is skipped', async () => (await viewOf(server)).messages[id('five')]?.state === 'skipped');
    await page.getByText('2 messages are promised', { exact: false }).waitFor();
    expect((await viewOf(server)).messages[id('five')]?.reason).toBe('no time');
  });

  it('PAGE-126: older ones than the page holds are fetched page by page, by moderators too; the file is for control alone', async () => {
    await command(server, 'queue.settings', { verdicts: { actions: { link: 'reject' } } });
    await hold(...Array.from({ length: 230 }, (_, index) => `see bad${index}.example.com`));
    const moderator = await openOperatorPage(browser, server.links.moderator.replace('#', '?dock=ledger#'), dockSize);
    const list = moderator.page.getByRole('list', { name: 'What came of them' });
    await moderator.page.getByRole('combobox', { name: 'Show' }).selectOption('Skipped');
    await moderator.page.getByText('Nothing was skipped.').waitFor();
    // A press while a page is being fetched asks for no second one.
    await until('all are there', async () => {
      if (await moderator.page.getByText('That is all.').isVisible()) return true;
      await moderator.page
        .getByRole('button', { name: 'Older ones' })
        .click({ timeout: 500 })
        .catch(() => undefined);
      return false;
    });
    await list.getByText('three', { exact: true }).waitFor();
    expect(await moderator.page.getByRole('button', { name: 'Save all as CSV' }).count()).toBe(0);
    await moderator.context.close();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save all as CSV' }).click();
    const file = await (await saving).path();
    expect(await readFile(file, 'utf8')).toContain('said already');
  });

  it('PAGE-124: once the show is wrapped the ledger says how many are carried over', async () => {
    await command(server, 'show.wrap', {});
    await page.getByText('1 message is carried over', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Carried over');
    await ended().getByText('four', { exact: true }).waitFor();
    expect(control.happenings).toEqual([]);
  });
});
