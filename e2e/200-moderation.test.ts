import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { messageOf, postMessages, pressInRow, pressUntil, rowOf, untilState } from './harness/queue-pages.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let anna: OperatorPage;
  let ben: OperatorPage;
  let page: Page;
  let count = 0;
  /** Texts that no other test has. */
  const fresh = async (...names: readonly string[]): Promise<readonly string[]> => {
    count++;
    const texts = names.map((one) => `${one} message number ${String(count)}`);
    await postMessages(server, texts, (index) => `${names[index] ?? ''} ${String(count)}`);
    for (const text of texts) await rowOf(page, 'Held', text).waitFor();
    return texts;
  };
  const tell = async ({ page: their }: OperatorPage, called: string): Promise<void> => {
    await their.getByText('Connected', { exact: true }).waitFor();
    await their.getByLabel('Your name').fill(called);
    await their.getByLabel('Your name').press('Enter');
  };

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    anna = await openOperatorPage(browser, server.links.moderator);
    ben = await openOperatorPage(browser, server.links.moderator);
    page = anna.page;
    await tell(anna, 'Anna');
    await tell(ben, 'Ben');
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });
  beforeEach(async () => {
    await page.mouse.move(2, 2);
    await page.locator('#queue h2').focus();
    // Each test begins with a short list, so that every row is in sight.
    const { messages } = await viewOf(server);
    for (const { id, state } of Object.values(messages))
      if (state === 'held' || state === 'approved') await command(server, 'message.retract', { id });
    await page.getByText('Nothing is held.').waitFor();
  });

  it('PAGE-105: a moderator by link approves, rejects and takes it back, by mouse', async () => {
    const [one, two] = (await fresh('one', 'two')) as [string, string];
    await pressInRow({ page, server }, ['Held', one], 'Approve', 'approved');
    await rowOf(page, 'Next', one).waitFor();
    await pressInRow({ page, server }, ['Held', two], 'Reject', 'rejected');
    await page
      .getByRole('button', { name: new RegExp(`^Undo: Rejected: .*“${two}”`, 'u') })
      .first()
      .click();
    await untilState(server, two, 'held');
    const log = page.getByRole('list', { name: 'Log' });
    await log.getByRole('button', { name: new RegExp(`^Undo: Approved: .*“${one}”`, 'u') }).click();
    await untilState(server, one, 'held');
  });

  it('PAGE-105: note, tags, a reason, a ban and the order, each with its undo', async () => {
    const [one, two, three] = (await fresh('one', 'two', 'three')) as [string, string, string];
    await rowOf(page, 'Held', one).click({ position: { x: 20, y: 20 } });
    const bar = page.locator('tt-message-bar');
    await bar.getByRole('button', { name: 'Note' }).click();
    await bar.getByLabel('Note to the host').fill('slowly');
    await bar.getByLabel('Note to the host').press('Enter');
    await rowOf(page, 'Held', one).getByText('slowly').waitFor();
    await bar.getByRole('button', { name: 'Tags' }).click();
    await bar.getByLabel('Tags, by commas').fill('charity, phone');
    await bar.getByLabel('Tags, by commas').press('Enter');
    await rowOf(page, 'Held', one).getByText('charity').waitFor();
    expect(await messageOf(server, one)).toMatchObject({ note: 'slowly', tags: ['charity', 'phone'] });
    await bar.getByRole('button', { name: 'Down' }).click();
    const order = async (): Promise<readonly string[]> =>
      Object.values((await viewOf(server)).messages)
        .filter(({ state }) => state === 'held')
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .map(({ text }) => text);
    await until('it is the second', async () => (await order())[1] === one);
    await page.keyboard.press('z');
    await until('it is the first again', async () => (await order())[0] === one);
    await rowOf(page, 'Held', two).click({ position: { x: 20, y: 20 } });
    await bar.getByRole('button', { name: 'Reject …' }).click();
    await bar.getByLabel('Reason').fill('off topic');
    await bar.getByLabel('Reason').press('Enter');
    await untilState(server, two, 'rejected');
    await rowOf(page, 'Done', two).getByText('Rejected by you: off topic').waitFor();
    await rowOf(page, 'Held', three).click({ position: { x: 20, y: 20 } });
    await bar.getByRole('button', { name: 'Ban' }).click();
    await untilState(server, three, 'retracted');
    expect((await viewOf(server)).banned).toHaveLength(1);
    await page
      .getByRole('button', { name: /^Undo: Banned/ })
      .first()
      .click();
    await untilState(server, three, 'held');
    expect((await viewOf(server)).banned).toEqual([]);
  });

  it('PAGE-106: by keys alone: through the list, approve, on air, read, type in, and back', async () => {
    const [one, two, three] = (await fresh('one', 'two', 'three')) as [string, string, string];
    await page.locator('#queue h2').focus();
    await page.keyboard.press('j');
    const focused = page.locator('tt-message-row:focus');
    await focused.filter({ hasText: one }).waitFor();
    await page.keyboard.press('ArrowDown');
    await focused.filter({ hasText: two }).waitFor();
    await page.keyboard.press('a');
    await untilState(server, two, 'approved');
    await focused.filter({ hasText: three }).waitFor();
    await page.getByText('Approved. 2 held.').waitFor({ state: 'attached' });
    await page.keyboard.press('r');
    await untilState(server, three, 'rejected');
    await focused.filter({ hasText: one }).waitFor();
    await page.keyboard.press('ArrowRight');
    await focused.filter({ hasText: two }).waitFor();
    await page.keyboard.press('g');
    await untilState(server, two, 'reading');
    await page.locator('tt-on-air').getByText(two).waitFor();
    await page.keyboard.press('f');
    await untilState(server, two, 'read');
    await page.keyboard.press('z');
    await untilState(server, two, 'reading');
    await page.locator('tt-on-air').getByText(two).waitFor();
    await page.keyboard.press('f');
    await untilState(server, two, 'read');
    await page.keyboard.press('w');
    await page.keyboard.type('Grandma');
    await page.keyboard.press('Tab');
    await page.keyboard.type('zsav by telephone');
    await page.keyboard.press('Enter');
    await untilState(server, 'zsav by telephone', 'held');
    expect((await messageOf(server, 'zsav by telephone')).author.name).toBe('Grandma');
    await page.keyboard.press('Escape');
    await until('the list has the focus again', async () => (await focused.count()) === 1);
    expect((await viewOf(server)).show.safeMode).toBe(false);
  });

  it('QUEUE-43: two moderators see each other on a message, by name, until one leaves it', async () => {
    const [one, two] = (await fresh('one', 'two')) as [string, string];
    await rowOf(ben.page, 'Held', one).click({ position: { x: 20, y: 20 } });
    await rowOf(page, 'Held', one).getByText('Ben is on this').waitFor();
    await rowOf(ben.page, 'Held', two).click({ position: { x: 20, y: 20 } });
    await rowOf(page, 'Held', two).getByText('Ben is on this').waitFor();
    await rowOf(page, 'Held', one).getByText('Ben is on this').waitFor({ state: 'detached' });
  });

  it('PAGE-102: what another one takes away keeps its place under the pointer, and says who took it', async () => {
    const [one, two, three] = (await fresh('one', 'two', 'three')) as [string, string, string];
    const under = rowOf(page, 'Held', two);
    await under.hover({ position: { x: 20, y: 20 } });
    const before = await under.boundingBox();
    await pressInRow({ page: ben.page, server }, ['Held', one], 'Reject', 'rejected');
    await rowOf(page, 'Held', one).getByText('Rejected by Ben').waitFor();
    expect(await under.boundingBox()).toEqual(before);
    await pressInRow({ page: ben.page, server }, ['Held', two], 'Approve', 'approved');
    await under.getByText('Approved by Ben').waitFor();
    expect(await under.getByRole('button').count()).toBe(0);
    await page.mouse.move(2, 2);
    await rowOf(page, 'Held', one).waitFor({ state: 'detached' });
    await rowOf(page, 'Held', three).waitFor();
  });

  it('PAGE-46: a press that comes too late is refused beside it, with the state and who was first', async () => {
    const [one] = (await fresh('one')) as [string];
    await rowOf(page, 'Held', one).waitFor();
    // Both in the same moment, before the page can know what came of the first.
    const row = rowOf(page, 'Held', one);
    const { id } = await messageOf(server, one);
    await row.evaluate((element, message) => {
      const send = (name: string): void => {
        const wish = new Event('tt-message-wish', { bubbles: true, composed: true });
        element.dispatchEvent(Object.assign(wish, { message, action: name }));
      };
      send('reject');
      send('approve');
    }, id);
    await page.getByText('Cannot approve this message: it is rejected already, by yourself.').first().waitFor();
    await untilState(server, one, 'rejected');
  });

  it('PAGE-107: with two-person screening the second person approves, and the first is told why they cannot', async () => {
    await command(server, 'queue.settings', { screening: 2 });
    const [one] = (await fresh('one')) as [string];
    const passed = rowOf(page, 'Held', one).getByText('You passed it: somebody else must too');
    await pressUntil(rowOf(page, 'Held', one).getByRole('button', { name: 'Approve' }), 'one passed it', () =>
      passed.isVisible(),
    );
    // By key: a second click this soon counts as the second half of a double one.
    await rowOf(page, 'Held', one).getByRole('button', { name: 'Approve' }).press('Enter');
    await page.getByText('You have passed this message already').first().waitFor();
    await rowOf(ben.page, 'Held', one).getByText('Passed by Anna: one more person must').waitFor();
    await pressInRow({ page: ben.page, server }, ['Held', one], 'Approve', 'approved');
    await command(server, 'queue.settings', { screening: 1 });
  });

  it('PAGE-108: safe mode by one press clears the air and holds everything, from every page, and back', async () => {
    const [one, two] = (await fresh('one', 'two')) as [string, string];
    await pressInRow({ page, server }, ['Held', one], 'Approve', 'approved');
    await rowOf(page, 'Next', one).waitFor();
    await page.keyboard.press('g');
    await untilState(server, one, 'reading');
    await ben.page.getByRole('button', { name: 'Safe mode: clear the air and hold everything' }).click();
    await page.getByText('Safe mode is on: the air is clear, everything is held.').waitFor();
    await untilState(server, one, 'held');
    await rowOf(page, 'Held', one).getByText('was approved').waitFor();
    await rowOf(page, 'Held', two).focus();
    await page.keyboard.press('a');
    await untilState(server, two, 'approved');
    await page.getByRole('button', { name: 'Next on air' }).click();
    await page.getByText('Safe mode is on: nothing goes on air.').first().waitFor();
    await page.getByRole('button', { name: 'Leave safe mode' }).click();
    await page.getByText('the air is clear').waitFor({ state: 'detached' });
  });

  it('PAGE-93: nothing of this made an error or broke the content policy', () => {
    expect([...anna.happenings, ...ben.happenings]).toEqual([]);
  });
});
