import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { actionKeys, type MessageAction } from './message-actions.ts';

/** The dock's keys, for the list of keys. */
export const queueKeys: readonly { readonly key: string; readonly does: string }[] = [
  { key: '↓ ↑', does: words.keys.move },
  { key: '→ ←', does: words.keys.lists },
  { key: 'Home End', does: words.keys.first },
  ...Object.entries(actionKeys).map(([action, key]) => ({
    key: key.toUpperCase(),
    does: words.actionHelp[action as MessageAction],
  })),
  { key: 'W', does: words.keys.add },
  { key: 'Z', does: words.keys.undo },
  { key: 'Esc', does: words.keys.escape },
];
