import { systemActor } from '../../shared/domain/actor.ts';
import { MessageLedger } from '../../shared/domain/queue/message-ledger.ts';
import type { Message } from '../../shared/domain/queue/queue-state.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import { openSqliteEventLog } from '../storage/sqlite-event-log.ts';

/** What the last show had promised and did not read. The log is only read. */
export function carriedMessages(previous: string): readonly Message[] {
  const log = openSqliteEventLog(previous);
  try {
    const ledger = new MessageLedger();
    for (const event of log.read()) ledger.add(event);
    return [...ledger.messages()].filter(({ phase, erased }) => phase.state === 'carried-over' && !erased);
  } finally {
    log.close();
  }
}

/** Brings them into this show. They are held: what was fit yesterday is looked at again (QUEUE-16). */
export function carryOver(engine: Pick<ShowEngine, 'dispatch' | 'clock'>, messages: readonly Message[]): void {
  for (const { id, author, text, origin, at, key, url } of messages) {
    const input = {
      ...{ author, text, origin, takenBy: 'carried' as const, firstTime: false },
      at: Math.min(at, engine.clock.now()),
      ...(key === null ? {} : { key }),
      ...(url === null ? {} : { url }),
    };
    engine.dispatch({ name: 'message.hold', input }, systemActor, `carried-over ${id}`);
  }
}
