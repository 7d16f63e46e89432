import type { Browser, Page } from 'playwright';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSessionServer, type SessionServer } from '../server/sources/social-stream/testing/session-server.ts';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

/** All text and attributes of a page, shadow trees too. Runs inside the page. */
const wholeDocument = `(() => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  return deep(document).map((one) => one.outerHTML + (one.shadowRoot ? one.shadowRoot.innerHTML : '')).join('\\n') + location.href;
})()`;

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let relay: SessionServer;
  let control: OperatorPage;
  let page: Page;
  const texts = async (): Promise<readonly string[]> =>
    Object.values((await viewOf(server)).messages).map(({ text }) => text);
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const hooks = () => page.locator('tt-hook-list');

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    relay = await startSessionServer();
    control = await openOperatorPage(browser, server.links.control.replace('/control', '/control?dock=links'));
    page = control.page;
    await control.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
    await relay.close();
  });

  it('SEC-163: a sender is made in the dock; address and secret are copied, never shown, and its signature opens', async () => {
    await page.setViewportSize({ width: 320, height: 1900 });
    await hooks().getByText('None yet.').waitFor();
    await hooks().getByRole('textbox', { name: 'Name of the sender' }).fill('shop');
    await hooks().getByRole('button', { name: 'Add' }).click();
    await hooks().getByRole('button', { name: 'Copy the address of shop' }).click();
    await until('the address is copied', async () => (await clipboard()) === `${server.url}/hooks/shop`);
    await hooks().getByRole('button', { name: 'Copy the secret of shop' }).click();
    const secret = await until('the secret is copied', async () => /^whsec_\S+$/.exec(await clipboard())?.[0] ?? null);
    expect(await page.evaluate<string>(wholeDocument)).not.toContain(secret.slice(6));
    const body = JSON.stringify({ author: 'Ann', text: 'paid for this' });
    const post = async (id: string, key: string): Promise<number> => {
      const at = new Date();
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(key).sign(id, at, body),
      };
      return (await fetch(`${server.url}/hooks/shop`, { method: 'POST', headers, body })).status;
    };
    expect(await post('one', secret)).toBe(202);
    expect(await texts()).toEqual(['paid for this']);
    const rotate = hooks().getByRole('button', { name: 'New secret for shop' });
    await rotate.click();
    // The second press must not be a double click.
    await until('the old secret is dead', async () => {
      await hooks()
        .getByRole('button', { name: /New secret for shop|Old one dies/ })
        .click();
      return (await post('two', secret)) === 401;
    });
  });

  it('SRC-53: the id of a session goes in through the dock and does not come out; its chat is then read', async () => {
    const id = 'aSessionOfTheDock42';
    const sessions = page.locator('tt-session-list');
    await sessions
      .getByRole('textbox', { name: 'Session id or dock address' })
      .fill(`https://socialstream.ninja/dock.html?session=${id}`);
    await sessions.getByRole('button', { name: 'Keep' }).click();
    await sessions.getByText('Kept as main.').waitFor();
    await until('nothing of it is left', async () => !(await page.evaluate<string>(wholeDocument)).includes(id));
    const chat = { source: 'social-stream', session: 'main', server: relay.url, allowPrivate: true };
    await command(server, 'queue.settings', { chats: [chat], intake: { all: true } });
    await relay.joined(id, 1);
    relay.say(id, { id: 1, type: 'kick', chatname: 'Bob', userid: 'b', chatmessage: 'from <b>Kick</b>' });
    await until('the line is held', async () => (await texts()).includes('from Kick'));
    expect(control.happenings).toEqual([]);
  });
});
