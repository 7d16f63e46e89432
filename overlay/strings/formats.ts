import { fromIso, type Instant } from '../../shared/lib/instant.ts';

/** Figures and times in words, for one locale and zone. */
export interface Formats {
  /** `1,234,567` */
  count(value: number): string;
  /** `+1,234`, `−20,000` */
  signed(value: number): string;
  /** Followers per minute: `+312/min`, one decimal under 10. */
  rate(perMinute: number): string;
  /** 0.897 → `89.7 %` */
  percent(share: number): string;
  /** `21:04:09` in this zone. */
  clock(iso: string): string;
  /** `21:04` in this zone. */
  clockShort(iso: string): string;
  /** `21:04`, and `Fri 21:04` where that is another day than `now`'s. */
  clockNear(iso: string, now: Instant): string;
  /** `Thu, Apr 16, 23:13:00 PDT`: with date and zone, for the record. */
  stamp(iso: string): string;
  /** The same in UTC. */
  stampUtc(iso: string): string;
}

const sign = (value: number, digits: string): string => (value > 0 ? `+${digits}` : value < 0 ? `−${digits}` : digits);

/** @param timeZone an IANA name; absent = the browser's. */
export function createFormats(locale: string, timeZone?: string): Formats {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const zone = timeZone === undefined ? {} : { timeZone };
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const stamp = {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...time,
    second: '2-digit',
    timeZoneName: 'short',
  } as const;
  const clock = new Intl.DateTimeFormat(locale, { ...time, second: '2-digit', ...zone });
  const clockShort = new Intl.DateTimeFormat(locale, { ...time, ...zone });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', ...zone });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', ...zone });
  const local = new Intl.DateTimeFormat(locale, { ...stamp, ...zone });
  const utc = new Intl.DateTimeFormat(locale, { ...stamp, timeZone: 'UTC' });
  return {
    count: (value) => count.format(value),
    signed: (value) => sign(value, count.format(Math.abs(value))),
    rate: (perMinute) =>
      `${sign(perMinute, (Math.abs(perMinute) < 10 ? fine : count).format(Math.abs(perMinute)))}/min`,
    // Cut, not rounded: 99.99 % must not read as 100 %.
    percent: (share) => `${percent.format(Math.floor(share * 1000) / 10)} %`,
    clock: (iso) => clock.format(fromIso(iso)),
    clockShort: (iso) => clockShort.format(fromIso(iso)),
    clockNear: (iso, now) => {
      const at = fromIso(iso);
      const time = clockShort.format(at);
      return date.format(at) === date.format(now) ? time : `${weekday.format(at)} ${time}`;
    },
    stamp: (iso) => local.format(fromIso(iso)),
    stampUtc: (iso) => utc.format(fromIso(iso)),
  };
}

/** A time span cut to one unit: `{ unit: 'minute', amount: 3 }`. Negative spans count as 0. */
export interface Span {
  readonly unit: 'second' | 'minute' | 'hour' | 'day';
  readonly amount: number;
}

export function spanOf(milliseconds: number): Span {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return { unit: 'second', amount: seconds };
  if (seconds < 3600) return { unit: 'minute', amount: Math.floor(seconds / 60) };
  if (seconds < 48 * 3600) return { unit: 'hour', amount: Math.floor(seconds / 3600) };
  return { unit: 'day', amount: Math.floor(seconds / 86_400) };
}

/** How long ago an instant was. */
export const spanSince = (iso: string, now: Instant): Span => spanOf(now - fromIso(iso));
