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

/** The newest lines of the chats, of which a moderator may pick. Older ones are gone: only what was taken is kept. */
export interface LineFeed {
  add(line: PlatformLine): FedLine;
  find(feedId: string): FedLine | undefined;
  retract(retraction: PlatformRetraction): void;
  /** Clean, by id. Cleaning waits until somebody looks: most lines of a flood are never seen. */
  view(): Readonly<Record<string, FeedLineView>>;
}

export function createLineFeed(size = 200): LineFeed {
  let lines: FedLine[] = [];
  let count = 0;
  return {
    add: (line) => {
      const fed: FedLine = { feedId: `f${(++count).toString(36)}`, line, taken: false };
      lines.push(fed);
      // Now and then, not with every line: shifting an array costs.
      if (lines.length > 2 * size) lines = lines.slice(-size);
      return fed;
    },
    find: (feedId) => lines.slice(-size).find((fed) => fed.feedId === feedId),
    retract: (retraction) => {
      lines = lines.filter(({ line }) => !isMeant(line, retraction));
    },
    view: () => Object.fromEntries(lines.slice(-size).map((fed) => [fed.feedId, viewOf(fed)])),
  };
}

export function isMeant(line: PlatformLine, retraction: PlatformRetraction): boolean {
  if (line.source !== retraction.source) return false;
  if ('id' in retraction) return line.id === retraction.id;
  return 'all' in retraction || line.author.id === retraction.authorId;
}

function viewOf({ feedId, line, taken }: FedLine): FeedLineView {
  const author = { name: cleanText(line.author.name, nameLimits), platform: line.source };
  return { id: feedId, author, text: cleanText(line.text), at: toIso(line.at), taken };
}
