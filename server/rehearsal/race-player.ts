import { systemActor } from '../../shared/domain/actor.ts';
import { milestoneInForce } from '../../shared/domain/race/milestone-in-force.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { second } from '../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { PollClock } from '../sources/poll-clock.ts';
import { everySecond } from './every-second.ts';
import { rehearsalHealth, rehearsalSource } from './rehearsal-health.ts';
import { createSyntheticRace, type RosterRacer } from './synthetic-race.ts';

export interface RacePlayerDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'clock' | 'observe' | 'subscribe'>;
  readonly seed: number;
  /** The wall's time. */
  readonly clock: PollClock;
  onHealth(id: string, view: SourceHealthView): void;
  onFault(error: unknown): void;
}

/** Feeds the synthetic race to the engine, a second at a time. What somebody else reports or types comes before what it makes up. */
export function createRacePlayer({ engine, seed, clock, onHealth, onFault }: RacePlayerDeps): {
  start(): void;
  stop(): Promise<void>;
} {
  const race = createSyntheticRace(seed);
  /** Accounts that a feed has reported: they are its own from then on. */
  const fed = new Set<string>();
  const since = clock.now();
  let told = '';
  let end = (): void => undefined;
  let unsubscribe = (): void => undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  const roster = (): readonly RosterRacer[] =>
    Object.values(engine.state.race.racers)
      .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
      .map(({ id, alsoRunning, accounts }) => ({
        id,
        alsoRunning,
        accounts: Object.keys(accounts).filter((account) => !fed.has(nameOf(id, account))),
      }))
      .filter(({ accounts }) => accounts.length > 0);

  function tell(state: 'connecting' | 'live' | 'stopped'): void {
    const running = roster();
    const note =
      running.length === 0 ? 'no racer to run: start with --show FILE, or add racers' : 'made up, no platform is asked';
    // Said when it changes and now and then, not with every second.
    const facts = JSON.stringify([state, running, note, Math.floor(clock.now() / (5 * second))]);
    if (facts === told) return;
    told = facts;
    const lastOk = state === 'connecting' ? null : clock.now();
    onHealth(
      rehearsalSource,
      rehearsalHealth({ id: rehearsalSource, seed, state, since, lastOk, roster: running, note }),
    );
  }

  function beat(): void {
    if (engine.state.show.phase === 'wrapped') return void halt();
    const at = engine.clock.now();
    const ticks = race.second(roster(), milestoneInForce(engine.state.race));
    const deliveries = ticks.map((tick) => ({ observation: { ...tick, at, source: rehearsalSource } }));
    if (deliveries.length > 0) underWay = engine.observe(deliveries, systemActor).catch(onFault);
    tell('live');
  }

  function hear(event: ShowEvent): void {
    if (event.type === 'race.observed' && event.payload.source !== rehearsalSource)
      fed.add(nameOf(event.payload.racer, event.payload.account));
    else if (event.type === 'race.corrected' && event.payload.total !== null)
      race.adopt(event.payload.racer, event.payload.account, event.payload.total);
  }

  async function halt(): Promise<void> {
    end();
    unsubscribe();
    tell('stopped');
    await underWay;
  }

  return {
    start() {
      tell('connecting');
      unsubscribe = engine.subscribe(({ events }) => {
        for (const event of events) hear(event);
      });
      end = everySecond(clock, beat);
    },
    stop: halt,
  };
}

const nameOf = (racer: string, account: string): string => `${racer}\n${account}`;
