import type { OverlayPresenceView } from '../../shared/projections/views.ts';

type Candidate = Pick<
  OverlayPresenceView,
  'id' | 'visible' | 'sound' | 'obs' | 'painted' | 'platforms' | 'connectedAt'
>;

/**
 * The one overlay that speaks: of those that are on screen and may be heard the chosen one, else one in OBS, else any. It keeps the word
 * until it goes, is hidden, or a better one comes; of equals the first to come. One that may not show messages of `platform` does not
 * speak them either, and one of `silent`, which was given the word and was not heard, only where there is no other.
 */
export function leaseHolder(
  overlays: readonly Candidate[],
  holder: string | null,
  chosen: string | null,
  platform: string | null = null,
  silent: ReadonlySet<string> = new Set(),
): string | null {
  const able = overlays.filter(
    ({ visible, sound, painted, platforms }) =>
      visible &&
      sound === 'on' &&
      painted !== null &&
      (platform === null || platforms === null || platforms.includes(platform)),
  );
  const rank = ({ id, obs }: Candidate): number => (silent.has(id) ? -1 : id === chosen ? 2 : obs === null ? 0 : 1);
  const best = able.filter((overlay) => rank(overlay) === Math.max(...able.map(rank)));
  if (best.some(({ id }) => id === holder)) return holder;
  const first = best.toSorted((a, b) => (a.connectedAt < b.connectedAt ? -1 : 1))[0];
  return first?.id ?? null;
}
