import type { EtaView } from '../../shared/projections/race-view.ts';
import type { OverlayView } from '../../shared/projections/views.ts';
import { fromIso, type Instant } from '../../shared/lib/instant.ts';

/** What a button box shows: the data of the server-sent event `state`. */
export interface ButtonState {
  /** The message on air. There is no queue in this version: always null. */
  readonly onAir: null;
  /** Messages that wait. Always 0 in this version. */
  readonly queue: number;
  /** Approved and not yet read. Always 0 in this version. */
  readonly promised: number;
  /** Between the two highest totals; null until two are known. */
  readonly gap: number | null;
  /** Of the racer in the lead. */
  readonly eta: EtaView;
  /** The victory that is on screen now. */
  readonly victory: {
    readonly racer: string | null;
    readonly milestone: number | null;
    readonly at: string;
    readonly playUntil: string;
  } | null;
}

/** `now` by the show's clock. */
export function buttonState({ race, victory }: OverlayView, now: Instant): ButtonState {
  const contenders = Object.values(race.racers).filter((racer) => !racer.alsoRunning);
  const first =
    race.lead.leader === null ? contenders.find((racer) => racer.place === 1) : race.racers[race.lead.leader];
  const { last } = victory;
  const shown = last !== null && !last.cancelled && fromIso(last.playUntil) > now;
  return {
    onAir: null,
    queue: 0,
    promised: 0,
    gap: race.lead.gap,
    eta: first?.eta ?? { kind: 'unknown' },
    victory: shown ? { racer: last.racer, milestone: last.milestone, at: last.at, playUntil: last.playUntil } : null,
  };
}
