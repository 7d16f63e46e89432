import type { Actor } from '../../shared/domain/actor.ts';
import type { ShowEvent, ShowEventBody } from '../../shared/domain/show-event.ts';
import { type Instant, toIso } from '../../shared/lib/instant.ts';

/** What the log adds to the facts that were decided. */
export interface Envelope {
  /** The seq of the line before. */
  readonly after: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly cause: string | null;
  /** Stands on one line, so that a second delivery is known. */
  readonly delivery: { readonly source: string; readonly key: string } | null;
}

/** The lines of one decision. Its delivery stands on the observation itself where there is one, else on the first line. */
export function toLines(
  bodies: readonly ShowEventBody[],
  { after, at, actor, cause, delivery }: Envelope,
): ShowEvent[] {
  const marked = Math.max(
    0,
    bodies.findIndex(({ type }) => type === 'race.observed' || type === 'race.nudged'),
  );
  return bodies.map((body, index) => ({
    ...body,
    seq: after + index + 1,
    at: toIso(at),
    actor,
    cause,
    ...(delivery !== null && index === marked ? delivery : {}),
  }));
}
