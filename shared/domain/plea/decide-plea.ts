import { minute, toIso, type Instant } from '../../lib/instant.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import type { RacerId } from '../race/race-state.ts';
import type { Rejection } from '../rejection.ts';
import type { ShowState } from '../show-state.ts';
import { measurePlea } from './measure-plea.ts';
import { isMeasured, pleaGroups, type PleaGroup } from './plea-group.ts';
import type { PleaEffect } from './plea-state.ts';

/** So long after its end a plea waits for counts that reach past it. */
const patience = 2 * minute;

/** Somebody asked the audience to follow, now. */
export function decidePlea(
  draft: Draft,
  { note, cue }: { readonly note?: string | undefined; readonly cue?: string | undefined },
): Result<void, Rejection> {
  const { newId, now } = draft.ctx;
  draft.emit({ type: 'plea.marked', payload: { id: newId(), at: toIso(now), note: note ?? null, cue: cue ?? null } });
  return ok(undefined);
}

export function decidePleaSettings(draft: Draft, change: CommandInputs['plea.settings']): Result<void, Rejection> {
  const { settings } = draft.state.pleas;
  const next = { lag: change.lag ?? settings.lag, window: change.window ?? settings.window };
  if (next.lag !== settings.lag || next.window !== settings.window)
    draft.emit({ type: 'plea.settings-set', payload: { settings: next } });
  return ok(undefined);
}

/** Records what pleas did, once all contenders have been counted past their end, or no more counts can be waited for. */
export function measurePleas(draft: Draft): void {
  for (const group of pleaGroups(draft.state.pleas)) {
    if (isMeasured(group) || !isDue(draft.state, group, draft.ctx.now)) continue;
    draft.emit({ type: 'plea.measured', payload: { group: group.id, effects: effectsOf(draft.state, group) } });
  }
}

/** When a tick must come to measure; null = no plea is open. */
export function pleaDue(state: ShowState): Instant | null {
  const open = pleaGroups(state.pleas).filter((group) => !isMeasured(group));
  return open.length === 0 ? null : Math.min(...open.map(({ stretch }) => stretch.to)) + patience;
}

function isDue(state: ShowState, { stretch }: PleaGroup, now: Instant): boolean {
  if (now >= stretch.to + patience) return true;
  const ids = contenders(state);
  return ids.length > 0 && ids.every((id) => (state.pleas.series[id]?.at(-1)?.at ?? 0) >= stretch.to);
}

const contenders = ({ race }: ShowState): readonly RacerId[] =>
  Object.values(race.racers).flatMap((racer) => (racer.alsoRunning ? [] : [racer.id]));

function effectsOf(state: ShowState, group: PleaGroup): Readonly<Record<RacerId, PleaEffect>> {
  const others = pleaGroups(state.pleas).flatMap(({ id, stretch }) => (id === group.id ? [] : [stretch]));
  const at = Math.min(...group.pleas.map((plea) => plea.at));
  return Object.fromEntries(
    contenders(state).map((id) => {
      const accounts = Object.values(state.race.racers[id]?.accounts ?? {});
      const resolution = Math.max(1, ...accounts.map((account) => account.resolution));
      return [id, measurePlea(state.pleas.series[id] ?? [], at, group.stretch, others, resolution)];
    }),
  );
}
