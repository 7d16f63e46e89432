import { createHash, randomInt } from 'node:crypto';
import type { ShowSetup } from '../../shared/domain/command.ts';
import { createLiveClock } from '../engine/live-clock.ts';
import { createRacePlayer } from '../rehearsal/race-player.ts';
import { showDomain } from '../engine/show-domain.ts';
import type { ShowFile } from '../show-file/read-show-file.ts';
import { StartError } from '../start-error.ts';
import { lastSetup } from './last-set-up.ts';
import type { PlannedShow } from './plan-show.ts';

export interface RehearsalWish {
  /** null = one is drawn. */
  readonly seed: number | null;
  /** null = as the show of the data folder is set up; where there is none, two racers that nobody is. */
  readonly show: ShowFile | null;
  readonly dataDir: string;
  readonly milestone: number | null;
  /** What runs instead of the synthetic race; null = it does. */
  readonly replay: PlannedShow | null;
}

/** A show that nothing real feeds: a replay or a synthetic race, and synthetic viewers. */
export function planRehearsal({ seed: wanted, show, dataDir, milestone, replay }: RehearsalWish): PlannedShow {
  const seed = wanted ?? randomInt(1, 1_000_000);
  if (replay !== null) {
    if (replay.recorded !== null) throw new StartError(nothingToRehearse, 2);
    const note = `The replay is a rehearsal. Its viewers are made up; --seed ${seed} makes up the same ones.`;
    return { ...replay, mode: 'rehearsal', rehearsal: { seed }, notes: [note, ...replay.notes] };
  }
  const last = show === null ? lastSetup(dataDir) : null;
  const file = show ?? last ?? madeUp();
  return {
    file,
    milestone,
    mode: 'rehearsal',
    title: file.setup.title,
    clock: createLiveClock(),
    domain: showDomain,
    recorded: null,
    driver: (deps) => createRacePlayer({ ...deps, seed, clock: createLiveClock() }),
    rehearsal: { seed },
    notes: [
      `Race and viewers are made up; --seed ${seed} makes up the same ones again. No platform is asked, and the show itself is not touched.`,
      ...(show === null ? [last === null ? noShow : asLeft] : []),
    ],
  };
}

const noShow = 'There is no show to rehearse in this folder, so two made-up racers run. Give yours with --show FILE.';
const asLeft =
  'Racers, rules and rundown are those of the show in this folder, as it was left. --show FILE gives others.';
const nothingToRehearse =
  '--rehearsal does not go with a recorded show, which takes no messages and no commands. Rehearse with its counts: --replay ticks.csv, which it exports too.';

function madeUp(): ShowFile {
  const setup: ShowSetup = {
    title: 'Rehearsal',
    milestones: [1_000_000],
    racers: [
      { id: 'comet', name: 'The comet', accounts: [{ source: 'feed' }] },
      { id: 'kite', name: 'The kite', accounts: [{ source: 'feed' }] },
    ],
  };
  return { setup, digest: createHash('sha256').update(JSON.stringify(setup)).digest('hex') };
}
