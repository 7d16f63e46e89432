import type { RacerView } from '../../../shared/projections/race-view.ts';
import type { Words } from '../../strings/words.ts';

/** A short line beside a racer. */
export interface LaneFact {
  readonly kind: 'stale' | 'crossing' | 'rounded' | 'jump' | 'rate' | 'needed' | 'eta' | 'percent';
  readonly text: string;
}

function crossingFact(racer: RacerView, words: Words, now: string | null): LaneFact[] {
  if (racer.crossing === null) return [];
  const text =
    racer.crossing.phase === 'confirmed'
      ? words.reachedAt(racer.crossing.to, now)
      : words.over(racer.crossing.milestone);
  return [{ kind: 'crossing', text }];
}

function etaFact(racer: RacerView, words: Words, now: string | null): LaneFact[] {
  return racer.eta.kind === 'range' ? [{ kind: 'eta', text: words.eta(racer.eta.from, racer.eta.to, now) }] : [];
}

/**
 * What there is to say about a racer, the most important first; a layout shows as many as it has room for. What limits trust in the
 * number (old, rounded, a jump) comes before what can be computed from it. `now` tells which day needs no name.
 */
export function laneFacts(racer: RacerView, words: Words, now: string | null): LaneFact[] {
  if (racer.total === null) return [];
  const facts: LaneFact[] = [];
  if (racer.stale && racer.at !== null) facts.push({ kind: 'stale', text: words.asOf(racer.at, now) });
  facts.push(...crossingFact(racer, words, now));
  if (racer.resolution > 1) facts.push({ kind: 'rounded', text: words.rounded(racer.resolution) });
  if (racer.step !== null) facts.push({ kind: 'jump', text: words.jump(racer.step.change) });
  if (racer.progress !== null && racer.progress >= 1.1)
    facts.push({ kind: 'percent', text: words.past(Math.floor(racer.progress * 100)) });
  // An old count has no rate of now.
  if (racer.stale) return facts;
  if (racer.rate !== null) facts.push({ kind: 'rate', text: words.rate(racer.rate) });
  if (racer.needed !== null && racer.needed > 0) facts.push({ kind: 'needed', text: words.needs(racer.needed) });
  return [...facts, ...etaFact(racer, words, now)];
}
