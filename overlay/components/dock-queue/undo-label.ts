import type { AuditLineView } from '../../../shared/projections/audit-view.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';

const longest = 60;
const quoted = (author: string, text: string): string =>
  `${author}: “${text.length > longest ? `${[...text].slice(0, longest).join('')}…` : text}”`;

/** What an action was, in words: `Approved: Ann: “How did it feel …”`. */
export function undoLabel(
  { label, messages: ids, moves }: Pick<ModeratorView['undoable'][number], 'label' | 'messages' | 'moves'>,
  messages: ModeratorView['messages'],
): string {
  const found = ids.map((id) => messages[id]).find((message) => message !== undefined);
  const text = found === undefined ? null : quoted(found.author.name, found.text);
  return words.auditLine(nameOf(label), text, text === null ? 0 : moves - 1);
}

/** The same of a line that the log told. */
export function auditLabel({ label, undid, about, messages: [first], touched }: AuditLineView): string {
  const what = undid === null ? nameOf(label) : words.undid(nameOf(undid));
  if (first === undefined) return words.auditLine(what, about);
  const text = first.erased ? words.erasedMessage : quoted(first.author, first.text);
  return words.auditLine(what, text, touched - 1);
}

const nameOf = (label: string): string => words.labels[label] ?? label;
