import { boardStanding } from '../../../shared/projections/board-standing.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { cueWords } from '../../strings/cue.en.ts';
import type { Formats } from '../../strings/formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';

/** The show in a few figures; what there was none of is not told. */
export function factsOf(recap: RecapView, formats: Pick<Formats, 'count'>): readonly string[] {
  const { record, ledger, pleas, cues, unlisted } = recap;
  const changes = record.leadChanges.length + unlisted.leadChanges;
  const owed = cues.flatMap((cue) =>
    cue.kind === 'charity' && boardStanding(cue) === 'decided' ? [cueWords.money(cue.owed, cue.currency)] : [],
  );
  return [
    words.leadChangesCounted(formats.count(changes), changes),
    ...(ledger.promised > 0 ? [words.messagesRead(formats.count(ledger.read), formats.count(ledger.promised))] : []),
    ...(pleas.length > 0 ? [words.pleasCounted(formats.count(pleas.length), pleas.length)] : []),
    ...owed.map((amount) => words.pledged(amount)),
  ];
}
