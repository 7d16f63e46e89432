import { minute, type Instant } from '../../../shared/lib/instant.ts';

/** Past this much of the day ahead a time is one of today that is still to come: it cannot be meant. */
const slack = minute;

/** The last instant at which this clock stood at `21:04` or `21:04:09`; null = that is no time of day. */
export function lastTimeOfDay(text: string, now: Instant): Instant | null {
  const [, hours, minutes, seconds = '0'] = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), Number(seconds), 0);
  if (at.getTime() > now + slack) at.setDate(at.getDate() - 1);
  return at.getTime();
}
