import type { ShowEventBody } from '../show-event.ts';
import type { ShowState } from '../show-state.ts';
import { findMessage } from './message-pages.ts';

/** Why messages cannot go back to where they stood: something newer has happened to them. null = they can. */
export function undoConflict(state: ShowState, compensation: readonly ShowEventBody[]): string | null {
  const looked = new Set<string>();
  let free = state.queue.onAir === null;
  for (const event of compensation) {
    if (event.type !== 'message.restored') continue;
    const { id, after, phase } = event.payload;
    const message = findMessage(state.queue.messages, id);
    if (message === undefined) return 'The message was closed long ago; there is nothing left to take back.';
    if (message.erased) return 'The author was erased; the message cannot come back.';
    // Of several events on one message the last comes first here, and only that one can be overtaken.
    if (!looked.has(id) && message.changed !== after)
      return 'Something newer has happened to the message; there is nothing left to take back.';
    looked.add(id);
    if (state.queue.onAir === id) free = true;
    if (phase.state !== 'reading') continue;
    if (!free) return 'Another message is on air.';
    if (state.show.safeMode && !leavesSafeMode(compensation)) return 'Safe mode is on: nothing goes back on air.';
  }
  return null;
}

const leavesSafeMode = (compensation: readonly ShowEventBody[]): boolean =>
  compensation.some((event) => event.type === 'show.safe-mode-set' && !event.payload.on);
