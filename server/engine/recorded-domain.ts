import { fail, ok } from '../../shared/lib/result.ts';
import { reject } from '../../shared/domain/rejection.ts';
import { showDomain, type ShowDomain } from './show-domain.ts';

/** A right that does not end with the show. */
const erasing: ReadonlySet<string> = new Set(['author.erase', 'message.expire']);

/**
 * The rules of a show that is replayed from its record: what was recorded is folded, and nothing is decided anew. No tick is due, and
 * no wish is granted; but once it has been played to its end an author may be erased from it.
 */
export function recordedDomain(isOver: () => boolean): ShowDomain {
  return {
    ...showDomain,
    deadline: () => null,
    decide: (state, command, ctx) => {
      if (command.name === 'clock.tick') return ok([]);
      if (!erasing.has(command.name)) return fail(closed);
      return isOver() ? showDomain.decide(state, command, ctx) : fail(notYet);
    },
  };
}

const closed = reject(
  'replay',
  'This is a replay of a recorded show: it plays what was recorded and takes no commands. Start a show of your own to go on.',
);
const notYet = reject(
  'replay',
  'This replay still plays. Erase an author once it is at its end, or in the show itself.',
);
