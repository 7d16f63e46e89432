import type { BlueskyRepliesConfig } from '../../../shared/domain/queue/chat-config.ts';
import { postAddress } from '../../../shared/domain/queue/post-address.ts';
import { second } from '../../../shared/lib/instant.ts';
import { defaultEverySeconds } from '../../../shared/projections/staleness.ts';
import type { PlatformRetraction } from '../../intake/platform-line.ts';
import { createSeenLines } from '../../intake/seen-lines.ts';
import type { KnownPost } from '../chat/known-posts.ts';
import type { ChatLook, PolledChat } from '../chat/polled-chat.ts';
import { createRecheck } from '../chat/recheck.ts';
import { requireOk } from '../fetch/require-ok.ts';
import { SourceError } from '../source-error.ts';
import type { LookContext } from '../source.ts';
import { asksNotToBeShown, platform, readPosts, readThread, replyLine, type Thread } from './thread.ts';

const publicAppView = 'https://public.api.bsky.app';
/** Replies to replies too, so deep. */
const depth = 10;
/** app.bsky.feed.getPosts takes 25; one of them is the announcement itself. */
const mostAsked = 24;

/**
 * The replies to an announcement, by its thread, without a login. A reply that has gone from the thread is asked for by name before it
 * is taken back: an answer that was cut short, or that failed, is no deletion.
 */
export function createBlueskyReplies(config: BlueskyRepliesConfig, known: () => readonly KnownPost[]): PolledChat {
  const service = config.service ?? publicAppView;
  const where = new URL(service).host;
  const { allowPrivate } = config;
  const address = postAddress(config.post);
  const told = createSeenLines();
  const gone = new Set<string>();
  let before: ReadonlySet<string> = new Set();
  const recheck = createRecheck(mostAsked);

  async function thread(context: LookContext): Promise<Thread> {
    if (address === null) throw new SourceError('config', `"${config.post}" is no address of a post on Bluesky`);
    const url = new URL('/xrpc/app.bsky.feed.getPostThread', service);
    url.searchParams.set('uri', `at://${address.author}/app.bsky.feed.post/${address.key}`);
    url.searchParams.set('depth', String(depth));
    url.searchParams.set('parentHeight', '0');
    const asked = await context.fetch(url.href, { allowPrivate });
    const words = {
      400: `${where} knows no such post: was it deleted, is the address right?`,
      404: `${where} is no Bluesky AppView`,
    };
    return readThread(requireOk(asked, where, context.now(), { words }).text, where);
  }

  /** Those of the posts that no longer exist; none where the AppView does not even show the announcement. */
  async function deleted(context: LookContext, root: string, asked: readonly string[]): Promise<readonly string[]> {
    if (asked.length === 0) return [];
    const url = new URL('/xrpc/app.bsky.feed.getPosts', service);
    for (const uri of [root, ...asked]) url.searchParams.append('uris', uri);
    const found = readPosts(
      requireOk(await context.fetch(url.href, { allowPrivate }), where, context.now()).text,
      where,
    );
    return found.has(root) ? asked.filter((uri) => !found.has(uri)) : [];
  }

  /** Which of those that are not in the thread are asked for now. */
  function candidates(isPresent: (uri: string) => boolean): readonly string[] {
    const isAbsent = (uri: string): boolean => !isPresent(uri) && !gone.has(uri);
    const others = known().filter(({ id }) => isAbsent(id) && !before.has(id));
    const idsOf = (wanted: boolean): string[] => others.flatMap(({ id, urgent }) => (urgent === wanted ? [id] : []));
    return recheck.next({ left: [...before].filter(isAbsent), urgent: idsOf(true), others: idsOf(false) });
  }

  return {
    host: where,
    period: (config.everySeconds ?? defaultEverySeconds.bluesky) * second,
    limit: { interval: 200, burst: 10 },
    async look(context): Promise<ChatLook> {
      const { root, rootAuthor, replies, blocked, hidden } = await thread(context);
      const unshown = new Set(replies.filter(asksNotToBeShown).map(({ uri }) => uri));
      const isWithdrawn = (uri: string): boolean => blocked.has(uri) || hidden.has(uri) || unshown.has(uri);
      const present = new Set(replies.map(({ uri }) => uri));
      // All questions first: what a failed look has found must be found again by the next.
      const deletedNow = await deleted(
        context,
        root,
        candidates((uri) => present.has(uri) || isWithdrawn(uri)),
      );
      const remembered = new Set([...known().map(({ id }) => id), ...before]);
      before = present;
      const lines = replies
        .filter(({ uri, author }) => author.did !== rootAuthor && !isWithdrawn(uri) && told.isNew(uri))
        .map((reply) => replyLine(reply, context.now()))
        .sort((a, b) => a.at - b.at);
      const taken = [...[...remembered].filter(isWithdrawn), ...deletedNow].filter((uri) => !gone.has(uri));
      for (const uri of taken) gone.add(uri);
      const retractions = taken.map((id): PlatformRetraction => ({ source: platform, id }));
      return { lines, retractions, note: noteOf(replies.length, unshown.size) };
    },
  };
}

function noteOf(replies: number, unshown: number): string {
  const count = replies === 1 ? '1 reply' : `${replies} replies`;
  return unshown === 0 ? count : `${count}; ${unshown} left out: their authors ask not to be shown without a login`;
}
