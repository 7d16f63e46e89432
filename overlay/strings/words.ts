import { fromIso } from '../../shared/lib/instant.ts';

/** Every sentence that the overlay can put on the air, and how it writes numbers and times. One implementation a language. */
export interface Words {
  readonly language: string;
  /** An IANA name for all times shown; null = the machine's own. */
  readonly zone: string | null;
  /** 1,000,000 */
  number(value: number): string;
  /** 1M, for scales: never rounded, for two marks of a scale must not be called the same. */
  short(value: number): string;
  /** +1,284 */
  signed(value: number): string;
  /** 20:14 in the zone of the page, with the zone where it was asked for, and the day where it is not that of `now`. */
  time(iso: string, now: string | null): string;
  firstTo(milestone: number): string;
  goal(milestone: number): string;
  nextMilestone(milestone: number): string;
  leadsBy(gap: number): string;
  tooClose: string;
  pending: string;
  ahead: string;
  newLeader: string;
  photoFinish: string;
  toGo(left: number): string;
  reached(milestone: number): string;
  reachedAt(iso: string, now: string | null): string;
  over(milestone: number): string;
  past(percent: number): string;
  waiting: string;
  asOf(iso: string, now: string | null): string;
  rounded(resolution: number): string;
  rate(perMinute: number): string;
  eta(from: string, to: string, now: string | null): string;
  needs(perMinute: number): string;
  jump(change: number): string;
  /** What window a field of small bars is drawn in. */
  bars(from: number, to: number): string;
  alsoRunning: string;
  more(count: number): string;
  modeLabel: Readonly<Record<'live' | 'replay' | 'rehearsal' | 'demo', string | null>>;
  test: string;
  testCard: string;
  testCardNote: string;
}

/** Writes instants as hours and minutes, with the day where it is not that of `reference` (null = no day is ever named). */
export interface TimeWriter {
  one(iso: string, reference: string | null): string;
  range(from: string, to: string, reference: string | null): string;
}

/** `zone` null = the machine's own, which is not named; another is. */
export function createTimeWriter(language: string, zone: string | null): TimeWriter {
  const timeZone = zone === null ? {} : { timeZone: zone };
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...timeZone,
  });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', ...timeZone });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'short', ...timeZone });
  const naming = new Intl.DateTimeFormat(language, { timeZoneName: 'short', ...timeZone });
  const hours = (iso: string): string => clock.format(fromIso(iso));
  const day = (iso: string, reference: string | null): string => {
    if (reference === null || date.format(fromIso(iso)) === date.format(fromIso(reference))) return '';
    return `${weekday.format(fromIso(iso))} `;
  };
  const suffix = (iso: string): string => {
    if (zone === null) return '';
    return ` ${naming.formatToParts(fromIso(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? zone}`;
  };
  return {
    one: (iso, reference) => day(iso, reference) + hours(iso) + suffix(iso),
    range: (from, to, reference) => {
      const first = day(from, reference) + hours(from);
      const last = day(to, from) + hours(to);
      return (hours(from) === hours(to) && day(to, from) === '' ? first : `${first}–${last}`) + suffix(to);
    },
  };
}
