import type { MessageView } from '../../../shared/projections/queue-view.ts';

/** What can be done to one message. */
export const actionKeys = {
  approve: 'a',
  reject: 'r',
  reason: 'o',
  read: 'g',
  finish: 'f',
  skip: 'e',
  return: 'h',
  pin: 'p',
  up: 'u',
  down: 'm',
  note: 'n',
  tag: 't',
  ban: 'b',
  retract: 'd',
} as const;
export type MessageAction = keyof typeof actionKeys;

const open: readonly MessageAction[] = ['note', 'tag', 'ban', 'retract'];
const byState: Readonly<Record<MessageView['state'], readonly MessageAction[]>> = {
  held: ['approve', 'reject', 'reason', 'up', 'down', ...open],
  approved: ['read', 'return', 'skip', 'reject', 'up', 'down', 'pin', ...open],
  reading: ['finish', 'return', 'skip', 'reject', 'pin', ...open],
  read: ['note', 'ban', 'retract'],
  rejected: ['return', 'note', 'ban'],
  skipped: ['return', 'note', 'ban'],
  retracted: ['ban'],
  'carried-over': [],
};

/** What may be done to a message where it stands, the likeliest first. */
export function actionsFor({ state, erased }: Pick<MessageView, 'state' | 'erased'>): readonly MessageAction[] {
  return erased ? [] : byState[state];
}

/** The action of a letter; null = none. */
export function actionOfKey(key: string): MessageAction | null {
  const found = Object.entries(actionKeys).find(([, letter]) => letter === key.toLowerCase());
  return found === undefined ? null : (found[0] as MessageAction);
}
