import { toIso } from '../lib/instant.ts';
import type { DecisionContext } from './decision-context.ts';
import { evolve } from './evolve.ts';
import type { ShowEvent, ShowEventBody } from './show-event.ts';
import type { ShowState } from './show-state.ts';

/**
 * A decision in the making: events so far, and the state as they leave it, so that what follows from a fact (a crossing from a total,
 * a victory from a crossing) is decided by the same fold that will be stored.
 */
export class Draft {
  readonly events: ShowEventBody[] = [];
  readonly ctx: DecisionContext;
  #state: ShowState;

  constructor(state: ShowState, ctx: DecisionContext) {
    this.#state = state;
    this.ctx = ctx;
  }

  get state(): ShowState {
    return this.#state;
  }

  emit(body: ShowEventBody): void {
    this.events.push(body);
    const { now, actor } = this.ctx;
    const event: ShowEvent = { ...body, seq: this.#state.seq + 1, at: toIso(now), actor, cause: null };
    this.#state = evolve(this.#state, event);
  }
}
