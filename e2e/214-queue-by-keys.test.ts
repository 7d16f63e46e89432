import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { messageOf, postMessages, untilState } from './harness/queue-pages.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let opened: OperatorPage;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async (context) => {
    server = await startServer();
    context.onTestFinished(async () => {
      await opened.context.close();
      await discardServer(server);
    });
  });

  async function open(texts: readonly string[]): Promise<void> {
    if (texts.length > 0) await postMessages(server, texts);
    const address = server.links.moderator.replace('/control', '/control?dock=queue');
    opened = await openOperatorPage(browser, address, dockSize);
    ({ page } = opened);
    await page.getByText('Connected', { exact: true }).waitFor();
    if (texts.length > 0) await page.locator('tt-message-row').first().waitFor();
  }
  const at = (text: string): Promise<void> => page.locator('tt-message-row:focus', { hasText: text }).waitFor();
  /** Answered aloud, for readers of the screen. */
  const said = (text: string): Promise<void> =>
    page.locator('tt-dock-queue [role="status"]', { hasText: text }).first().waitFor({ state: 'attached' });
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const order = async (): Promise<string> =>
    Object.values((await viewOf(server)).messages)
      .filter(({ state }) => state === 'held')
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ text }) => text.split(' ')[0])
      .join();

  it('PAGE-389: from the load of the page the written path is walked by keys alone', async () => {
    await open(['first one', 'second one', 'third one', 'fourth one', 'fifth one', 'sixth one']);
    await press('1', 'j');
    await at('first one');
    await press('n');
    await page.getByLabel('Note to the host').waitFor();
    await page.keyboard.type('a name like a town');
    await press('Enter');
    await said('Noted.');
    await at('first one');
    await press('t');
    await page.getByLabel('Tags, by commas').waitFor();
    await page.keyboard.type('charity, phone');
    await press('Enter');
    await said('Tagged.');
    expect(await messageOf(server, 'first one')).toMatchObject({
      note: 'a name like a town',
      tags: ['charity', 'phone'],
    });
    await at('first one');
    await press('m');
    await said('Moved down. Now number 2 of 6.');
    expect(await order()).toBe('second,first,third,fourth,fifth,sixth');
    await at('first one');
    await press('u');
    await said('Moved up. Now number 1 of 6.');
    await at('first one');
    await press('o');
    await page.getByLabel('Reason').waitFor();
    await page.keyboard.type('off topic');
    await press('Enter');
    await said('Rejected. 5 held.');
    expect(await messageOf(server, 'first one')).toMatchObject({ state: 'rejected', reason: 'off topic' });
    await at('second one');
    await press('b');
    await said('Banned. 4 held.');
    await untilState(server, 'second one', 'retracted');
    await at('third one');
    await press('r');
    await said('Rejected. 3 held.');
    await at('fourth one');
    await press('z');
    await said('Undone. 4 held.');
    await untilState(server, 'third one', 'held');
    await at('third one');
    await press('a');
    await said('Approved. 3 held.');
    await at('fourth one');
    await press('ArrowRight');
    await at('third one');
    await press('g');
    await said('On air. 3 held.');
    await page.locator('tt-on-air[on]').waitFor();
    await press('f');
    await said('Read. 3 held.');
    await untilState(server, 'third one', 'read');
    await press('s');
    await page.getByText('Safe mode is on').first().waitFor();
    await until('safe mode is on', async () => (await viewOf(server)).show.safeMode);
    await press('s');
    await page.getByText('Safe mode is on').first().waitFor({ state: 'detached' });
    expect((await viewOf(server)).show.safeMode).toBe(false);
    expect(opened.happenings).toEqual([]);
  });

  const dock = (): Locator => page.locator('tt-dock-queue');
  /** The dock as a reader of the screen has it; ages and what tells pages apart are left out. */
  const told = async (): Promise<string> =>
    (await dock().ariaSnapshot())
      .replaceAll(/\b\d+ (?:s|min) ago\b/g, '… ago')
      .replaceAll(/\bjust now\b/g, '… ago')
      .replaceAll(/\bmoderator [A-Z\d]{2}\b/g, 'moderator');

  it('PAGE-388: a reader of the screen is told the dock in each of its states', async () => {
    await open([]);
    await page.getByText('Nothing is held.').waitFor();
    expect(await told()).toMatchInlineSnapshot(`
      "- text: 0 promised Only you are here
      - group "On air":
        - text: Nothing is on air.
        - button "Next on air" [disabled]
      - group "Parts of the queue":
        - button "Held 0" [pressed]
        - button "Next 0"
        - button "Done"
        - button "Log"
      - paragraph: Nothing is held. What intake takes, what is sent and what is typed in comes here first.
      - paragraph: "Choose a message: its actions come here."
      - button "Nothing of yours to undo" [disabled]
      - button "Type in"
      - status"
    `);
    await postMessages(server, ['who is ahead?', 'hello there']);
    await page.locator('tt-message-row .body').nth(1).waitFor();
    expect(await told()).toMatchInlineSnapshot(`
      "- text: 0 promised Only you are here
      - group "On air":
        - text: Nothing is on air.
        - button "Next on air" [disabled]
      - group "Parts of the queue":
        - button "Held 2" [pressed]
        - button "Next 0"
        - button "Done"
        - button "Log"
      - grid "Held":
        - 'row "viewer 0, api. who is ahead? … ago. First time: the first message of this author"':
          - gridcell "viewer 0 api … ago ~2 s who is ahead? First time the first message of this author":
            - text: viewer 0 api … ago ~2 s
            - paragraph: who is ahead?
            - text: First time the first message of this author
          - gridcell "Approve Reject":
            - button "Approve"
            - button "Reject"
        - 'row "viewer 1, api. hello there. … ago. First time: the first message of this author"':
          - gridcell "viewer 1 api … ago ~2 s hello there First time the first message of this author":
            - text: viewer 1 api … ago ~2 s
            - paragraph: hello there
            - text: First time the first message of this author
          - gridcell "Approve Reject":
            - button "Approve"
            - button "Reject"
      - paragraph: "Choose a message: its actions come here."
      - button "Nothing of yours to undo" [disabled]
      - button "Type in"
      - status"
    `);
    await press('1', 'j');
    await at('who is ahead?');
    await press('n');
    await page.getByLabel('Note to the host').waitFor();
    expect(await told()).toMatchInlineSnapshot(`
      "- text: 0 promised Only you are here
      - group "On air":
        - text: Nothing is on air.
        - button "Next on air" [disabled]
      - group "Parts of the queue":
        - button "Held 2" [pressed]
        - button "Next 0"
        - button "Done"
        - button "Log"
      - grid "Held":
        - 'row "viewer 0, api. who is ahead? … ago. First time: the first message of this author" [selected]':
          - gridcell "viewer 0 api … ago ~2 s who is ahead? First time the first message of this author":
            - text: viewer 0 api … ago ~2 s
            - paragraph: who is ahead?
            - text: First time the first message of this author
          - gridcell "Approve Reject":
            - button "Approve"
            - button "Reject"
        - 'row "viewer 1, api. hello there. … ago. First time: the first message of this author"':
          - gridcell "viewer 1 api … ago ~2 s hello there First time the first message of this author":
            - text: viewer 1 api … ago ~2 s
            - paragraph: hello there
            - text: First time the first message of this author
          - gridcell "Approve Reject":
            - button "Approve"
            - button "Reject"
      - text: Note to the host
      - textbox "Note to the host"
      - button "Save"
      - button "Cancel"
      - button "Nothing of yours to undo" [disabled]
      - button "Type in"
      - status"
    `);
    await press('Escape');
    await at('who is ahead?');
    await press('a');
    await at('hello there');
    await press('g');
    await said('On air. 1 held.');
    await page.locator('tt-on-air .lamp').waitFor();
    expect(await told()).toMatchInlineSnapshot(`
      "- text: 1 promised Only you are here
      - group "On air":
        - text: On air viewer 0 … ago
        - paragraph: who is ahead?
        - button "Read"
        - button "Next" [disabled]
        - button "Skip"
        - button "Back"
        - button "Pin"
      - group "Parts of the queue":
        - button "Held 1" [pressed]
        - button "Next 0"
        - button "Done"
        - button "Log"
      - grid "Held":
        - 'row "viewer 1, api. hello there. … ago. First time: the first message of this author" [selected]':
          - gridcell "viewer 1 api … ago ~2 s hello there First time the first message of this author":
            - text: viewer 1 api … ago ~2 s
            - paragraph: hello there
            - text: First time the first message of this author
          - gridcell "Approve Reject":
            - button "Approve"
            - button "Reject"
      - group "To viewer 1’s message":
        - button "Reject …"
        - button "Up"
        - button "Down"
        - button "Note"
        - button "Tags"
        - button "Ban"
        - button "Retract"
      - 'button "Undo: Put on air: viewer 0: “who is ahead?”"'
      - button "Type in"
      - status: On air. 1 held."
    `);
    await command(server, 'show.safe-mode', { on: true });
    await page.getByText('Safe mode is on').first().waitFor();
    await page.locator('tt-message-row .body').nth(1).waitFor();
    await press('g');
    await page.locator('tt-on-air').getByText('Safe mode is on: nothing goes on air.').waitFor();
    expect(await told()).toMatchInlineSnapshot(`
      "- text: 0 promised Only you are here
      - group "On air":
        - text: Nothing is on air.
        - button "Next on air" [disabled]
        - alert: "Safe mode is on: nothing goes on air. Switch it off first."
      - group "Parts of the queue":
        - button "Held 2" [pressed]
        - button "Next 0"
        - button "Done"
        - button "Log"
      - grid "Held":
        - 'row "viewer 1, api. hello there. … ago. First time: the first message of this author" [selected]':
          - gridcell "viewer 1 api … ago ~2 s hello there First time the first message of this author":
            - text: viewer 1 api … ago ~2 s
            - paragraph: hello there
            - text: First time the first message of this author
          - gridcell "Approve Reject":
            - button "Approve"
            - button "Reject"
        - 'row "viewer 0, api. who is ahead? … ago. was approved. First time: the first message of this author"':
          - gridcell "viewer 0 api … ago ~2 s who is ahead? was approved First time the first message of this author":
            - text: viewer 0 api … ago ~2 s
            - paragraph: who is ahead?
            - text: was approved First time the first message of this author
          - gridcell "Approve Reject":
            - button "Approve"
            - button "Reject"
      - group "To viewer 1’s message":
        - button "Reject …"
        - button "Up"
        - button "Down"
        - button "Note"
        - button "Tags"
        - button "Ban"
        - button "Retract"
      - 'button "Undo: Put on air: viewer 0: “who is ahead?”"'
      - button "Type in"
      - status: "Safe mode is on: nothing goes on air. Switch it off first.""
    `);
  });
});
