import { pleaGroups } from '../domain/plea/plea-group.ts';
import type { PleaState } from '../domain/plea/plea-state.ts';
import { toIso } from '../lib/instant.ts';
import type { PleaView } from './plea-view.ts';

/** Every plea of the show, by id, with what it did to each racer. */
export function projectPleas(state: PleaState): Readonly<Record<string, PleaView>> {
  return Object.fromEntries(
    pleaGroups(state).flatMap(({ id: group, pleas, stretch }) =>
      pleas.map(({ id, at, note, cue, effects }) => [
        id,
        { id, at: toIso(at), note, cue, group, from: toIso(stretch.from), to: toIso(stretch.to), effects },
      ]),
    ),
  );
}
