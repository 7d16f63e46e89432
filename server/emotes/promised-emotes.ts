import { onAir } from '../../shared/domain/queue/decide-reading.ts';
import { inLine } from '../../shared/domain/queue/message-pages.ts';
import type { QueueState } from '../../shared/domain/queue/queue-state.ts';

/** Whether a message that is on air or approved has this picture: the server fetches nothing that a stranger asks for. */
export function isPromisedEmote(queue: QueueState, platform: string, id: string): boolean {
  const messages = [onAir(queue), ...inLine(queue.messages, 'approved')];
  return messages.some(
    (message) => message?.author.platform === platform && message.emotes.some((emote) => emote.id === id),
  );
}
