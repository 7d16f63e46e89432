import { readingTime } from '../../../shared/projections/pace.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import type { PendingCommands } from '../command-request/pending-commands.ts';
import { crewName } from './crew-name.ts';
import { actionKeys, type MessageAction } from './message-actions.ts';
import type { MessageLook } from './message-look.ts';

const actions = Object.keys(actionKeys) as MessageAction[];

/** What rows show beside their message, out of one view. */
export function lookOf(
  { queue, present, undoable }: ModeratorView,
  self: string | null,
  commands: Pick<PendingCommands, 'pending' | 'failure'>,
): MessageLook {
  const here = new Map<string, string[]>();
  for (const { message, role, who, name } of Object.values(present)) {
    if (message !== null && who !== self) {
      here.set(message, [...(here.get(message) ?? []), crewName({ role, who, name }, self)]);
    }
  }
  const doers = new Map<string, string>();
  for (const { messages, by, who, name } of undoable) {
    for (const id of messages) doers.set(id, crewName({ role: by, who, name }, self));
  }
  const nameOf = (role: string, who: string): string => {
    const known = [...undoable, ...Object.values(present)].findLast((one) => one.who === who && one.name !== null);
    return crewName({ role, who, name: known?.name ?? null }, self);
  };
  return {
    time: ({ length }) => readingTime(queue.pace, length),
    screened: ({ screenedBy }) =>
      screenedBy === null
        ? null
        : screenedBy.id === self
          ? words.screenedByMe
          : words.screenedBy(screenedBy.name ?? nameOf(screenedBy.role, screenedBy.id)),
    doer: (id) => doers.get(id) ?? null,
    here: (id) => (here.get(id) ?? []).map((who) => words.here(who)).join(', '),
    busy: (id) => actions.find((action) => commands.pending(`${id} ${action}`)) ?? null,
    failure: (id) =>
      actions.map((action) => commands.failure(`${id} ${action}`)).find((failure) => failure !== null) ?? null,
  };
}
