import type { ShowSetup } from '../command.ts';
import { inOrder } from '../cue/cue-order.ts';
import { setupOf } from '../race/racer-setup.ts';
import type { ShowState } from '../show-state.ts';

/** What a show is set up to be, as a show file would say it: nothing of what has happened in it, and of no person. */
export function setupOfShow({ show, race, victory, queue, speech, pleas, cues }: ShowState): ShowSetup {
  const racers = Object.values(race.racers).toSorted((one, other) => (one.rank < other.rank ? -1 : 1));
  return {
    title: show.title,
    milestones: race.rolling ? undefined : race.milestones,
    racers: racers.map(setupOf).map(({ id, name, colour, alsoRunning, accounts }) => ({
      ...{ id, name, colour, alsoRunning },
      accounts: accounts.map((account) => ({ ...account.config, id: account.id })),
    })),
    settings: race.settings,
    victory: victory.settings,
    queue: queue.settings,
    viewer: { open: show.viewer ?? undefined, form: show.form ?? undefined },
    speech: speech.settings,
    pleas: pleas.settings,
    cues: inOrder(cues).map(({ id, lasts, content }) => ({ id, lasts, content })),
  };
}
