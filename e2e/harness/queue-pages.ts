import type { Locator, Page } from 'playwright';
import type { MessageView } from '../../shared/projections/queue-view.ts';
import { viewOf } from './api.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

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
