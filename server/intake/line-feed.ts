import { cleanText, nameLimits } from '../../shared/lib/text/clean-text.ts';
import { toIso } from '../../shared/lib/instant.ts';
import type { FeedLineView } from '../../shared/projections/queue-view.ts';
import type { PlatformLine, PlatformRetraction } from './platform-line.ts';

/** A line with its place in the feed. */
export interface FedLine {
  readonly feedId: string;
  readonly line: PlatformLine;
  taken: boolean;
}

/**
 * The newest lines of the chats, of which a moderator may pick. What a page has been told stays at hand for a while after it has
 * passed: in a flood a line is gone from the newest ones before anybody can have read it. Older ones are gone; what was taken is kept.
 */
export interface LineFeed {
  add(line: PlatformLine): FedLine;
  find(feedId: string): FedLine | undefined;
  retract(retraction: PlatformRetraction): void;
  /** Clean, by id. Cleaning waits until somebody looks: most lines of a flood are never seen. */
  view(): Readonly<Record<string, FeedLineView>>;
  /** The newest lines that pages were told and that their platform took back since. */
  gone(): readonly string[];
  /** The lines that were only counted, newest first. */
  passing(): readonly FedLine[];
}

export function createLineFeed(size = 200, mostTold = 20_000): LineFeed {
  let lines: FedLine[] = [];
  let gone: string[] = [];
  let count = 0;
  const told = new Map<string, FedLine>();
  const newest = (): FedLine[] => lines.slice(-size);

  function tell(fed: FedLine): FeedLineView {
    told.set(fed.feedId, fed);
    if (told.size > mostTold) told.delete(told.keys().next().value ?? '');
    return viewOf(fed);
  }

  return {
    add: (line) => {
      const fed: FedLine = { feedId: `f${(++count).toString(36)}`, line, taken: false };
      lines.push(fed);
      // Now and then, not with every line: shifting an array costs.
      if (lines.length > 2 * size) lines = newest();
      return fed;
    },
    find: (feedId) => told.get(feedId) ?? newest().find((fed) => fed.feedId === feedId),
    retract: (retraction) => {
      lines = lines.filter(({ line }) => !isMeant(line, retraction));
      const taken: string[] = [];
      for (const [feedId, { line }] of told) if (isMeant(line, retraction)) taken.push(feedId);
      for (const feedId of taken) told.delete(feedId);
      if (taken.length > 0) gone = [...gone, ...taken].slice(-size);
    },
    view: () => Object.fromEntries(newest().map((fed) => [fed.feedId, tell(fed)])),
    gone: () => gone,
    passing: () =>
      newest()
        .filter(({ taken }) => !taken)
        .reverse(),
  };
}

export function isMeant(line: PlatformLine, retraction: PlatformRetraction): boolean {
  if (line.source !== retraction.source) return false;
  if ('id' in retraction) return line.id === retraction.id;
  return 'all' in retraction || line.author.id === retraction.authorId;
}

const viewed = new WeakMap<FedLine, FeedLineView>();

/** Made once for as long as the line stays as it is, so that what did not change is neither cleaned nor compared again. */
function viewOf(fed: FedLine): FeedLineView {
  const { feedId, line, taken } = fed;
  let view = viewed.get(fed);
  if (view?.taken !== taken) {
    const author = { name: cleanText(line.author.name, nameLimits), platform: line.source };
    view = { id: feedId, author, text: cleanText(line.text), at: toIso(line.at), taken };
    viewed.set(fed, view);
  }
  return view;
}
