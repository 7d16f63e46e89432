import type { MessageView } from '../../../shared/projections/queue-view.ts';
import type { TableCommandInput, TableCommandName } from '../../../shared/protocol/command-table.ts';
import type { MessageAction } from './message-actions.ts';

/** A command with its input. */
export type ReadyCommand = {
  [N in TableCommandName]: { readonly name: N; readonly input: TableCommandInput<N> };
}[TableCommandName];

/**
 * The command of an action; null where there is nothing to send: at the end of the list, or because something has to be written first.
 * @param list the list in which the message stands.
 */
export function commandFor(
  action: MessageAction,
  message: MessageView,
  list: readonly MessageView[],
): ReadyCommand | null {
  const { id } = message;
  switch (action) {
    case 'approve':
      return { name: 'message.approve', input: { id } };
    case 'reject':
      return { name: 'message.reject', input: { id } };
    case 'read':
      return { name: 'reading.start', input: { id } };
    case 'finish':
      return { name: 'reading.finish', input: {} };
    case 'skip':
      return { name: 'message.skip', input: { id } };
    case 'return':
      return { name: 'message.return', input: { id } };
    case 'pin':
      return { name: 'message.pin', input: { id, on: !message.pinned } };
    case 'ban':
      return { name: 'author.ban', input: { messageId: id } };
    case 'retract':
      return { name: 'message.retract', input: { id } };
    case 'up':
    case 'down':
      return moveOf(message, list, action);
    case 'note':
    case 'tag':
    case 'reason':
      return null;
  }
}

function moveOf({ id }: MessageView, list: readonly MessageView[], way: 'up' | 'down'): ReadyCommand | null {
  const at = list.findIndex((one) => one.id === id);
  if (at < 0) return null;
  if (way === 'up') {
    const above = list[at - 1];
    return above === undefined ? null : { name: 'message.move', input: { id, before: above.id } };
  }
  if (at === list.length - 1) return null;
  return { name: 'message.move', input: { id, before: list[at + 2]?.id ?? null } };
}

/** The command of what was written in a form. */
export function commandOfForm(form: 'note' | 'tag' | 'reason', id: string, text: string): ReadyCommand {
  switch (form) {
    case 'note':
      return { name: 'message.note', input: { id, note: text === '' ? null : text } };
    case 'tag': {
      const tags = text.split(',').map((tag) => tag.trim());
      return { name: 'message.tag', input: { id, tags: tags.filter((tag) => tag !== '') } };
    }
    case 'reason':
      return { name: 'message.reject', input: text === '' ? { id } : { id, reason: text } };
  }
}
