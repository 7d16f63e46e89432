import { toIso } from '../lib/instant.ts';
import { crossingAt } from '../domain/race/crossing.ts';
import { racersInOrder } from '../domain/race/totals.ts';
import type { RaceState } from '../domain/race/race-state.ts';
import type { ShowState } from '../domain/show-state.ts';
import { isCrossed, isPhotoFinish } from './photo-finish.ts';
import type { RecordView } from './record-view.ts';

/** The record of the race, whole: crossings by time, then lead changes and steps as they came. */
export function projectRecord(state: ShowState): RecordView {
  return { crossings: crossingsOf(state.race), leadChanges: leadChangesOf(state.race), steps: stepsOf(state.race) };
}

/** What a page shows of it: the newest of what can grow long. */
export function projectRecentRecord(state: ShowState, most = 50): RecordView {
  const record = projectRecord(state);
  return {
    crossings: record.crossings.slice(-most),
    leadChanges: record.leadChanges.slice(-most),
    steps: record.steps.slice(-most),
  };
}

function crossingsOf(race: RaceState): RecordView['crossings'] {
  const found = [...racersInOrder(race), ...Object.values(race.retired)].flatMap((racer) =>
    Object.keys(racer.crossings).flatMap((key) => {
      const milestone = Number(key);
      const crossing = crossingAt(racer, milestone);
      if (!isCrossed(crossing)) return [];
      const { from, to, total, source, rivals } = crossing;
      const confirmedAt = crossing.phase === 'confirmed' ? toIso(crossing.confirmedAt) : null;
      const photoFinish = isPhotoFinish(race, racer, milestone);
      return [
        {
          racer: racer.id,
          milestone,
          from: toIso(from),
          to: toIso(to),
          confirmedAt,
          total,
          source,
          rivals,
          photoFinish,
        },
      ];
    }),
  );
  return found.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.milestone - b.milestone));
}

function leadChangesOf(race: RaceState): RecordView['leadChanges'] {
  return race.leadChanges.map(({ at, calledAt, from, to, afterStep }) => ({
    at: toIso(at),
    calledAt: toIso(calledAt),
    from,
    to,
    afterStep,
  }));
}

function stepsOf(race: RaceState): RecordView['steps'] {
  return race.steps.map(({ at, racer, change }) => ({ at: toIso(at), racer, change }));
}
