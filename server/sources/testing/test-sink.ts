import type { Observation } from '../../../shared/domain/command.ts';
import { initialState } from '../../../shared/domain/initial-state.ts';
import type { AccountConfig, Racer } from '../../../shared/domain/race/race-state.ts';
import type { ShowEvent, ShowEventBody } from '../../../shared/domain/show-event.ts';
import { systemActor } from '../../../shared/domain/actor.ts';
import type { ShowState } from '../../../shared/domain/show-state.ts';
import type { ObservationSink, SinkOutcome } from '../observation-sink.ts';

export type TestRoster = Readonly<Record<string, readonly AccountConfig[]>>;

/** A show on air with these racers; accounts are named a0, a1, … */
export function stateWith(roster: TestRoster, phase: 'on-air' | 'wrapped' = 'on-air'): ShowState {
  const racers = Object.entries(roster).map(([id, configs], index): [string, Racer] => [
    id,
    {
      id,
      rank: String(index).padStart(4, '0'),
      name: id,
      colour: '#336699',
      alsoRunning: false,
      accounts: Object.fromEntries(
        configs.map((config, each) => {
          const account = `a${String(each)}`;
          return [
            account,
            { id: account, config, total: null, resolution: 1, at: null, source: null, nudge: 0, recentRates: [] },
          ];
        }),
      ),
      samples: [],
      stepOffset: 0,
      crossings: {},
    },
  ]);
  const { show, race } = initialState;
  return { ...initialState, show: { ...show, phase }, race: { ...race, racers: Object.fromEntries(racers) } };
}

export interface TestSink extends ObservationSink {
  readonly observed: readonly Observation[];
  /** The last total of each racer's account, as `racer/account`. */
  totals(): Readonly<Record<string, number>>;
  /** The race changes: subscribers hear of this event. */
  emit(body: ShowEventBody, state?: ShowState): void;
  /** What the next observations are answered with. */
  answer: (observation: Observation) => SinkOutcome;
}

/** Collects observations instead of an engine. */
export function createTestSink(roster: TestRoster): TestSink {
  let state = stateWith(roster);
  const observed: Observation[] = [];
  const listeners = new Set<Parameters<ObservationSink['subscribe']>[0]>();
  return {
    observed,
    answer: () => ({ kind: 'accepted' }),
    get state() {
      return state;
    },
    totals: () => Object.fromEntries(observed.map(({ racer, account, total }) => [`${racer}/${account ?? ''}`, total])),
    observe(deliveries) {
      observed.push(...deliveries.map(({ observation }) => observation));
      return Promise.resolve(deliveries.map(({ observation }) => this.answer(observation)));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(body, next = state) {
      state = next;
      const event: ShowEvent = { ...body, seq: 1, at: '2026-01-01T00:00:00.000Z', actor: systemActor, cause: null };
      for (const listener of listeners) listener({ events: [event], state });
    },
  };
}
