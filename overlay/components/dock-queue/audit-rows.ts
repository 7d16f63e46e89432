import type { AuditLineView } from '../../../shared/projections/audit-view.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import type { CrewPerson } from './crew-name.ts';
import { auditLabel, undoLabel } from './undo-label.ts';

/** A line of the list: what the log told of an action, or what the view knows of one that the log has not told yet. */
export interface AuditRow {
  readonly seq: number;
  readonly what: string;
  readonly person: CrewPerson;
  /** null = a moment ago. */
  readonly at: string | null;
  readonly takenBack: boolean;
  /** What an undo of this line names; null = it cannot be taken back any more. */
  readonly undo: number | null;
}

/** The newest first. */
export function auditRows(
  told: readonly AuditLineView[],
  { undoable, messages }: Pick<ModeratorView, 'undoable' | 'messages'>,
): readonly AuditRow[] {
  const undoOf = ({ seq, until }: AuditLineView): number | null =>
    undoable.find((entry) => seq <= entry.seq && entry.seq <= until)?.seq ?? null;
  const rows = told.map((line): AuditRow => {
    const { seq, by, who, name, at, undone } = line;
    return { seq, what: auditLabel(line), person: { role: by, who, name }, at, takenBack: undone, undo: undoOf(line) };
  });
  const newest = Math.max(0, ...told.map(({ until }) => until));
  const oldest = Math.min(newest, ...told.map(({ seq }) => seq));
  // Between the two the log has told everything.
  const fresh = undoable.filter(({ seq }) => seq > newest || seq < oldest);
  return [
    ...rows,
    ...fresh.map((entry): AuditRow => {
      const { seq, by, who, name } = entry;
      const what = undoLabel(entry, messages);
      return { seq, what, person: { role: by, who, name }, at: null, takenBack: false, undo: seq };
    }),
  ].sort((a, b) => b.seq - a.seq);
}

/** The newest page and what is known: with a gap between, or after an erasure, what is known is forgotten. */
export function withNewest(
  known: readonly AuditLineView[],
  newest: readonly AuditLineView[],
): { readonly lines: readonly AuditLineView[]; readonly whole: boolean } {
  const last = newest.at(-1);
  const before = known[0]?.seq ?? 0;
  const meets = last !== undefined && known.some(({ seq }) => seq === last.seq);
  const erased = newest.some(({ label, seq }) => label === 'author.erased' && seq > before);
  if (!meets || erased) return { lines: newest, whole: true };
  return { lines: [...newest, ...known.filter(({ seq }) => seq < last.seq)], whole: false };
}

/** Where a page is asked for: the newest, or what came before a line. */
export const auditPath = (before: number | null): string =>
  `/api/v1/audit?limit=50${before === null ? '' : `&before=${String(before)}`}`;
