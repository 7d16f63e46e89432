import { toIso } from '../../lib/instant.ts';
import type { ShowEvent, ShowEventBody, ShowEventPayloads } from '../show-event.ts';
import { placeOf } from './cue-place.ts';
import type { CueId, CuePlace, CueState } from './cue-state.ts';

/** The events that would take a cue event back, seen from the rundown before it; null for what cannot be taken back. */
export function cueCompensation(before: CueState, event: ShowEvent): readonly ShowEventBody[] | null {
  switch (event.type) {
    case 'cue.added':
      return [{ type: 'cue.removed', payload: { id: event.payload.cue.id } }];
    case 'cue.changed':
    case 'cue.moved': {
      const cue = before.cues[event.type === 'cue.moved' ? event.payload.id : event.payload.cue.id];
      if (cue === undefined) return [];
      const { id, rank, lasts, content } = cue;
      return event.type === 'cue.moved'
        ? [{ type: 'cue.moved', payload: { id, rank } }]
        : [{ type: 'cue.changed', payload: { cue: { id, rank, lasts, content } } }];
    }
    case 'cue.removed': {
      const cue = before.cues[event.payload.id];
      if (cue === undefined) return [];
      const { id, rank, lasts, content, stated } = cue;
      const terms = stated === null ? {} : { stated };
      return [{ type: 'cue.added', payload: { cue: { id, rank, lasts, content }, ...terms } }];
    }
    case 'cue.taken': {
      const cue = before.cues[event.payload.id];
      if (cue === undefined) return [];
      const { id, opens } = event.payload;
      const takenAt = cue.takenAt === null ? null : toIso(cue.takenAt);
      const payload = { id, place: placeOf(cue.content.kind), opened: opens, last: before.last, takenAt };
      return [{ type: 'cue.untaken', payload }];
    }
    case 'cue.ended':
      return back(before, event.payload.id, event.payload.place);
    case 'cue.closed': {
      const { id, at, until } = event.payload;
      const shown = until === null ? [] : back(before, id, 'card');
      const hidden: ShowEventBody = { type: 'cue.ended', payload: { id, place: 'card', at, by: 'person' } };
      return [{ type: 'cue.reopened', payload: { id } }, ...(until !== null && shown.length === 0 ? [hidden] : shown)];
    }
    default:
      return null;
  }
}

/** On air as it was. */
function back({ cues, onAir }: CueState, id: CueId, place: CuePlace): readonly ShowEventBody[] {
  const there = onAir[place];
  if (there?.cue !== id || cues[id] === undefined) return [];
  const iso = (at: number | null): string | null => (at === null ? null : toIso(at));
  const payload: ShowEventPayloads['cue.taken'] = {
    ...{ id, at: toIso(there.at), until: iso(there.until), countTo: iso(there.countTo) },
    ...{ opens: false, closesAt: null, stated: null },
  };
  return [{ type: 'cue.taken', payload }];
}

/** Why what was on air cannot come back: something else has been taken in its place. null = it can. */
export function cueConflict(state: CueState, compensation: readonly ShowEventBody[]): string | null {
  const leaving = compensation.flatMap((event) =>
    event.type === 'cue.untaken' || event.type === 'cue.ended' ? [event.payload.id] : [],
  );
  for (const event of compensation) {
    if (event.type !== 'cue.taken') continue;
    const cue = state.cues[event.payload.id];
    const there = cue === undefined ? null : state.onAir[placeOf(cue.content.kind)];
    if (there !== null && there.cue !== event.payload.id && !leaving.includes(there.cue))
      return 'Something else is on air in its place. Take the cue again instead.';
  }
  return null;
}
