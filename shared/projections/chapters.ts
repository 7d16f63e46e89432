import { fromIso, type Instant } from '../lib/instant.ts';
import type { RecapView } from './recap-view.ts';

/** A chapter of the video. */
export interface Chapter {
  /** Whole seconds since the video's beginning. */
  readonly at: number;
  readonly name: string;
}

/** YouTube takes no chapter shorter than this, in seconds. */
const shortest = 10;

/** The moments of a show as chapters of a video that began at `from`: of moments that are too near each other the weightier one stays. */
export function chaptersOf(recap: RecapView, from: Instant): readonly Chapter[] {
  const nameOf = (id: string): string => recap.racers.find((racer) => racer.id === id)?.name ?? id;
  const count = (value: number): string => value.toLocaleString('en');
  const moment = (iso: string, name: string): Chapter => ({ at: Math.floor((fromIso(iso) - from) / 1000), name });
  const { crossings, leadChanges } = recap.record;
  const start = fromIso(recap.from);
  const firstRead = recap.readings[0];
  const weightiestFirst = [
    ...crossings.map(({ to, racer, milestone }) => moment(to, `${nameOf(racer)} crosses ${count(milestone)}`)),
    ...leadChanges.map(({ at, to }) => moment(at, `${nameOf(to)} takes the lead`)),
    ...recap.pleas.map(({ at, note }) => moment(at, note ?? 'A call to follow')),
    ...(firstRead === undefined
      ? []
      : [{ at: Math.floor((start - from) / 1000 + firstRead), name: 'The first message is read' }]),
  ];
  const chapters: Chapter[] = [{ at: 0, name: recap.show.title }];
  for (const { at, name } of weightiestFirst) {
    if (at < 0 || chapters.some((other) => Math.abs(other.at - at) < shortest)) continue;
    chapters.push({ at, name: name.replace(/\s+/g, ' ') });
  }
  return chapters.sort((a, b) => a.at - b.at);
}

/** In YouTube's form, to paste into a description: `00:00 Title`, one a line. */
export function chapterLines(chapters: readonly Chapter[]): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const long = (chapters.at(-1)?.at ?? 0) >= 3600;
  return chapters
    .map(({ at, name }) => {
      const time = `${two(Math.floor((at % 3600) / 60))}:${two(at % 60)}`;
      return `${long ? `${Math.floor(at / 3600)}:` : ''}${time} ${name}\n`;
    })
    .join('');
}
