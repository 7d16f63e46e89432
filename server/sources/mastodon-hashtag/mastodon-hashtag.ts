import type { MastodonHashtagConfig } from '../../../shared/domain/queue/chat-config.ts';
import { minute, second } from '../../../shared/lib/instant.ts';
import { defaultEverySeconds } from '../../../shared/projections/staleness.ts';
import type { PlatformRetraction } from '../../intake/platform-line.ts';
import { createSeenLines } from '../../intake/seen-lines.ts';
import type { KnownPost } from '../chat/known-posts.ts';
import type { ChatLook, PolledChat } from '../chat/polled-chat.ts';
import { createRecheck } from '../chat/recheck.ts';
import { requireOk } from '../fetch/require-ok.ts';
import type { LookContext } from '../source.ts';
import { isForAll, platform, readStatuses, statusLine, type Status } from './status.ts';

const pageSize = 40;
/** More pages than that are left to the next look. */
const mostPages = 5;
/** The first look takes what is so young: a hashtag may be years old. */
const youngest = 60 * minute;
/** Posts asked for by name at a look. */
const mostAsked = 2;

type Page = readonly Status[];

/**
 * What is posted under a hashtag, by the public timeline of one server, without a login. The newest page is read at every look, for posts
 * from elsewhere arrive late and out of order; what lies between it and the last one that was read is fetched upwards, page by page.
 */
export function createMastodonHashtag(config: MastodonHashtagConfig, known: () => readonly KnownPost[]): PolledChat {
  const base = new URL(config.instance);
  const where = base.host;
  const { allowPrivate, hashtag } = config;
  const told = createSeenLines();
  const gone = new Set<string>();
  const recheck = createRecheck(mostAsked);
  /** The server's own ids of posts, by their address. */
  const ids = new Map<string, string>();
  /** Everything up to this id has been read; null = nothing yet. */
  let cursor: string | null = null;
  let behind = false;
  let before: Page = [];
  let mayAsk = true;

  async function page(context: LookContext, more: Readonly<Record<string, string>>): Promise<Page> {
    const url = new URL(`/api/v1/timelines/tag/${encodeURIComponent(hashtag)}`, base);
    for (const [name, value] of Object.entries({ limit: String(pageSize), ...more })) url.searchParams.set(name, value);
    const asked = await context.fetch(url.href, { allowPrivate });
    return readStatuses(requireOk(asked, where, context.now(), { words: words(where) }).text, where);
  }

  /** From the last one that was read upwards. */
  async function between(context: LookContext, from: string): Promise<{ pages: Page; upTo: string; isDone: boolean }> {
    const pages: Status[] = [];
    let upTo = from;
    for (let count = 0; count < mostPages; count++) {
      const found = await page(context, { min_id: upTo });
      pages.push(...found);
      const newest = found[0]?.id;
      if (newest === undefined || newest === upTo || found.length < pageSize) return { pages, upTo, isDone: true };
      upTo = newest;
    }
    return { pages, upTo, isDone: false };
  }

  /** Those that the server says it does not have (any more). */
  async function deleted(context: LookContext, uris: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const uri of uris) {
      const url = new URL(`/api/v1/statuses/${encodeURIComponent(idOf(uri) ?? '')}`, base);
      const asked = await context.fetch(url.href, { allowPrivate });
      if (asked.status === 404 || asked.status === 410) found.push(uri);
      else if (asked.status === 401 || asked.status === 403) {
        mayAsk = false;
        break;
      } else requireOk(asked, where, context.now());
    }
    return found;
  }

  /** Of what the queue remembers, what should be looked after now. */
  function candidates(top: Page): readonly string[] {
    if (!mayAsk) return [];
    const present = new Set(top.map(({ uri }) => uri));
    const oldest = top.length < pageSize ? '' : (top.at(-1)?.created_at ?? '');
    const absent = known().filter(({ id }) => idOf(id) !== null && !present.has(id) && !gone.has(id));
    const fell = new Set(before.filter((status) => status.created_at > oldest).map(({ uri }) => uri));
    const pick = (fits: (post: KnownPost) => boolean): string[] => absent.filter(fits).map(({ id }) => id);
    return recheck.next({
      left: pick(({ id }) => fell.has(id)),
      urgent: pick(({ id, urgent }) => urgent && !fell.has(id)),
      others: pick(({ id, urgent }) => !urgent && !fell.has(id)),
    });
  }

  /** A post of this very server carries its id in its address, also after a restart; null = not known. */
  function idOf(uri: string): string | null {
    const own = uri.startsWith(`${base.origin}/`) ? /\/statuses\/(\w+)$/.exec(uri)?.[1] : undefined;
    return ids.get(uri) ?? own ?? null;
  }

  function remember(statuses: Page): void {
    for (const { uri, id } of statuses) {
      ids.delete(uri);
      ids.set(uri, id);
    }
    for (const uri of ids.keys()) {
      if (ids.size <= 20_000) break;
      ids.delete(uri);
    }
  }

  return {
    host: where,
    period: (config.everySeconds ?? defaultEverySeconds.mastodon) * second,
    limit: { interval: 1_000, burst: 10 },
    async look(context): Promise<ChatLook> {
      const top = await page(context, {});
      const isFirst = cursor === null;
      const reaches = top.length < pageSize || top.some(({ id, uri }) => id === cursor || told.has(uri));
      const isGap = cursor !== null && (behind || !reaches);
      const gap = isGap && cursor !== null ? await between(context, cursor) : { pages: [], upTo: '', isDone: true };
      remember([...gap.pages, ...top]);
      const taken = await deleted(context, candidates(top));
      // From here nothing can fail: what a look has found is told once.
      behind = !gap.isDone;
      cursor = behind ? gap.upTo : (top[0]?.id ?? cursor);
      before = top;
      for (const uri of taken) gone.add(uri);
      const oldest = isFirst ? context.now() - youngest : -Infinity;
      const lines = [...top, ...gap.pages]
        .filter((status) => told.isNew(status.uri) && isForAll(status))
        .map((status) => statusLine(status, where, context.now()))
        .filter(({ at, text }) => at >= oldest && text !== '')
        .sort((a, b) => a.at - b.at);
      const retractions = taken.map((id): PlatformRetraction => ({ source: platform, id }));
      return { lines, retractions, note: noteOf(behind, mayAsk) };
    },
  };
}

function noteOf(behind: boolean, mayAsk: boolean): string | null {
  if (behind) return 'more is posted than one look may fetch: it goes on with the next';
  return mayAsk ? null : 'this server does not show single posts without a login: deletions cannot be seen';
}

function words(where: string): Readonly<Record<number, string>> {
  const closed = `${where} shows this timeline only to people who are logged in: its admins have closed it. Name another server`;
  return {
    401: closed,
    403: closed,
    422: closed,
    404: `${where} has no such timeline: is it a server of Mastodon's kind?`,
  };
}
