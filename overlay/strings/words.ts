import { fromIso } from '../../shared/lib/instant.ts';

/** Every sentence that the overlay can put on the air, and how it writes numbers and times. One implementation a language. */
export interface Words {
  readonly language: string;
  /** 1,000,000 */
  number(value: number): string;
  /** 1M, for scales. */
  short(value: number): string;
  /** +1,284 */
  signed(value: number): string;
  /** 20:14 in the zone of the page, with the zone where it was asked for. */
  time(iso: string): string;
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
  reachedAt(iso: string): string;
  over(milestone: number): string;
  past(percent: number): string;
  waiting: string;
  asOf(iso: string): string;
  rounded(resolution: number): string;
  rate(perMinute: number): string;
  eta(from: string, to: string): string;
  needs(perMinute: number): string;
  jump(change: number): string;
  /** What window a field of small bars is drawn in. */
  bars(from: number, to: number): string;
  alsoRunning: string;
  more(count: number): string;
  modeLabel: Readonly<Record<'live' | 'replay' | 'rehearsal' | 'demo', string | null>>;
  victoryLine: string;
  victory: string;
  handVictoryLine: string;
  test: string;
  testCard: string;
  testCardNote: string;
}

/** Writes instants as hours and minutes. `zone` null = the machine's own, which is not named; another is. */
export function createTimeWriter(
  language: string,
  zone: string | null,
): { one(iso: string): string; range(from: string, to: string): string } {
  const timeZone = zone === null ? {} : { timeZone: zone };
  const plain = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...timeZone,
  });
  const naming = new Intl.DateTimeFormat(language, { timeZoneName: 'short', ...timeZone });
  const write = (iso: string): string => plain.format(fromIso(iso));
  const suffix = (iso: string): string => {
    if (zone === null) return '';
    return ` ${naming.formatToParts(fromIso(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? zone}`;
  };
  return {
    one: (iso) => write(iso) + suffix(iso),
    range: (from, to) => (write(from) === write(to) ? write(from) : `${write(from)}–${write(to)}`) + suffix(to),
  };
}
