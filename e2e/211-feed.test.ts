import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { chatLine, startChatRig, type ChatRig } from './harness/chat-rig.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import type { ServerProcess } from './harness/server-process.ts';
import { pause, until } from './harness/until.ts';

const channel = 'race';

inTodaysBrowser((name) => {
  let browser: Browser;
  let rig: ChatRig;
  let moderator: OperatorPage;
  let page: Page;
  let told = 0;
  const server = (): ServerProcess => rig as unknown as ServerProcess;
  const say = (...lines: readonly (readonly [user: string, text: string])[]): void =>
    rig.chat.say(...lines.map(([user, text]) => chatLine(channel, `l${++told}`, user, text)));
  const list = (): ReturnType<Page['getByRole']> => page.getByRole('list', { name: 'Passing lines' });
  const heldTexts = async (): Promise<readonly string[]> =>
    Object.values((await viewOf(server())).messages).map(({ text }) => text);

  beforeAll(async () => {
    browser = await openBrowser(name);
    rig = await startChatRig(channel);
    moderator = await openOperatorPage(browser, rig.links.moderator.replace('#', '?dock=feed#'), dockSize);
    page = moderator.page;
  });
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  it('PAGE-122: without a chat the dock says how to get one; then lines pass, with their counts in words', async () => {
    await page.getByText('No chat is read.', { exact: false }).waitFor();
    await command(server(), 'queue.settings', { chats: [{ source: 'twitch', channel }] });
    await page.getByText('No line has come yet.').waitFor();
    await rig.chat.joined(1);
    say(['ann', '!ask who is ahead?'], ['bob', 'hello everybody'], ['cleo', 'go actor']);
    await page.getByText('3 lines, 1 taken').waitFor();
    await page.getByText('0 not taken for want of room').waitFor();
    expect((await list().getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '))).toEqual([
      'cleo go actor Pick',
      'bob hello everybody Pick',
      'ann !ask who is ahead? in the queue',
    ]);
  });

  it('PAGE-123: any line is picked with one press; by keyboard picking goes on at the next line', async () => {
    await page.getByRole('button', { name: 'Pick what cleo wrote: go actor' }).press('Enter');
    await until('it is held', async () => (await heldTexts()).includes('go actor'));
    await until('the next line has the focus', () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.getAttribute('aria-label') === 'Pick what bob wrote: hello everybody';
      }),
    );
    await page.getByLabel('Find').focus();
    await page.getByText('3 lines, 2 taken').waitFor();
  });

  it('PAGE-122: among the lines they stand still under the pointer; what their platform takes back goes nevertheless', async () => {
    const bob = list().getByRole('listitem').filter({ hasText: 'hello everybody' });
    await bob.hover();
    await page.getByText('Standing still').waitFor();
    const before = await bob.boundingBox();
    say(['dan', 'one more'], ['dan', 'and another'], ['eve', 'bad words']);
    await page.getByText('Standing still · 3 newer lines').waitFor();
    expect(await bob.boundingBox()).toEqual(before);
    expect(await list().getByText('one more').count()).toBe(0);
    rig.chat.say(`@room-id=1;target-user-id=cleo;tmi-sent-ts=1 :tmi.twitch.tv CLEARCHAT #${channel} :cleo`);
    await list().getByText('go actor').waitFor({ state: 'detached' });
    await bob.getByRole('button').click();
    await until('it is held', async () => (await heldTexts()).includes('hello everybody'));
    await page.mouse.move(5, 5);
    await list().getByText('one more').waitFor();
    expect(await page.getByText('Standing still').count()).toBe(0);
  });

  it('PAGE-122: lines are found by words and names; a pause by its button holds until it is pressed again', async () => {
    await page.getByLabel('Find').fill('DÁN');
    await until('only dan is left', async () => (await list().getByRole('listitem').count()) === 2);
    await page.getByLabel('Find').fill('nobody says this');
    await page.getByText('None of the lines here matches.').waitFor();
    await page.getByLabel('Find').fill('');
    await page.getByRole('button', { name: 'Pause' }).click();
    say(['fay', 'late']);
    await page.getByText('Standing still · 1 newer line').waitFor();
    expect(await violationsOf(moderator, await axeSource())).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await list().getByText('late').waitFor();
    const box = await page.locator('tt-dock-feed').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(dockSize.width);
  });

  it('PAGE-125: a burst of 10,000 lines a second neither blocks the page nor loses what was held; what was not taken is said', async () => {
    const before = await heldTexts();
    await page.evaluate(() => {
      const frames = { longest: 0, count: 0, last: performance.now() };
      Object.assign(window, { frames });
      const step = (now: number): void => {
        frames.longest = Math.max(frames.longest, now - frames.last);
        frames.last = now;
        frames.count++;
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    const start = performance.now();
    for (let second = 0; second < 3; second++)
      for (let part = 0; part < 20; part++) {
        say(
          ...Array.from(
            { length: 500 },
            (_, index) => [`user${index}`, `${index % 10 === 0 ? '!ask ' : ''}line ${told + index}`] as const,
          ),
        );
        await pause(Math.max(0, start + (second * 20 + part + 1) * 50 - performance.now()));
      }
    const all = 7 + 30_000;
    await page
      .getByText(`${new Intl.NumberFormat('en').format(all)} lines`, { exact: false })
      .waitFor({ timeout: 60_000 });
    const { feed, messages, queue } = await until('everything is decided', async () => {
      const view = await viewOf(server());
      const { taken, overflow, refused, duplicate } = view.feed;
      return taken + overflow + refused + duplicate >= 3_000 ? view : null;
    });
    expect(feed.counted).toBe(all);
    expect(feed.taken + feed.overflow).toBe(3 + 3_000);
    expect(queue.counts.held + queue.counts.retracted).toBe(feed.taken);
    for (const text of before) expect(Object.values(messages).map((message) => message.text)).toContain(text);
    const { longest, count } = await page.evaluate(
      () => (window as unknown as { frames: { longest: number; count: number } }).frames,
    );
    console.log(
      `a burst of 30,000 lines: ${count} frames, the longest ${Math.round(longest)} ms; ${feed.taken} taken, ${feed.overflow} for want of room`,
    );
    await page.getByText('late').first().waitFor({ state: 'detached' });
    await list().getByRole('button').first().click();
    expect(moderator.happenings).toEqual([]);
  });
});
