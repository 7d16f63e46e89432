import { changeLook } from '../../../shared/domain/look/change-look.ts';
import type { LookChange, LookSettings } from '../../../shared/domain/look/look-state.ts';
import { lookColours } from '../../../shared/domain/look/look-words.ts';

/** What is known of a racer here. */
export type RacerColours = Readonly<Record<string, { readonly colour: string }>>;

/** The draft with one change more. Another theme begins in its own colours. */
export function edited(draft: LookChange, change: LookChange): LookChange {
  const cleared = change.theme === undefined ? {} : Object.fromEntries(lookColours.map((name) => [name, null]));
  const colours = { ...draft.colours, ...cleared, ...change.colours };
  const racers = { ...draft.racers, ...change.racers };
  return {
    ...draft,
    ...change,
    ...(Object.keys(colours).length === 0 ? {} : { colours }),
    ...(Object.keys(racers).length === 0 ? {} : { racers }),
  };
}

/** What of a draft differs from what is on air; null = nothing. Racers that are gone meanwhile are left out. */
export function whatChanges(draft: LookChange, look: LookSettings, racers: RacerColours): LookChange | null {
  const next = changeLook(look, draft);
  const change: Record<string, unknown> = {};
  for (const name of ['theme', 'layout', 'font', 'textFont', 'logo', 'background', 'logoHeight'] as const)
    if (next[name] !== look[name]) change[name] = next[name];
  const colours = lookColours.filter((name) => next.colours[name] !== look.colours[name]);
  if (colours.length > 0) change['colours'] = Object.fromEntries(colours.map((name) => [name, next.colours[name]]));
  const moved = Object.entries(draft.racers ?? {}).filter(
    ([id, colour]) => racers[id] !== undefined && racers[id].colour !== colour,
  );
  if (moved.length > 0) change['racers'] = Object.fromEntries(moved);
  return Object.keys(change).length === 0 ? null : change;
}
