import { second } from '../../shared/lib/instant.ts';
import type { GuardedFetch } from './fetch/guarded-fetch.ts';
import { readBudget } from './fetch/rate-headers.ts';
import { createRevalidatingFetch } from './fetch/revalidating-fetch.ts';
import type { HostGate } from './host-gate.ts';
import { pause, type PollClock } from './poll-clock.ts';
import { SourceError } from './source-error.ts';
import type { LookContext } from './source.ts';

interface LookContextDeps {
  readonly clock: PollClock;
  readonly gate: HostGate;
  readonly guarded: GuardedFetch;
  readonly host: string;
}

/** Waiting longer than this inside a look is a failure of the look: it says so and comes back. */
const patience = 15 * second;

/** Makes the contexts of one source's looks: every request goes through the host's gate, the guard, and the memory of ETags. */
export function createLookContexts({
  clock,
  gate,
  guarded,
  host,
}: LookContextDeps): (signal: AbortSignal) => LookContext {
  let signal = new AbortController().signal;
  const ask = createRevalidatingFetch(async (url, options) => {
    const closed = gate.opensAt(clock.now()) - clock.now();
    if (closed > patience)
      throw new SourceError('rate-limited', `${host} asked to be left alone for a while`, { retryAfter: closed });
    const wait = gate.take(clock.now());
    if (wait > 0) await pause(clock, wait, signal);
    const answer = await guarded.fetch(url, { ...options, signal });
    const budget = readBudget(answer.headers, clock.now());
    if (budget) gate.note(budget);
    return answer;
  });
  return (current) => {
    // Looks of one source never overlap, so the signal of the current one is the only one.
    signal = current;
    return { signal: current, now: () => clock.now(), fetch: (url, options = {}) => ask(url, options) };
  };
}
