import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';

/** Why it ended, in words: what a person wrote, a rule, or who retracted it. */
export function reasonOf({ state, reason }: Pick<MessageView, 'state' | 'reason'>): string | null {
  if (reason === null) return null;
  return state === 'retracted' ? (words.retractedBy[reason] ?? reason) : reason;
}

/** A message as a reader of the screen says it: who, when, the text, then what speaks for or against it. */
export function messageSummary(
  message: MessageView,
  { age, screened, here }: { readonly age: string; readonly screened: string | null; readonly here: string },
): readonly string[] {
  const { author, text, verdicts, tags, note, wasApproved, pinned } = message;
  return [
    words.byPlatform(author.name, author.platform),
    text,
    age,
    ...(here === '' ? [] : [here]),
    ...(screened === null ? [] : [screened]),
    ...(wasApproved ? [words.wasApproved] : []),
    ...(pinned ? [words.pinned] : []),
    ...verdicts.map(({ rule, why }) => `${words.verdict[rule]}: ${why}`),
    ...(tags.length === 0 ? [] : [tags.join(', ')]),
    ...(note === null ? [] : [`${words.hostNote} ${note}`]),
  ];
}
