import { allMessages } from '../../../shared/domain/queue/message-pages.ts';
import type { MessageState, QueueState } from '../../../shared/domain/queue/queue-state.ts';

/** A message of the queue that its platform may still take back. */
export interface KnownPost {
  /** The platform's id. */
  readonly id: string;
  readonly authorId: string;
  readonly name: string;
  /** Approved or on air: it must go first. */
  readonly urgent: boolean;
}

/** Whether it matters that the platform takes it back; what was turned away is gone as it is. */
const watched: ReadonlySet<MessageState> = new Set(['held', 'approved', 'reading', 'read']);

/** The messages of one platform that a source must watch, also after a restart. */
export function knownPosts({ messages }: QueueState, platform: string): readonly KnownPost[] {
  const prefix = `${platform}:`;
  return allMessages(messages).flatMap(({ key, author, phase: { state }, retractedAt, erased }) =>
    key?.startsWith(prefix) !== true || erased || retractedAt !== null || !watched.has(state)
      ? []
      : [
          {
            id: key.slice(prefix.length),
            authorId: author.id.slice(prefix.length),
            name: author.name,
            urgent: state === 'approved' || state === 'reading',
          },
        ],
  );
}
