import { fromIso, type Duration, type Instant } from '../../../shared/lib/instant.ts';
import type { OnAirView, QueueView } from '../../../shared/projections/queue-view.ts';

/** So long a message stays at the least, so that a key pressed twice does not make it flash. */
export const shortestOnScreen: Duration = 4_000;

/** What the card shows. */
export interface ShownMessage {
  readonly message: OnAirView;
  /** It has been read and nothing follows: when it leaves the screen, by the show's clock. Null = it is on air. */
  readonly leavesAt: Instant | null;
}

/** The queue as a screen may show it that is meant for some platforms alone: a message of another one is not there. */
export function allowedHere(queue: QueueView, platforms: readonly string[] | null): QueueView {
  const platform = queue.onAir?.author.platform.toLowerCase();
  return platform === undefined || platforms === null || platforms.includes(platform)
    ? queue
    : { ...queue, onAir: null };
}

/**
 * What the card shows next. What is on air is on screen, at once. A message that was read, with none behind it, stays for its shortest
 * time; one that went any other way (taken back, skipped, returned, safe mode) is gone in the same step. `queue` null = nothing may
 * be shown.
 */
export function nextShown(
  before: ShownMessage | null,
  queue: QueueView | null,
  now: Instant,
  rate: number,
): ShownMessage | null {
  if (queue === null) return null;
  if (queue.onAir !== null) return { message: queue.onAir, leavesAt: null };
  if (before === null || queue.lastRead !== before.message.id) return null;
  const earliest = fromIso(before.message.startedAt) + shortestOnScreen * Math.max(rate, 1);
  return { message: before.message, leavesAt: before.leavesAt ?? Math.max(now, earliest) };
}
