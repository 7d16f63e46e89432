import type { Instant } from '../../lib/instant.ts';
import type { Stretch } from './measure-plea.ts';
import type { Plea, PleaState } from './plea-state.ts';

/** Pleas whose stretches touch: what one did cannot be told from what the other did. */
export interface PleaGroup {
  /** The id of its first plea. */
  readonly id: string;
  readonly pleas: readonly Plea[];
  /** When it may have worked. */
  readonly stretch: Stretch;
}

/** The groups, as they began. */
export function pleaGroups({ pleas, settings }: PleaState): readonly PleaGroup[] {
  const groups = new Map<string, Plea[]>();
  for (const plea of pleas) groups.set(plea.group, [...(groups.get(plea.group) ?? []), plea]);
  return [...groups].map(([id, members]) => {
    const from = Math.min(...members.map(({ at }) => at)) + settings.lag;
    const to = Math.max(...members.map(({ at }) => at)) + settings.lag + settings.window;
    return { id, pleas: members, stretch: { from, to } };
  });
}

export const isMeasured = (group: PleaGroup): boolean => group.pleas.every(({ effects }) => effects !== null);

/** The group that a plea at this instant would belong to: one that is not over yet. */
export function groupAt(pleas: PleaState, at: Instant): PleaGroup | undefined {
  return pleaGroups(pleas).find((group) => !isMeasured(group) && at <= group.stretch.to);
}
