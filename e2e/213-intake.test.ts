import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { chatLine, startChatRig, type ChatRig } from './harness/chat-rig.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import type { ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let rig: ChatRig;
  let control: OperatorPage;
  let page: Page;
  const server = (): ServerProcess => rig as unknown as ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    rig = await startChatRig('race');
    control = await openOperatorPage(browser, rig.links.control.replace('#', '?dock=intake#'), dockSize);
    page = control.page;
  });
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  it('PAGE-127: a chat is added by a form of its kind, a wrong value is told in its field, and its state is shown', async () => {
    await page.getByLabel('Channel').fill('no channel!');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('The name of a channel, as in its address', { exact: false }).waitFor();
    expect((await viewOf(server())).queueSettings.chats).toEqual([]);
    await page.getByLabel('Channel').fill('https://www.twitch.tv/race');
    await page.getByRole('button', { name: 'Read it' }).click();
    const chat = page.getByRole('listitem').filter({ hasText: 'Twitch chat of race' });
    await chat.getByText('live').waitFor();
    expect((await viewOf(server())).queueSettings.chats).toEqual([{ source: 'twitch', channel: 'race' }]);
    await page.getByText('Add a chat').click();
    await page.getByLabel('Channel').fill('RACE');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('This chat is read already.').waitFor();
    await page.getByLabel('Where').selectOption('Mastodon hashtag');
    await page.getByRole('textbox', { name: 'Hashtag', exact: true }).fill('#race');
    await page.getByLabel('Server').fill('nowhere');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('The address of a server', { exact: false }).waitFor();
  });

  it('PAGE-128: what becomes a message is switched at once or saved as a list, each with a line on what it does', async () => {
    await page.getByText('Lines of two words or more with a question mark.').waitFor();
    await page.getByRole('switch', { name: 'Questions' }).press(' ');
    await until('questions are taken', async () => (await viewOf(server())).queueSettings.intake.questions);
    await page.getByLabel('Command words').fill('!say\n!two words');
    await page.getByText('“!two words” has a space in it', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.getByLabel('Command words').fill('!say\n!frage');
    await page.getByRole('button', { name: 'Save' }).click();
    await until(
      'the words are set',
      async () => (await viewOf(server())).queueSettings.intake.words.join() === '!say,!frage',
    );
    rig.chat.say(
      chatLine('race', '1', 'ann', '!frage wer gewinnt'),
      chatLine('race', '2', 'bob', 'who is ahead?'),
      chatLine('race', '3', 'cleo', 'just talking'),
    );
    await until('two are held', async () => (await viewOf(server())).feed.taken === 2);
  });

  it('PAGE-127: the id of a session goes to the server and stands nowhere on the page or in the log', async () => {
    await page.getByLabel('Where').selectOption('Social Stream Ninja');
    await page.getByLabel('A name for the session').fill('show');
    await page.getByLabel('Session id', { exact: false }).fill('aVerySecretSession123');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Social Stream Ninja “show”' }).waitFor();
    expect(JSON.stringify(await eventsOf(server())) + JSON.stringify(await viewOf(server()))).not.toContain(
      'aVerySecret',
    );
    await page.getByRole('button', { name: /^Stop.*Social Stream Ninja/u }).click();
    await until('it is not read', async () => (await viewOf(server())).queueSettings.chats.length === 1);
    expect(await violationsOf(control, await axeSource())).toEqual([]);
    await page.getByRole('button', { name: /^Stop.*Twitch chat of race/u }).click();
    await until('none is read', async () => (await viewOf(server())).queueSettings.chats.length === 0);
    const box = await page.locator('tt-dock-intake').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(dockSize.width);
    expect(control.happenings).toEqual([]);
  });
});
