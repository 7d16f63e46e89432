import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { chatLine, startChatRig, type ChatRig } from './harness/chat-rig.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import type { ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

const channel = 'race';

inTodaysBrowser((name) => {
  let browser: Browser;
  let rig: ChatRig;
  let desk: OperatorPage;
  let page: Page;
  let told = 0;
  const server = (): ServerProcess => rig as unknown as ServerProcess;
  const say = (...lines: readonly (readonly [user: string, text: string])[]): void =>
    rig.chat.say(...lines.map(([user, text]) => chatLine(channel, `l${++told}`, user, text)));
  const cues = async () => (await viewOf(server())).cues;

  beforeAll(async () => {
    browser = await openBrowser(name);
    rig = await startChatRig(channel);
    await command(server(), 'queue.settings', { chats: [{ source: 'twitch', channel }] });
    await rig.chat.joined(1);
    desk = await openOperatorPage(browser, rig.links.control.replace('#', '?dock=rundown#'), dockSize);
    page = desk.page;
  });
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  it('PAGE-216: a question is written in the dock, with what is wrong said beside its field', async () => {
    await page.getByRole('button', { name: 'Add a cue' }).click();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Fill this in.').waitFor();
    await page.getByLabel('Question', { exact: true }).fill('What shall I do?');
    await page.getByLabel('Choices, one a line', { exact: false }).fill('Sing\nDance');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('button', { name: 'Take What shall I do?' }).waitFor();
    await command(server(), 'cue.add', { id: 'lower', content: { kind: 'lower-third', name: 'Mara' } });
    await command(server(), 'cue.add', {
      id: 'link',
      content: { kind: 'link', url: 'https://example.org', title: 'Nets' },
    });
    await page.getByRole('button', { name: 'Take Nets' }).waitFor();
  });

  it('PAGE-216: keys take the next cue and one by its number, move one, and clear the screen', async () => {
    const list = page.getByRole('group', { name: 'Rundown.', exact: false });
    await list.press('Space');
    await until('the question is on air', async () => (await cues()).card?.kind === 'question');
    await list.press('2');
    await until('the lower third is on air', async () => (await cues()).lower?.id === 'lower');
    await page.getByRole('button', { name: 'Take Nets' }).press('Alt+ArrowUp');
    await until('the link is second', async () => {
      const order = Object.values((await cues()).rundown).sort((one, other) => (one.rank < other.rank ? -1 : 1));
      return order[1]?.id === 'link';
    });
    await list.press('Delete');
    await until('the screen is clear', async () => {
      const { card, lower } = await cues();
      return card === null && lower === null;
    });
  });

  it('PAGE-216: votes of the chat are counted in the dock while they come, and the result is shown when it is closed', async () => {
    say(['ann', '1'], ['bob', 'sing'], ['cleo', '!vote b'], ['dan', 'nice evening'], ['bob', '2']);
    await page.getByText('open, 3 votes').waitFor();
    await page.getByRole('button', { name: 'Close and show the result' }).click();
    await until('the result is on air', async () => {
      const { card } = await cues();
      return card?.kind === 'question' && card.asked?.phase === 'closed' && card.asked.counts.join() === '1,2';
    });
    say(['eve', '1']);
    await page.getByText('3 votes', { exact: true }).waitFor();
  });

  it('PAGE-216: a cue is previewed in the dock, and changed there', async () => {
    await page.getByRole('button', { name: 'More for Nets' }).click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByRole('img', { name: 'Preview of Nets' }).getByText('example.org').waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Title').fill('Mosquito nets');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Take Mosquito nets' }).waitFor();
  });

  it('PAGE-62: axe finds nothing in the rundown dock, open or not', async () => {
    await page.getByRole('button', { name: 'Add a cue' }).click();
    await page.getByRole('button', { name: 'Add it' }).waitFor();
    expect(await violationsOf(desk, await axeSource())).toEqual([]);
    expect(desk.happenings).toEqual([]);
  });
});
