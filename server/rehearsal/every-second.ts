import { second } from '../../shared/lib/instant.ts';
import type { PollClock } from '../sources/poll-clock.ts';

/** After a sleep the show goes on from there: hours of messages at once are no rehearsal. */
const mostLate = 10 * second;

/** Calls `beat` once for each second that passes, also for those that a busy machine was late for. Returns the end. */
export function everySecond(clock: PollClock, beat: () => void): () => void {
  let due = clock.now();
  let running = true;
  let cancel = (): void => undefined;

  function wait(): void {
    cancel = clock.schedule(due, () => {
      if (clock.now() - due > mostLate) due = clock.now();
      for (; running && due <= clock.now(); due += second) beat();
      if (running) wait();
    });
  }
  wait();
  return () => {
    running = false;
    cancel();
  };
}
