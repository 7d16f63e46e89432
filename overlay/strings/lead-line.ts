import type { RaceView, RacerView } from '../../shared/projections/race-view.ts';
import type { Formats } from './formats.ts';

/** The race's words; another language is another object of this shape. */
const words = {
  waiting: 'Waiting for the first counts.',
  goal: (name: string, count: string, milestone: string): string => `${name}: ${count} to go to ${milestone}.`,
  goalOpen: (name: string): string => `${name}, no milestone set.`,
  passed: (name: string, milestone: string): string => `${name} is past ${milestone}.`,
  leads: (name: string, gap: string): string => `${name} leads by ${gap}.`,
  leadsAlone: (name: string): string => `${name} leads.`,
  pending: (name: string, gap: string): string => `${name} is ahead by ${gap}, not yet called.`,
  level: 'Level: too close to call.',
  tooClose: (gap: string): string => `Too close to call: ${gap} apart.`,
  inRounding: (gap: string, resolution: string): string =>
    `Too close to call: ${gap} apart, and counts come in steps of ${resolution}.`,
} as const;

/** Who leads, in one sentence that claims no more than the counts allow. '' where there is no racer. */
export function leadLine(race: RaceView, formats: Formats): string {
  const contenders = Object.values(race.racers).filter(({ alsoRunning }) => !alsoRunning);
  const [only, second] = contenders;
  if (only === undefined) return '';
  if (second === undefined) return goalLine(only, race.milestone, formats);
  return contestLine(race, formats);
}

function goalLine({ name, total, crossing }: RacerView, milestone: number | null, formats: Formats): string {
  if (total === null) return words.waiting;
  if (milestone === null) return words.goalOpen(name);
  if (total >= milestone || crossing?.phase === 'confirmed') return words.passed(name, formats.count(milestone));
  return words.goal(name, formats.count(milestone - total), formats.count(milestone));
}

function contestLine({ lead, racers }: RaceView, formats: Formats): string {
  const nameOf = (id: string | null): string | null => (id === null ? null : (racers[id]?.name ?? null));
  const gap = lead.gap === null ? null : formats.count(Math.abs(lead.gap));
  const leader = nameOf(lead.leader);
  const challenger = nameOf(lead.challenger);
  if (lead.state === 'too-close' && gap !== null) {
    if (lead.gap === 0 && lead.resolution <= 1) return words.level;
    return lead.resolution > 1 ? words.inRounding(gap, formats.count(lead.resolution)) : words.tooClose(gap);
  }
  if (lead.state === 'pending' && challenger !== null && gap !== null) return words.pending(challenger, gap);
  if (lead.state === 'called' && leader !== null)
    return gap === null ? words.leadsAlone(leader) : words.leads(leader, gap);
  return words.waiting;
}
