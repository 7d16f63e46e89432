import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';

const longest = 60;

/** What an action was, in words: `Approved: “How did it feel …”`. */
export function undoLabel(
  { label, messages: ids }: Pick<ModeratorView['undoable'][number], 'label' | 'messages'>,
  messages: ModeratorView['messages'],
): string {
  const text = ids.map((id) => messages[id]?.text).find((found) => found !== undefined) ?? null;
  const cut = text !== null && text.length > longest ? `${text.slice(0, longest)}…` : text;
  return words.auditLine(words.labels[label] ?? label, cut === null ? null : `“${cut}”`);
}
