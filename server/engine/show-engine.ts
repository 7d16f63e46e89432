import { type Actor, systemActor } from '../../shared/domain/actor.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { CommandResult } from '../../shared/protocol/result.ts';
import type { EventLog } from '../storage/event-log.ts';
import { createAnnouncer } from './announcer.ts';
import { decideBatch, lost } from './decide-batch.ts';
import { createDeliveryQueue } from './delivery-queue.ts';
import type { Delivery, DeliveryOutcome, MessageDelivery, ShowClock, ShowEngine } from './engine-port.ts';
import { toLines } from './envelope.ts';
import { loadState } from './load-state.ts';
import { createRecentAnswers } from './recent-answers.ts';
import { type ShowDomain, showDomain } from './show-domain.ts';
import { createTicker } from './ticker.ts';

export interface ShowEngineDeps {
  readonly log: EventLog;
  readonly clock: ShowClock;
  readonly newId: () => string;
  /** Told of what should never happen: a throw in the rules, a log that cannot be written, a listener that throws. */
  readonly onFault: (error: unknown) => void;
  readonly domain?: ShowDomain;
  /** How many observations may wait for their commit. */
  readonly maxPending?: number;
  /** Lines between two snapshots. */
  readonly snapshotEvery?: number;
}

/** Under this name the log keeps the ids of commands beside the keys of deliveries. */
const commandSource = 'command';
/** As many observations, or as much work, are decided and written in one go; more would hold up the event loop. */
const largestBatch = 2_000;

const internal: CommandResult = fail({
  code: 'internal',
  reason: 'internal',
  message: 'The server could not record this. Nothing was changed; try again.',
});

/** The one authority of a show, over a log that has begun. See ShowEngine for what it promises. */
export function createShowEngine(deps: ShowEngineDeps): ShowEngine {
  const { log, clock, newId, onFault, domain = showDomain, maxPending = 50_000, snapshotEvery = 5_000 } = deps;
  const announcer = createAnnouncer(onFault);
  const queue = createDeliveryQueue(maxPending);
  const answers = createRecentAnswers(1_000);
  const loaded = loadState(log, domain);
  let state = loaded.state;
  let savedSeq = state.seq - loaded.folded;
  let flushing: NodeJS.Immediate | null = null;
  let stopped = false;

  const ticker = createTicker({
    clock,
    due: () => domain.deadline(state),
    tick: () => dispatch({ name: 'clock.tick', input: {} }, systemActor),
  });

  /** On disk already: nobody may hear of it before that, and nothing may fail after it. */
  function adopt(next: ShowState, events: readonly ShowEvent[], urgent: boolean): void {
    state = next;
    ticker.review();
    announcer.announce({ events, state, urgent });
    if (state.seq - savedSeq >= snapshotEvery) saveSnapshot();
  }

  function saveSnapshot(): void {
    if (state.seq === savedSeq) return;
    // Also after a failure: the next attempt comes with as many lines again, not with every line.
    savedSeq = state.seq;
    try {
      log.saveSnapshot(state);
    } catch (error) {
      onFault(error);
    }
  }

  function execute(command: Command, actor: Actor, id: string | undefined): CommandResult {
    const now = clock.now();
    const decided = domain.decide(state, command, { now, rate: clock.rate, actor, newId });
    if (!decided.ok) return remember(id, fail({ code: 'rejected', ...decided.error }));
    if (decided.value.length === 0) return remember(id, ok({ seq: state.seq }));
    const delivery = id === undefined ? null : { source: commandSource, key: id };
    const events = toLines(decided.value, { after: state.seq, at: now, actor, cause: id ?? null, delivery });
    // Folded first, because a fault in the rules must be found before the lines are on disk.
    const next = events.reduce((folded, event) => domain.evolve(folded, event), state);
    log.append(events);
    adopt(next, events, true);
    return ok({ seq: next.seq });
  }

  function remember(id: string | undefined, answer: CommandResult): CommandResult {
    if (id !== undefined) answers.add(id, answer);
    return answer;
  }

  /** What the first delivery of a command was answered; null = this is the first. */
  function earlierAnswer(id: string): CommandResult | null {
    const line = log.find(commandSource, id);
    if (line === null) return answers.find(id);
    let { seq } = line;
    for (const event of log.read(seq)) {
      if (event.cause !== id) break;
      seq = event.seq;
    }
    return ok({ seq });
  }

  function dispatch(command: Command, actor: Actor, id?: string): CommandResult {
    if (stopped) return internal;
    try {
      const earlier = id === undefined ? null : earlierAnswer(id);
      if (earlier !== null) return earlier;
      // What came before is decided before.
      while (queue.size > 0) flush();
      return execute(command, actor, id);
    } catch (error) {
      onFault(error);
      return internal;
    }
  }

  function relive(events: readonly ShowEvent[]): void {
    if (stopped) return;
    const lines = events.map((event, index) => ({ ...event, seq: state.seq + index + 1 }));
    const next = lines.reduce((folded, line) => domain.evolve(folded, line), state);
    log.append(lines);
    adopt(next, lines, false);
  }

  function flush(): void {
    const deliveries = queue.take(largestBatch);
    const decided = decideBatch(state, deliveries, { log, clock, domain, newId, onFault });
    let { outcomes } = decided;
    try {
      log.append(decided.events);
    } catch (error) {
      onFault(error);
      outcomes = deliveries.map(() => lost);
    }
    if (outcomes === decided.outcomes && decided.events.length > 0) adopt(decided.state, decided.events, false);
    deliveries.forEach(({ settle }, index) => {
      settle(outcomes[index] ?? lost);
    });
  }

  function deliver(
    deliveries: readonly (Delivery | MessageDelivery)[],
    actor: Actor,
  ): Promise<readonly DeliveryOutcome[]> {
    if (stopped) return Promise.resolve(deliveries.map(() => lost));
    const settled = queue.add(deliveries, actor);
    if (queue.size > 0) scheduleFlush();
    return settled;
  }

  function scheduleFlush(): void {
    flushing ??= setImmediate(() => {
      flushing = null;
      if (queue.size > 0) flush();
      if (queue.size > 0) scheduleFlush();
    });
  }

  ticker.review();
  return {
    meta: log.meta,
    clock,
    get state() {
      return state;
    },
    dispatch,
    observe: deliver,
    hold: deliver,
    relive,
    subscribe: announcer.subscribe,
    stop: () => {
      if (stopped) return Promise.resolve();
      while (queue.size > 0) flush();
      stopped = true;
      if (flushing !== null) clearImmediate(flushing);
      ticker.stop();
      saveSnapshot();
      log.close();
      return Promise.resolve();
    },
  };
}
