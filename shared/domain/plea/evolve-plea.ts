import { fromIso } from '../../lib/instant.ts';
import type { RaceState } from '../race/race-state.ts';
import { racerTotal } from '../race/totals.ts';
import type { ShowEvent } from '../show-event.ts';
import { addPleaSample } from './plea-series.ts';
import { groupAt } from './plea-group.ts';
import type { PleaState } from './plea-state.ts';

/** Folds one event into the pleas; `race` as the event leaves it. The same reference where nothing changed. */
export function evolvePleas(pleas: PleaState, race: RaceState, event: ShowEvent): PleaState {
  switch (event.type) {
    case 'race.observed':
      return event.payload.late === true ? pleas : sampled(pleas, race, event.payload.racer, event.payload.at);
    case 'race.corrected':
    case 'race.step-flagged':
      return sampled(pleas, race, event.payload.racer, event.payload.at);
    case 'race.racer-changed': {
      // Other accounts are another sum.
      const { id } = event.payload.racer;
      return race.racers[id]?.samples.length === 0 ? { ...pleas, series: { ...pleas.series, [id]: [] } } : pleas;
    }
    case 'plea.marked': {
      const { id, note, cue } = event.payload;
      const at = fromIso(event.payload.at);
      const group = groupAt(pleas, at)?.id ?? id;
      return { ...pleas, pleas: [...pleas.pleas, { id, at, note, cue, group, effects: null }] };
    }
    case 'plea.unmarked':
      return { ...pleas, pleas: pleas.pleas.filter(({ id }) => id !== event.payload.id) };
    case 'plea.measured': {
      const { group, effects } = event.payload;
      return { ...pleas, pleas: pleas.pleas.map((plea) => (plea.group === group ? { ...plea, effects } : plea)) };
    }
    case 'plea.settings-set':
      return { ...pleas, settings: event.payload.settings };
    default:
      return pleas;
  }
}

function sampled(pleas: PleaState, race: RaceState, id: string, at: string): PleaState {
  const racer = race.racers[id];
  const total = racer === undefined ? null : racerTotal(racer);
  if (racer === undefined || total === null || racer.alsoRunning) return pleas;
  const before = pleas.series[id] ?? [];
  const series = addPleaSample(before, fromIso(at), total - racer.stepOffset);
  return series === before ? pleas : { ...pleas, series: { ...pleas.series, [id]: series } };
}
