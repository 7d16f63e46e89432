import { toIso } from '../../../shared/lib/instant.ts';
import { inLine } from '../../../shared/domain/queue/message-pages.ts';
import type { Message } from '../../../shared/domain/queue/queue-state.ts';
import type { ShowState } from '../../../shared/domain/show-state.ts';
import type { FormStatus } from '../../../shared/projections/form-view.ts';

/** What its sender may know of a message: not who decided, nor why. */
export function statusOf({ queue, show }: ShowState, { id, phase }: Message): FormStatus {
  switch (phase.state) {
    case 'held':
      return { state: show.phase === 'wrapped' ? 'over' : 'waiting' };
    case 'approved': {
      const place = inLine(queue.messages, 'approved').findIndex((message) => message.id === id);
      return { state: 'approved', ahead: Math.max(0, place) + (queue.onAir === null ? 0 : 1) };
    }
    case 'reading':
      return { state: 'on-air', at: toIso(phase.startedAt) };
    case 'read':
      return { state: 'read', at: toIso(phase.finishedAt) };
    case 'retracted':
      return { state: phase.by === 'author' ? 'taken-back' : 'not-taken' };
    case 'carried-over':
      return { state: 'kept' };
    default:
      return { state: 'not-taken' };
  }
}
