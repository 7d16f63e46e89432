import { fromIso, minute, second, type Instant } from '../../../shared/lib/instant.ts';
import type { NextVictoryView } from '../../../shared/projections/victory-view.ts';

/** What those who run the show must know before the next victory. Seconds are real ones, from now. */
export type PreRoll =
  | { readonly kind: 'seen' | 'waiting'; readonly racer: string; readonly milestone: number }
  | {
      readonly kind: 'soon';
      readonly racer: string;
      readonly milestone: number;
      readonly about: number;
      readonly from: number;
      /** null: may take much longer. */
      readonly to: number | null;
    }
  /** The likeliest time has passed. */
  | { readonly kind: 'due'; readonly racer: string; readonly milestone: number }
  /** Close by, and nobody can say when. */
  | { readonly kind: 'close'; readonly racer: string; readonly milestone: number; readonly toGo: number };

/** From here on it is said. */
const soon = 2 * minute;
const nearby = 0.002;

/** The warning before a victory; null while there is none to give. */
export function preRoll(next: NextVictoryView | null, showNow: Instant, clockRate: number): PreRoll | null {
  if (next === null || next.state === 'fired') return null;
  const { racer, milestone, toGo, eta, state } = next;
  if (state !== 'armed') return { kind: state, racer, milestone };
  if (eta === null) return toGo <= milestone * nearby ? { kind: 'close', racer, milestone, toGo } : null;
  const until = (iso: string): number => (fromIso(iso) - showNow) / clockRate;
  const [about, from, to] = [until(eta.about), until(eta.from), eta.to === null ? null : until(eta.to)];
  if (about > soon) return null;
  // Long past: the estimate is of a race that went on otherwise.
  if (about < -soon) return toGo <= milestone * nearby ? { kind: 'close', racer, milestone, toGo } : null;
  if (about <= 0) return { kind: 'due', racer, milestone };
  const least = Math.max(0, roundTo(from));
  const most = to === null || to > 10 * minute ? null : roundTo(to);
  return { kind: 'soon', racer, milestone, about: roundTo(about), from: least, to: most };
}

/** No finer than it can be known: fives up to a minute, then tens. */
function roundTo(milliseconds: number): number {
  const seconds = milliseconds / second;
  const step = seconds < 60 ? 5 : 10;
  return Math.max(0, Math.round(seconds / step) * step);
}
