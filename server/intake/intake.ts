import { type Actor, systemActor } from '../../shared/domain/actor.ts';
import { intakeOf } from '../../shared/domain/queue/intake.ts';
import type { TakenBy } from '../../shared/domain/queue/queue-state.ts';
import type { PassingLine } from '../../shared/domain/queue/trial-texts.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import { ok } from '../../shared/lib/result.ts';
import type { Failure } from '../../shared/protocol/result.ts';
import type { FeedView } from '../../shared/projections/queue-view.ts';
import type { DeliveryOutcome, MessageDelivery, ShowEngine } from '../engine/engine-port.ts';
import { createTokenBuckets } from '../auth/token-buckets.ts';
import type { Answers } from './answers.ts';
import { createLineFeed, type FedLine } from './line-feed.ts';
import { authorIdOf, keyOf, type PlatformLine, type PlatformRetraction } from './platform-line.ts';
import { createSeenLines } from './seen-lines.ts';

export interface IntakeDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'hold' | 'dispatch' | 'clock'>;
  /** The feed and its counts, at most four times a second. */
  readonly publish: (feed: FeedView) => void;
  readonly monotonic: () => number;
  readonly publishEvery?: number;
  /** Reads answers to the question that is open; absent = nobody does. */
  readonly answers?: Answers;
}

/** Every line of the chats comes through here: counted, shown as it passes, and held where a rule takes it (QUEUE-1). */
export interface Intake {
  lines(lines: readonly PlatformLine[]): void;
  retract(retraction: PlatformRetraction): void;
  /** A moderator takes a line out of the feed. */
  pick(feedId: string, actor: Actor): Promise<Result<undefined, Failure>>;
  /** The lines of the feed that were only counted, as they came, newest first. */
  passing(): readonly PassingLine[];
  /** Resolves when everything taken so far is on disk or refused. */
  settled(): Promise<void>;
  stop(): void;
}

/** A line that becomes a message, and why. */
interface Found {
  readonly fed: FedLine;
  readonly by: TakenBy;
  readonly text: string;
  /** The question that it answers. */
  readonly answers?: string | undefined;
}

/** Each message costs a fraction of a millisecond to judge and write: more than this would hold up the show. */
const mostTaken = { rate: 500, burst: 2_000 };

