import { fromIso } from '../../shared/lib/instant.ts';
import { createFormats, type Formats } from './formats.ts';

/** Figures and times for a page that is read next year too. */
export interface RecapFormats extends Formats {
  /** `Fri, Apr 17, 2009, 06:12:50 – 06:13:00 UTC`: both days where they differ. */
  interval(from: string, to: string): string;
  /** `Fri, Apr 17, 2009, between 06:12:50 and 06:13:00 UTC` */
  between(from: string, to: string): string;
}

/** @param zone an IANA name; empty = the reader's own. */
export function createRecapFormats(zone: string): RecapFormats {
  const timeZone = zone === '' ? undefined : zone;
  const formats = createFormats('en', timeZone);
  const own = timeZone === undefined ? {} : { timeZone };
  const date = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', ...own } as const;
  const day = new Intl.DateTimeFormat('en', date);
  const named = new Intl.DateTimeFormat('en', { timeZoneName: 'short', ...own });
  const zoneAt = (iso: string): string =>
    named.formatToParts(fromIso(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const dayOf = (iso: string): string => day.format(fromIso(iso));
  const told = (from: string, to: string, before: string, among: string): string => {
    const until = `${dayOf(from) === dayOf(to) ? '' : `${dayOf(to)}, `}${formats.clock(to)} ${zoneAt(to)}`;
    return `${dayOf(from)}, ${before}${formats.clock(from)}${among}${until}`;
  };
  return {
    ...formats,
    interval: (from, to) => told(from, to, '', ' – '),
    between: (from, to) => told(from, to, 'between ', ' and '),
  };
}
