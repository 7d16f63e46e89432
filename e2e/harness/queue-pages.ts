import type { Locator, Page } from 'playwright';
import type { MessageView } from '../../shared/projections/queue-view.ts';
import { viewOf } from './api.ts';
import type { ServerProcess } from './server-process.ts';
import { pause, until } from './until.ts';

/** POST /api/v1/messages with the feed key; each text is a message of an author of its own. */
export async function postMessages(
  server: ServerProcess,
  texts: readonly string[],
  author: (index: number) => string = (index) => `viewer ${String(index)}`,
): Promise<void> {
  const body = texts.map((text, index) => ({ author: author(index), text, key: `${text} ${String(index)}` }));
  const answer = await fetch(`${server.url}/api/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.links.keys.feed}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 202) throw new Error(`messages: ${String(answer.status)} ${await answer.text()}`);
}

/** The message of a text, as control sees it. */
export async function messageOf(server: ServerProcess, text: string): Promise<MessageView> {
  const found = Object.values((await viewOf(server)).messages).find((message) => message.text === text);
  if (found === undefined) throw new Error(`no message "${text}"`);
  return found;
}

/** Waits until a message stands where it should. */
export async function untilState(server: ServerProcess, text: string, state: MessageView['state']): Promise<void> {
  await until(`“${text}” is ${state}`, async () => (await messageOf(server, text)).state === state);
}

/** The row of a text in one of the lists. */
export const rowOf = (page: Page, list: 'Held' | 'Next' | 'Done', text: string): Locator =>
  page.getByRole('grid', { name: list }).getByRole('row').filter({ hasText: text });

/** Presses until it is so: a press on a row that moved under the pointer a moment ago does not count. */
export async function pressUntil(button: Locator, fact: string, isSo: () => Promise<boolean>): Promise<void> {
  await button.waitFor();
  await until(fact, async () => {
    if (await isSo()) return true;
    await button.click({ timeout: 2_000 }).catch(() => undefined);
    // Sooner it would be the second half of a double press.
    await pause(600);
    return isSo();
  });
}

/** Presses a button in the row of a text until the message stands where it should. */
export async function pressInRow(
  { page, server }: { page: Page; server: ServerProcess },
  [list, text]: readonly ['Held' | 'Next', string],
  name: string,
  state: MessageView['state'],
): Promise<void> {
  const button = rowOf(page, list, text).getByRole('button', { name });
  await pressUntil(button, `“${text}” is ${state}`, async () => (await messageOf(server, text)).state === state);
}
