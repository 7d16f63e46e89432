import type { Instant } from '../../shared/lib/instant.ts';
import type { MomentView, OverlayView } from '../../shared/projections/views.ts';
import { dueMoments, playTime } from './moments.ts';
import type { PlayedMoments } from './played-moments.ts';

/** A moment on screen. */
export interface PlayingMoment {
  readonly moment: MomentView;
  /** When it began, by the page's steady clock: in the past for one that was joined midway. */
  readonly startedAt: number;
}

export interface MomentPlayerOptions {
  readonly played: PlayedMoments;
  readonly steadyNow: () => number;
  /** Called when what is playing has changed by itself (a moment has ended). */
  readonly onChange: () => void;
}

/** Decides which moments are on screen. */
export interface MomentPlayer {
  readonly playing: readonly PlayingMoment[];
  /** Call with each new view; returns what is playing then. */
  update(view: OverlayView, logId: string, showNow: Instant): readonly PlayingMoment[];
  close(): void;
}

export function createMomentPlayer({ played, steadyNow, onChange }: MomentPlayerOptions): MomentPlayer {
  let playing: readonly PlayingMoment[] = [];
  let current: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const endOf = ({ moment, startedAt }: PlayingMoment): number => startedAt + playTime(moment);
  const schedule = (): void => {
    clearTimeout(timer);
    if (playing.length === 0) return;
    timer = setTimeout(sweep, Math.max(0, Math.min(...playing.map(endOf)) - steadyNow()));
  };
  /** What has come to its end is marked; the page is told. */
  const sweep = (): void => {
    const before = playing;
    settle();
    schedule();
    if (playing !== before) onChange();
  };
  const settle = (): void => {
    const now = steadyNow();
    const ended = playing.filter((entry) => endOf(entry) <= now);
    if (ended.length === 0) return;
    if (current !== null) for (const { moment } of ended) played.add(current, moment.seq);
    playing = playing.filter((entry) => !ended.includes(entry));
  };

  return {
    get playing() {
      return playing;
    },
    update: (view, logId, showNow) => {
      if (current !== logId) playing = [];
      current = logId;
      settle();
      const cancelled = new Set(view.moments.flatMap(({ cancelled: off, seq }) => (off === true ? [seq] : [])));
      const kept = playing.filter(({ moment }) => !cancelled.has(moment.seq));
      const known = new Set([...played.of(logId), ...kept.map(({ moment }) => moment.seq)]);
      const due = dueMoments(view, known, showNow);
      if (due.length > 0 || kept.length !== playing.length) {
        playing = [...kept, ...due.map(({ moment, elapsed }) => ({ moment, startedAt: steadyNow() - elapsed }))];
      }
      schedule();
      return playing;
    },
    close: () => clearTimeout(timer),
  };
}
