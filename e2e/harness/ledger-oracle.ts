import type { eventsOf } from './api.ts';

type Events = Awaited<ReturnType<typeof eventsOf>>;

/** Where each message stands by its own lines of the log: told by the last one that says so. */
export function statesByLog(events: Events): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const { type, payload } of events) {
    const state = type === 'message.returned' ? String(payload['to']) : moved[type];
    const id = payload['id'];
    if (state === undefined || typeof id !== 'string') continue;
    states.set(id, state);
  }
  return states;
}

const moved: Readonly<Record<string, string>> = {
  'message.held': 'held',
  'message.approved': 'approved',
  'message.rejected': 'rejected',
  'message.skipped': 'skipped',
  'message.retracted': 'retracted',
  'message.carried-over': 'carried-over',
  'reading.started': 'reading',
  'reading.finished': 'read',
};
