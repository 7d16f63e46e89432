import { fromIso } from '../../shared/lib/instant.ts';
import type { Words } from './words.ts';

/** What the victory says; loaded with it. */
export interface VictoryWords extends Words {
  /** 06:13:20, with the zone where it was asked for. */
  clock(iso: string): string;
  /** Friday 17 April 2009 */
  day(iso: string): string;
  firstAcross: string;
  goalReached: string;
  victory: string;
  winner: string;
  /** Who made it full. */
  number1(milestone: string, name: string): string;
  headline(name: string, milestone: string): string;
  deck(name: string, total: string): string;
  total: string;
  toGoShort(left: string): string;
  both(count: number, from: string, to: string): string;
  nobodyKnows: string;
  between(from: string, to: string): string;
}

/** @param zone an IANA name for all times shown, or null for the machine's own. */
export function createVictoryEnglish(words: Words): VictoryWords {
  const { zone } = words;
  const timeZone = zone === null ? {} : { timeZone: zone };
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(zone === null ? {} : { timeZoneName: 'short' }),
    ...timeZone,
  });
  const bare = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...timeZone,
  });
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', ...timeZone });
  return {
    ...words,
    clock: (iso) => clock.format(fromIso(iso)),
    day: (iso) => day.format(fromIso(iso)),
    firstAcross: 'First across the line',
    goalReached: 'Goal reached',
    victory: 'Victory',
    winner: 'We did it',
    number1: (milestone, name) => `Number ${milestone}: ${name}`,
    headline: (name, milestone) => `${name} reaches ${milestone}`,
    deck: (name, total) => `${name} had ${total}`,
    total: 'Total',
    toGoShort: (left) => `${left} to go`,
    both: (count, from, to) =>
      `${count === 2 ? 'Both' : `All ${count}`} crossed between ${bare.format(fromIso(from))} and ${clock.format(fromIso(to))}`,
    nobodyKnows: 'Nobody can say who was first',
    between: (from, to) => `${bare.format(fromIso(from))} – ${bare.format(fromIso(to))}`,
  };
}