export function createIntake({ engine, publish, monotonic, publishEvery = 250, answers }: IntakeDeps): Intake {
  const feed = createLineFeed();
  const seen = createSeenLines();
  const pace = createTokenBuckets({ ...mostTaken, now: monotonic });
  const counts = { counted: 0, taken: 0, overflow: 0, duplicate: 0, refused: 0 };
  let publishing: NodeJS.Timeout | null = null;
  let holding: Promise<unknown> = Promise.resolve();
  let stopped = false;

  function publishSoon(): void {
    if (stopped) return;
    publishing ??= setTimeout(() => {
      publishing = null;
      publish({ lines: feed.view(), gone: feed.gone(), ...counts });
    }, publishEvery).unref();
  }

  function count(outcome: DeliveryOutcome, fed: FedLine): void {
    if (outcome.kind === 'duplicate') counts.duplicate++;
    else if (outcome.kind !== 'rejected') {
      counts.taken++;
      fed.taken = true;
    } else if (outcome.reason === 'full' || outcome.reason === 'internal') counts.overflow++;
    else counts.refused++;
    publishSoon();
  }

  function hold(taken: readonly Found[], actor: Actor): Promise<void> {
    const held = engine
      .hold(
        taken.map(({ fed, by, text, answers: cue }) => deliveryOf(fed.line, by, text, engine.clock.now(), cue)),
        actor,
      )
      .then((outcomes) => {
        for (const [index, outcome] of outcomes.entries()) {
          const one = taken[index];
          if (one !== undefined) count(outcome, one.fed);
        }
      });
    holding = Promise.all([holding, held]);
    return held;
  }

  /** An answer in words is held, whatever the rules are; a vote is counted and no message. */
  function answerOrTaken({ source, author, id, text }: PlatformLine): Omit<Found, 'fed'> | 'vote' | null {
    const key = id === undefined ? undefined : keyOf(source, id);
    const taken = answers?.offer({ authorId: authorIdOf(source, author.id), text, key }) ?? null;
    if (taken === null) return null;
    return taken.kind === 'vote' ? 'vote' : { by: 'word', text: taken.text, answers: taken.cue };
  }

  return {
    lines: (lines) => {
      const { settings } = engine.state.queue;
      const taken: Found[] = [];
      for (const line of lines) {
        if (line.id !== undefined && !seen.isNew(keyOf(line.source, line.id))) {
          counts.duplicate++;
          continue;
        }
        counts.counted++;
        const fed = feed.add(line);
        const found = answerOrTaken(line) ?? intakeOf(line, settings.intake);
        if (found === null || found === 'vote') continue;
        if (pace.take(line.via ?? line.source) === 0) taken.push({ fed, ...found });
        else counts.overflow++;
      }
      if (taken.length > 0) void hold(taken, systemActor);
      publishSoon();
    },
    retract: (retraction) => {
      feed.retract(retraction);
      const { source } = retraction;
      if ('id' in retraction) answers?.retractLine(keyOf(source, retraction.id));
      else if ('authorId' in retraction) answers?.retractAuthor(authorIdOf(source, retraction.authorId));
      // The engine decides what waits first, so a line and its deletion keep their order.
      engine.dispatch({ name: 'message.platform-retract', input: commandInput(retraction, source) }, systemActor);
      publishSoon();
    },
    pick: async (feedId, actor) => {
      const fed = feed.find(feedId);
      if (fed === undefined) {
        const message = 'This line is no longer in the feed: it has passed, or its platform took it back.';
        return fail({ code: 'rejected', reason: 'unknown-line', message });
      }
      const [outcome] = await engine.hold([deliveryOf(fed.line, 'picked', fed.line.text, engine.clock.now())], actor);
      if (outcome === undefined || outcome.kind === 'rejected') {
        const { reason, message } = outcome ?? { reason: 'internal', message: 'The line could not be held.' };
        return fail({ code: reason === 'internal' ? 'internal' : 'rejected', reason, message });
      }
      if (!fed.taken) counts.taken++;
      fed.taken = true;
      publishSoon();
      return ok(undefined);
    },
    passing: () =>
      feed.passing().map(({ feedId, line: { source, author, text, at, firstTime, trusted } }) => ({
        id: feedId,
        author: { id: authorIdOf(source, author.id), name: author.name },
        ...{ platform: source, text, at, firstTime, trusted },
      })),
    settled: async () => {
      await holding;
    },
    stop: () => {
      stopped = true;
      if (publishing !== null) clearTimeout(publishing);
    },
  };
}

function commandInput(
  retraction: PlatformRetraction,
  source: string,
): { key: string } | { authorId: string } | { platform: string } {
  if ('id' in retraction) return { key: keyOf(source, retraction.id) };
  return 'all' in retraction ? { platform: source } : { authorId: authorIdOf(source, retraction.authorId) };
}

function deliveryOf(
  line: PlatformLine,
  takenBy: TakenBy,
  text: string,
  now: Instant,
  answered?: string,
): MessageDelivery {
  const { source, id, author, origin, firstTime, trusted, url, emotes } = line;
  // A platform's clock may be ahead, and in a replay the show's is behind.
  const at = Math.min(line.at, now);
  const message = {
    author: { id: authorIdOf(source, author.id), name: author.name, platform: source },
    ...{ text, origin, takenBy, at, firstTime, trusted, url, emotes },
    ...(id === undefined ? {} : { key: keyOf(source, id) }),
    ...(answered === undefined ? {} : { answers: answered }),
  };
  // No observation has a source with a slash: their keys must not meet.
  return { message, source: `${source}/chat`, key: id };
}
