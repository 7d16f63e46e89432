import { momentLasts, victoryLasts } from '../../shared/domain/moments.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { fromIso, toIso, type Duration } from '../../shared/lib/instant.ts';

/**
 * An event as a replay at `rate` records it. Animations last in real time: what played in the show plays as long now, and so until
 * later by the clock of a fast replay. What had had its time by then has had it now. Nothing else of an event is touched.
 */
export function stagedAgain(event: ShowEvent, rate: number): ShowEvent {
  const lasts = lengthOf(event);
  if (lasts === null || !('playUntil' in event.payload)) return event;
  const at = fromIso(event.at);
  if (fromIso(event.payload.playUntil) <= at) return event;
  const playUntil = toIso(at + lasts * Math.max(rate, 1));
  return { ...event, payload: { ...event.payload, playUntil } } as ShowEvent;
}

/** How long it plays, real milliseconds; null = it does not. */
function lengthOf({ type, payload }: ShowEvent): Duration | null {
  switch (type) {
    case 'race.lead-changed':
    case 'race.crossing-confirmed':
      return momentLasts;
    case 'victory.fired':
    case 'victory.replayed':
      return payload.lasts ?? victoryLasts;
    default:
      return null;
  }
}
