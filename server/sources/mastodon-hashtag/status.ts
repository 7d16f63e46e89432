import { z } from 'zod';
import type { PlatformLine } from '../../intake/platform-line.ts';
import { parseJson } from '../fetch/parse-json.ts';
import { SourceError } from '../source-error.ts';
import { htmlText } from '../html/html-text.ts';

export const platform = 'mastodon';

const statusSchema = z.object({
  id: z.string().min(1).max(100),
  uri: z.string().min(1).max(2_000),
  url: z.string().max(2_000).nullish(),
  created_at: z.string(),
  visibility: z.string(),
  spoiler_text: z.string().nullish(),
  content: z.string(),
  reblog: z.unknown().optional(),
  tags: z.array(z.object({ name: z.string() })).nullish(),
  account: z.object({
    acct: z.string().min(1).max(500),
    display_name: z.string().nullish(),
    bot: z.boolean().nullish(),
  }),
});
export type Status = z.infer<typeof statusSchema>;

/** One page of a timeline, newest first; a post of another shape is passed over. @throws SourceError `bad-data`. */
export function readStatuses(text: string, where: string): readonly Status[] {
  const list = z.array(z.unknown()).max(1_000).safeParse(parseJson(text, where));
  const statuses = (list.data ?? []).flatMap((item) => {
    const status = statusSchema.safeParse(item);
    return status.success ? [status.data] : [];
  });
  // A list of other things is not a timeline without posts.
  if (!list.success || (list.data.length > 0 && statuses.length === 0))
    throw new SourceError('bad-data', `the answer of ${where} is not a timeline of Mastodon's API`);
  return statuses;
}

/** People's own public posts: no bots, no boosts. */
export const isForAll = ({ visibility, reblog, account }: Status): boolean =>
  visibility === 'public' && (reblog === null || reblog === undefined) && account.bot !== true;

export function statusLine(status: Status, host: string, now: number): PlatformLine {
  const { uri, url, created_at: createdAt, content, spoiler_text: warning, tags, account } = status;
  const at = Date.parse(createdAt);
  const acct = account.acct.includes('@') ? account.acct : `${account.acct}@${host}`;
  const text = htmlText(content);
  const shown = warning?.trim();
  return {
    source: platform,
    id: uri,
    author: { id: acct.toLowerCase(), name: account.display_name?.trim() ? account.display_name : acct },
    text: shown ? `[CW: ${shown}] ${text}` : text,
    at: Number.isFinite(at) ? at : now,
    origin: 'post',
    isReply: false,
    hashtags: tags?.map(({ name }) => name) ?? [],
    url: url ?? undefined,
  };
}
