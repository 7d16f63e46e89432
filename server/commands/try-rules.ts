import { setImmediate as rest } from 'node:timers/promises';
import { startTrial, type Trial } from '../../shared/domain/moderation/trial.ts';
import { withChange } from '../../shared/domain/queue/settings-change.ts';
import { lineToTry, messagesToTry, type PassingLine } from '../../shared/domain/queue/trial-texts.ts';
import type { TableCommandInput } from '../../shared/protocol/command-table.ts';
import type { ShowEngine } from '../engine/engine-port.ts';

export interface TryRulesDeps {
  readonly engine: Pick<ShowEngine, 'state'>;
  /** The lines of the feed that were only counted, newest first. */
  passing(): readonly PassingLine[];
}

const mostMessages = 500;
/** Judging a text costs a fraction of a millisecond, twice: the show goes on in between. */
const atOnce = 20;

/**
 * What rules would do, beside those in force, with the newest messages and the lines of the feed. Here and not in the page: only the
 * server has lines as they came, with what their platform says of their authors, and no page carries the word lists.
 */
export async function tryRules(
  change: TableCommandInput<'queue.try'>,
  { engine, passing }: TryRulesDeps,
): Promise<Trial> {
  // One state throughout, whatever happens meanwhile.
  const { queue } = engine.state;
  const trial = startTrial(queue.settings.verdicts, withChange(queue.settings, change).verdicts);
  let count = 0;
  const breathe = async (): Promise<void> => {
    if (++count % atOnce === 0) await rest();
  };
  for (const text of messagesToTry(queue, mostMessages)) {
    trial.add(text);
    await breathe();
  }
  for (const line of passing()) {
    trial.add(lineToTry(queue, line));
    await breathe();
  }
  return trial.result();
}
