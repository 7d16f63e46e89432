import { toIso, type Duration } from '../../shared/lib/instant.ts';
import type { Ambient, CrewView } from '../../shared/projections/views.ts';
import type { AmbientStore } from './ambient-store.ts';
import type { ShowEngine } from './engine-port.ts';

export interface CrewWatchDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'clock' | 'subscribe'>;
  readonly ambient: AmbientStore;
  /** Milliseconds that never run backwards. */
  readonly monotonic?: () => Duration;
}

const namesOf = ({ present = {} }: Ambient): readonly string[] => {
  const named = Object.values(present).flatMap(({ role, name }) =>
    role === 'moderator' && name !== null ? [name] : [],
  );
  return [...new Set(named)].sort();
};

/**
 * Watches whether a moderator is connected, and says when the host may approve alone (QUEUE-75). The wait is in real time: a replay
 * at sixty times the speed must not leave a moderator who reloads a page with one second.
 */
export function createCrewWatch({ engine, ambient, monotonic = () => performance.now() }: CrewWatchDeps): {
  stop(): void;
} {
  let changedAt = monotonic();
  let since = toIso(engine.clock.now());
  let present = false;
  let timer: NodeJS.Timeout | undefined;

  function review(): void {
    clearTimeout(timer);
    const { moderators = 0 } = ambient.get();
    if (moderators > 0 !== present) {
      present = !present;
      changedAt = monotonic();
      since = toIso(engine.clock.now());
    }
    const { solo, soloAfter } = engine.state.queue.settings;
    const left = changedAt + soloAfter - monotonic();
    const waits = solo === 'auto' && !present;
    if (waits && left > 0) timer = setTimeout(review, Math.ceil(left)).unref();
    tell(moderators, solo === 'always' || (waits && left <= 0));
  }

  function tell(moderators: number, solo: boolean): void {
    ambient.update((facts) => {
      const crew: CrewView = { moderators, names: namesOf(facts), since, solo };
      return JSON.stringify(crew) === JSON.stringify(facts.crew) ? facts : { ...facts, crew };
    });
  }

  let { settings } = engine.state.queue;
  const subscriptions = [
    ambient.subscribe(review),
    engine.subscribe(({ state }) => {
      if (state.queue.settings === settings) return;
      ({ settings } = state.queue);
      review();
    }),
  ];
  review();
  return {
    stop: () => {
      clearTimeout(timer);
      for (const unsubscribe of subscriptions) unsubscribe();
    },
  };
}
