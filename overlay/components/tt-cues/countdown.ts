import { fromIso, second, type Instant } from '../../../shared/lib/instant.ts';

/** What is left until then: `4:59`, `1:02:00`; `over` when it has come, null where nothing is counted. */
export function countdown(to: string | null, now: Instant): string | null {
  if (to === null) return null;
  const seconds = Math.ceil((fromIso(to) - now) / second);
  if (seconds <= 0) return 'over';
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
