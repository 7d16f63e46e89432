import type { ServerProcess } from './server-process.ts';

export interface PostedMessage {
  readonly author: string | { readonly name: string; readonly id?: string; readonly platform?: string };
  readonly text: string;
  readonly key?: string;
  readonly origin?: string;
}

/** POST /api/v1/messages with the feed key; throws unless all are taken. */
export async function postMessages(
  { url, links }: Pick<ServerProcess, 'url' | 'links'>,
  messages: readonly PostedMessage[],
): Promise<void> {
  const answer = await fetch(`${url}/api/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${links.keys.feed}`, 'content-type': 'application/json' },
    body: JSON.stringify(messages),
  });
  const { accepted } = (await answer.json()) as { accepted?: number };
  if (accepted !== messages.length) throw new Error(`took ${accepted ?? 0} of ${messages.length} (${answer.status})`);
}
