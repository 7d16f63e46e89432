import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { openShowLog } from '../../storage/open-show-log.ts';
import { createLiveClock } from '../live-clock.ts';
import { createShowEngine } from '../show-engine.ts';
import { desk, feeder, twoRacers } from './test-show.ts';

/** A process of its own that feeds a show as fast as it can, and says which observation is acknowledged. Ends only by being killed. */
const { log } = openShowLog({ dir: argv[2] ?? '', mode: 'live', now: Date.now, resume: true });
const clock = createLiveClock();
const engine = createShowEngine({
  log,
  clock,
  newId: () => 'id',
  onFault: (fault) => {
    throw fault;
  },
});
engine.dispatch(twoRacers, desk);

for (let total = log.lastSeq * 10; ; total += 10) {
  // Several feeds at once, so that a commit holds more than one.
  const observed = [1, 2, 3].map(async (more) => {
    const observation = { racer: 'actor', total: total + more, at: clock.now(), resolution: 1, source: 'feed' };
    const key = `${process.pid}-${total + more}`;
    const [outcome] = await engine.observe([{ observation, key }], feeder);
    // To the pipe before anything else happens: what the test has read was acknowledged.
    if (outcome?.kind === 'accepted' || outcome?.kind === 'late') writeSync(1, `${key}\n`);
  });
  await Promise.all(observed);
}
