import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import type { RaceView } from '../../../shared/projections/race-view.ts';
import type { VictoryCause, VictoryView } from '../../../shared/projections/victory-view.ts';

/** What the operator must know of the last victory. */
export type VictoryState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'on-air'; readonly racer: string | null }
  | {
      readonly kind: 'past';
      readonly racer: string | null;
      readonly at: string;
      readonly cause: VictoryCause;
      readonly cancelled: boolean;
    };

type LastVictory = Pick<NonNullable<VictoryView['last']>, 'racer' | 'at' | 'cause' | 'cancelled' | 'playUntil'>;

/** @param showNow the show's clock: a victory is on air until its `playUntil`. */
export function victoryState({ last }: { readonly last: LastVictory | null }, showNow: Instant): VictoryState {
  if (last === null) return { kind: 'idle' };
  const { racer, at, cause, cancelled, playUntil } = last;
  if (!cancelled && showNow < fromIso(playUntil)) return { kind: 'on-air', racer };
  return { kind: 'past', racer, at, cause, cancelled };
}

/** The racer that "the leader" means now: the called one, else the one racer of a solo goal. */
export function leaderOf(race: RaceView): string | null {
  const contenders = Object.values(race.racers).filter(({ alsoRunning }) => !alsoRunning);
  return race.lead.leader ?? (contenders.length === 1 ? (contenders[0]?.id ?? null) : null);
}
