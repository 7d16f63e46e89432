import type { OverlayPresenceView } from '../../../shared/projections/views.ts';

/**
 * `current`: has painted what the server has · `catching-up`: behind, but not for long · `behind`: behind for longer than a paint
 * takes · `hidden`: OBS does not show it, so it need not paint · `outdated`: an older page than the server serves · `waiting`: has not painted yet.
 */
export type PresenceState = 'current' | 'catching-up' | 'behind' | 'hidden' | 'outdated' | 'waiting';

/** When this page first saw each of the newest revisions; oldest first. */
export type SeqHistory = readonly { readonly seq: number; readonly seenAt: number }[];

/** An overlay that is up to a beat late is catching up; later than that the operator must know. */
export const behindAfter = 6_000;
const kept = 128;

/** Remembers when a revision was first seen. Returns the same history where there is no newer one. */
export function rememberSeq(history: SeqHistory, seq: number, now: number): SeqHistory {
  const last = history.at(-1);
  if (last !== undefined && last.seq === seq) return history;
  // A smaller seq means another log: what was known is void.
  const known = last !== undefined && last.seq > seq ? [] : history;
  return [...known, { seq, seenAt: now }].slice(-kept);
}

export interface PresenceContext {
  readonly history: SeqHistory;
  /** The build that the server serves. */
  readonly version: string;
  readonly now: number;
}

/** What the operator must know of one overlay, worst first. */
export function presenceState(overlay: OverlayPresenceView, { history, version, now }: PresenceContext): PresenceState {
  if (overlay.version !== null && overlay.version !== version) return 'outdated';
  if (!overlay.visible) return 'hidden';
  const { painted } = overlay;
  if (painted === null) return 'waiting';
  const missed = history.find(({ seq }) => seq > painted);
  if (missed === undefined) return 'current';
  return now - missed.seenAt > behindAfter ? 'behind' : 'catching-up';
}

/** The state of the whole air: the worst of the visible overlays; null where none is connected. */
export function airState(states: readonly PresenceState[]): PresenceState | null {
  const order: readonly PresenceState[] = ['behind', 'outdated', 'waiting', 'catching-up', 'current', 'hidden'];
  return order.find((state) => states.includes(state)) ?? null;
}
