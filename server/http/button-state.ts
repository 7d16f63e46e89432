import type { EtaView } from '../../shared/projections/race-view.ts';
import type { OnAirView } from '../../shared/projections/queue-view.ts';
import type { OverlayView } from '../../shared/projections/views.ts';
import { fromIso, type Instant } from '../../shared/lib/instant.ts';

/** What a button box shows: the data of the server-sent event `state`. */
export interface ButtonState {
  /** The message on air. */
  readonly onAir: OnAirView | null;
  /** Approved messages that wait. */
  readonly queue: number;
  /** Approved and not yet read, the one on air too. */
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
  /** Only in a rehearsal. */
  readonly rehearsal?: true;
}

/** `now` by the show's clock. */
export function buttonState({ show, race, victory, queue }: OverlayView, now: Instant): ButtonState {
  const contenders = Object.values(race.racers).filter((racer) => !racer.alsoRunning);
  const first =
    race.lead.leader === null ? contenders.find((racer) => racer.place === 1) : race.racers[race.lead.leader];
  const { last } = victory;
  const shown = last !== null && !last.cancelled && fromIso(last.playUntil) > now;
  return {
    onAir: queue.onAir,
    queue: queue.waiting,
    promised: queue.promised,
    gap: race.lead.gap,
    eta: first?.eta ?? { kind: 'unknown' },
    victory: shown ? { racer: last.racer, milestone: last.milestone, at: last.at, playUntil: last.playUntil } : null,
    ...(show.mode === 'rehearsal' ? { rehearsal: true } : {}),
  };
}
