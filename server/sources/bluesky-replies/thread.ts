import { z } from 'zod';
import type { PlatformLine } from '../../intake/platform-line.ts';
import { parseJson } from '../fetch/parse-json.ts';
import { SourceError } from '../source-error.ts';

export const platform = 'bluesky';

const label = z.object({ val: z.string() });
const postSchema = z.object({
  uri: z.string().regex(/^at:\/\/did:[^/\s]{1,250}\/app\.bsky\.feed\.post\/[\w.~:-]{1,512}$/),
  author: z.object({
    did: z.string().regex(/^did:[^/\s]{1,250}$/),
    handle: z.string(),
    displayName: z.string().nullish(),
    labels: z.array(label).nullish(),
  }),
  record: z.object({ text: z.string(), createdAt: z.string().nullish(), tags: z.array(z.string()).nullish() }),
  indexedAt: z.string().nullish(),
  labels: z.array(label).nullish(),
});
type PostView = z.infer<typeof postSchema>;

/** What the AppView says of a thread. */
export interface Thread {
  /** Address of the announcement, with its author's DID. */
  readonly root: string;
  readonly rootAuthor: string;
  readonly replies: readonly PostView[];
  /** Replies that the AppView names without showing them: somebody blocks or is blocked. */
  readonly blocked: ReadonlySet<string>;
  /** Replies that the author of the announcement has hidden. */
  readonly hidden: ReadonlySet<string>;
}

/** However long the answer: more are not looked at. */
const mostPosts = 20_000;

const answerSchema = z.object({
  thread: z.looseObject({ post: postSchema }),
  threadgate: z.object({ record: z.object({ hiddenReplies: z.array(z.string()).nullish() }).nullish() }).nullish(),
});
const blockedSchema = z.object({ uri: z.string(), blocked: z.literal(true) });

/** @throws SourceError `bad-data` when the answer is not a thread; a reply of another shape is passed over. */
export function readThread(text: string, where: string): Thread {
  const parsed = answerSchema.safeParse(parseJson(text, where));
  if (!parsed.success) throw new SourceError('bad-data', `the answer of ${where} is not a thread of a Bluesky AppView`);
  const { thread, threadgate } = parsed.data;
  const replies: PostView[] = [];
  const blocked = new Set<string>();
  // The next one last: they are told in the order in which they stand.
  const waiting: unknown[] = repliesOf(thread).toReversed();
  while (waiting.length > 0 && replies.length < mostPosts) {
    const node = waiting.pop();
    const view = z.object({ post: postSchema }).safeParse(node);
    if (view.success) {
      replies.push(view.data.post);
      waiting.push(...repliesOf(node).toReversed());
      continue;
    }
    const mark = blockedSchema.safeParse(node);
    if (mark.success) blocked.add(mark.data.uri);
  }
  const hidden = new Set(threadgate?.record?.hiddenReplies ?? []);
  return { root: thread.post.uri, rootAuthor: thread.post.author.did, replies, blocked, hidden };
}

function repliesOf(node: unknown): readonly unknown[] {
  const found = z.object({ replies: z.array(z.unknown()).nullish() }).safeParse(node);
  return found.success ? (found.data.replies ?? []) : [];
}

const postsSchema = z.object({ posts: z.array(z.looseObject({ uri: z.string() })) });

/** Which of the posts that were asked for exist. @throws SourceError `bad-data`. */
export function readPosts(text: string, where: string): ReadonlySet<string> {
  const parsed = postsSchema.safeParse(parseJson(text, where));
  if (!parsed.success) throw new SourceError('bad-data', `the answer of ${where} is not a list of posts`);
  return new Set(parsed.data.posts.map(({ uri }) => uri));
}

/** Labels of people who do not want to be shown to those who are not logged in, and of what moderators have taken away. */
const unseen: ReadonlySet<string> = new Set(['!no-unauthenticated', '!hide', '!takedown', '!suspend']);

export const asksNotToBeShown = ({ author, labels }: PostView): boolean =>
  [...(author.labels ?? []), ...(labels ?? [])].some(({ val }) => unseen.has(val));

/** Times are the AppView's: a post says of itself what it likes. */
export function replyLine({ uri, author, record, indexedAt }: PostView, now: number): PlatformLine {
  const key = uri.slice(uri.lastIndexOf('/') + 1);
  const at = Date.parse(indexedAt ?? record.createdAt ?? '');
  return {
    source: platform,
    id: uri,
    author: { id: author.did, name: author.displayName?.trim() ? author.displayName : author.handle },
    text: record.text,
    at: Number.isFinite(at) ? at : now,
    origin: 'reply',
    isReply: true,
    hashtags: record.tags ?? [],
    url: `https://bsky.app/profile/${author.did}/post/${key}`,
  };
}
