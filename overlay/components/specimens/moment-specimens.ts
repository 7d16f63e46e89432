import { toIso } from '../../../shared/lib/instant.ts';
import type { MomentView } from '../../../shared/projections/views.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';

const at = Date.parse('2009-04-17T06:13:00Z');
const base = { seq: 7, at: toIso(at), playUntil: toIso(at + 20_000) };

const look = { name: null, animation: 'theme', lasts: 20_000 } as const;

/** Each moment that can be on screen, by name. */
export function momentSpecimens(): Readonly<Record<string, MomentView>> {
  return {
    victory: { ...base, kind: 'victory-fired', racer: 'actor', milestone: 1_000_000, cause: 'crossing', ...look },
    'victory with a name': {
      ...base,
      kind: 'victory-fired',
      racer: 'actor',
      milestone: 1_000_000,
      cause: 'hand',
      ...look,
      name: 'Ada from Oslo',
    },
    'victory by hand': { ...base, kind: 'victory-fired', racer: null, milestone: null, cause: 'hand', ...look },
    'victory as a test': { ...base, kind: 'test-shown', what: 'victory', animation: 'theme', lasts: 20_000 },
    'photo finish as a test': { ...base, kind: 'test-shown', what: 'photo-finish', animation: 'theme', lasts: 20_000 },
    'lead change': { ...base, kind: 'lead-changed', from: 'network', to: 'actor', afterStep: false },
    crossing: { ...base, kind: 'milestone-crossed', racer: 'actor', milestone: 1_000_000, total: 1_000_013 },
    placement: { ...base, kind: 'test-shown', what: 'placement', animation: 'theme', lasts: 120_000 },
    'test card': { ...base, kind: 'test-shown', what: 'card', animation: 'theme', lasts: 10_000 },
  };
}

/** The moment as if it had begun `elapsed` ms ago. */
export const playingSince = (moment: MomentView, elapsed: number): StagedMoment => ({
  moment,
  startedAt: performance.now() - elapsed,
});
