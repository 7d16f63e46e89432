import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import { readingTime } from '../../../shared/projections/pace.ts';
import type { MessageView, PaceView } from '../../../shared/projections/queue-view.ts';
import type { HostView } from '../../../shared/projections/views.ts';

/** What the host reads, and what comes after it. */
export interface ReadingFacts {
  readonly onAir: MessageView | null;
  /** In line. */
  readonly waiting: readonly MessageView[];
  /** In solo mode: the first of what is held. */
  readonly held: readonly MessageView[];
  /** Read and to be read, of the one on air; null = nothing is on air. */
  readonly progress: { readonly elapsed: number; readonly takes: number; readonly share: number } | null;
  /** All that was promised takes so many milliseconds more. */
  readonly promisedTime: number;
}

type Facts = Pick<HostView, 'queue' | 'messages'>;

export function readingFacts({ queue, messages }: Facts, showNow: Instant): ReadingFacts {
  const all = Object.values(messages).sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const onAir = queue.onAir === null ? null : (messages[queue.onAir.id] ?? null);
  const progress = onAir === null ? null : progressOf(onAir, queue.pace, showNow);
  const left = progress === null ? 0 : Math.max(0, progress.takes - progress.elapsed);
  return {
    onAir,
    waiting: all.filter(({ state }) => state === 'approved'),
    held: all.filter(({ state }) => state === 'held'),
    progress,
    promisedTime: queue.waitingTime + left,
  };
}

function progressOf({ length, startedAt }: MessageView, pace: PaceView, showNow: Instant): ReadingFacts['progress'] {
  if (startedAt === null) return null;
  const elapsed = Math.max(0, showNow - fromIso(startedAt));
  const takes = readingTime(pace, length);
  return { elapsed, takes, share: Math.min(1, elapsed / takes) };
}

/** What one step does now: the next one in line goes on air and finishes the one that is; at the end of the line it finishes. */
export type NextStep =
  | { readonly kind: 'start'; readonly message: MessageView; readonly finishes: boolean }
  | { readonly kind: 'finish' }
  | { readonly kind: 'nothing' };

export function nextStep({ onAir, waiting }: Pick<ReadingFacts, 'onAir' | 'waiting'>): NextStep {
  const [message] = waiting;
  if (message !== undefined) return { kind: 'start', message, finishes: onAir !== null };
  return onAir === null ? { kind: 'nothing' } : { kind: 'finish' };
}

/** Whether the message that was on air has been taken back since: it is gone, and the server says so. */
export function takenBack(before: string | null, { queue }: Pick<HostView, 'queue'>): boolean {
  return before !== null && queue.onAir?.id !== before && queue.retracted.includes(before);
}
