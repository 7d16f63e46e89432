import { setImmediate as rest } from 'node:timers/promises';
import { MessageLedger } from '../../shared/domain/queue/message-ledger.ts';
import { isOpen, type Message } from '../../shared/domain/queue/queue-state.ts';
import type { EventLog } from '../storage/event-log.ts';
import { logPages } from './export/log-lines.ts';

/** Every message of the show that had its end, also those that the running state has let go. */
export interface ClosedMessages {
  /** The newest end first. */
  read(): Promise<readonly Message[]>;
}

/**
 * Read from the log when first asked for, and from where it stood after that. An erasure changes lines that were read long ago, so after
 * one it begins again.
 */
export function createClosedMessages(log: Pick<EventLog, 'read'>): ClosedMessages {
  let ledger = new MessageLedger();
  let seq = 0;
  let reading: Promise<unknown> = Promise.resolve();

  async function catchUp(): Promise<void> {
    const first = seq === 0;
    for (const page of logPages(log, seq)) {
      if (!first && page.some(({ type }) => type === 'author.erased')) {
        ledger = new MessageLedger();
        seq = 0;
        return catchUp();
      }
      for (const event of page) {
        ledger.add(event);
        seq = event.seq;
      }
      // A log may have a million lines: the show goes on in between.
      await rest();
    }
  }

  return {
    read: () => {
      // One after the other: each finds what the one before it has read.
      const read = reading
        .then(catchUp)
        .then(() => [...ledger.messages()].filter((message) => !isOpen(message)).sort((a, b) => b.changed - a.changed));
      reading = read.catch(() => undefined);
      return read;
    },
  };
}
