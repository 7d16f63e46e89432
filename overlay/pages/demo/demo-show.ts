import { systemActor } from '../../../shared/domain/actor.ts';
import type { Command, Observation } from '../../../shared/domain/command.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { evolve } from '../../../shared/domain/evolve.ts';
import { initialState } from '../../../shared/domain/initial-state.ts';
import type { ShowEvent, ShowEventBody } from '../../../shared/domain/show-event.ts';
import type { ShowState } from '../../../shared/domain/show-state.ts';
import { toIso, type Duration, type Instant } from '../../../shared/lib/instant.ts';
import { projectView } from '../../../shared/projections/project.ts';
import type { Ambient, OverlayView } from '../../../shared/projections/views.ts';
import { april2009, observations, start } from './april-2009.ts';
import { playbackAt } from './playback.ts';

/** A show that runs wholly in the page: the server's own rules over a reconstruction, with a log in memory and no line to anybody. */
export interface DemoShow {
  /** Folds everything up to this much real time, and returns what an overlay may see then. Time only moves forward. */
  advance(elapsed: Duration): OverlayView;
  showNow(elapsed: Duration): Instant;
  /** What the log folds to, as far as it was played. */
  state(): ShowState;
}

/** No overlay is told of these; the projection asks for them all the same. */
const ambient: Ambient = {
  sources: {},
  overlays: {},
  connected: {},
  log: { id: 'demo', opened: 'memory', note: null },
  version: '',
};

/** @param onEvent hears every line of the log. */
export function createDemoShow(onEvent?: (event: ShowEvent) => void): DemoShow {
  const feed = observations();
  let waiting: Observation | null = nextOf(feed);
  let state: ShowState = initialState;

  const record = (bodies: readonly ShowEventBody[], now: Instant): void => {
    for (const body of bodies) {
      const event: ShowEvent = { ...body, seq: state.seq + 1, at: toIso(now), actor: systemActor, cause: null };
      state = evolve(state, event);
      onEvent?.(event);
    }
  };
  const dispatch = (command: Command, now: Instant, rate: number): void => {
    const decided = decide(state, command, { now, rate, actor: systemActor, newId: () => String(state.seq + 1) });
    if (decided.ok) record(decided.value, now);
    else console.warn(`tickertape demo: ${command.name} was refused: ${decided.error.message}`);
  };

  record([{ type: 'show.opened', payload: { title: april2009.title, mode: 'demo', label: 'Reconstruction' } }], start);
  dispatch({ name: 'show.apply', input: { setup: april2009, digest: 'april-2009' } }, start, 1);

  return {
    advance: (elapsed) => {
      const { now, rate } = playbackAt(elapsed);
      while (waiting !== null && waiting.at <= now) {
        dispatch({ name: 'race.observe', input: waiting }, waiting.at, rate);
        waiting = nextOf(feed);
      }
      return projectView('overlay', state, { now, clockRate: rate, ambient });
    },
    showNow: (elapsed) => playbackAt(elapsed).now,
    state: () => state,
  };
}

function nextOf(feed: Iterator<Observation, undefined>): Observation | null {
  return feed.next().value ?? null;
}
