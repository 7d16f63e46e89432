import type { Actor } from '../domain/actor.ts';
import type { Command, CommandInputs, CommandName, Observation, RacerInput, ShowSetup } from '../domain/command.ts';
import { deadline } from '../domain/deadline.ts';
import { decide } from '../domain/decide.ts';
import { evolve } from '../domain/evolve.ts';
import { initialState } from '../domain/initial-state.ts';
import type { Rejection } from '../domain/rejection.ts';
import type { ShowEvent, ShowEventType } from '../domain/show-event.ts';
import type { ShowState } from '../domain/show-state.ts';
import { fromIso, second, toIso, type Instant } from '../lib/instant.ts';
import { projectRace } from '../projections/project-race.ts';
import type { RaceView } from '../projections/race-view.ts';
import { projectRecord } from '../projections/record.ts';
import type { RecordView } from '../projections/record-view.ts';

export const start: Instant = fromIso('2026-04-16T20:00:00.000Z');
export const operator: Actor = { role: 'control', id: 'operator' };
const source: Actor = { role: 'system', id: 'source' };

/** A show without a server: commands go in, facts and views come out. Times are seconds after `start`. */
export class Scenario {
  state: ShowState = initialState;
  readonly events: ShowEvent[] = [];
  readonly rejections: Rejection[] = [];
  /** Whether ticks come when the deadline asks for them, as the server's ticker lets them. */
  ticking = false;
  #now: Instant = start;
  #commands = 0;

  constructor(setup: Partial<ShowSetup> & { readonly racers: readonly RacerInput[] }) {
    this.send('show.apply', { setup: { title: 'Test', ...setup }, digest: 'first' }, source);
  }

  get now(): Instant {
    return this.#now;
  }

  get race(): RaceView {
    return projectRace(this.state.race, this.#now);
  }

  get record(): RecordView {
    return projectRecord(this.state);
  }

  at(seconds: number): this {
    const to = start + seconds * second;
    for (
      let due = deadline(this.state);
      this.ticking && due !== null && due <= to && due >= this.#now;
      due = deadline(this.state)
    ) {
      this.#now = due;
      this.send('clock.tick', {}, source);
      if (deadline(this.state) === due) break;
    }
    this.#now = to;
    return this;
  }

  /** One observation at so many seconds; the clock goes there first. */
  observe(racer: string, total: number, seconds: number, more: Partial<Observation> = {}): this {
    this.at(Math.max(seconds, (this.#now - start) / second));
    const observation = { racer, total, at: start + seconds * second, resolution: 1, source: 'feed', ...more };
    return this.send('race.observe', observation, source);
  }

  send<N extends CommandName>(name: N, input: CommandInputs[N], actor: Actor = operator): this {
    const cause = `command-${++this.#commands}`;
    const ctx = { now: this.#now, rate: 1, actor, newId: () => `id-${this.state.seq}` };
    const decided = decide(this.state, { name, input } as Command, ctx);
    if (!decided.ok) {
      this.rejections.push(decided.error);
      return this;
    }
    for (const body of decided.value) {
      const event: ShowEvent = { ...body, seq: this.state.seq + 1, at: toIso(this.#now), actor, cause };
      this.events.push(event);
      this.state = evolve(this.state, event);
    }
    return this;
  }

  count(type: ShowEventType): number {
    return this.events.filter((event) => event.type === type).length;
  }
}

/** A racer with one account that the HTTP API feeds. */
export const fed = (id: string, more: Partial<RacerInput> = {}): RacerInput => ({
  id,
  name: id,
  accounts: [{ source: 'feed' }],
  ...more,
});

/** Seconds after `start` as they travel. */
export const iso = (seconds: number): string => toIso(start + seconds * second);
