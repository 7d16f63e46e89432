import { fromIso, toIso, type Instant } from '../lib/instant.ts';
import { graphemes } from '../lib/text/graphemes.ts';
import type { RecapCue, RecapView } from './recap-view.ts';

/** A chapter of the video. */
export interface Chapter {
  /** Whole seconds since the video's beginning. */
  readonly at: number;
  readonly name: string;
}

export interface Chapters {
  /** When the video begins. */
  readonly from: string;
  readonly chapters: readonly Chapter[];
  /** Moments that lie before the video, and are left out. */
  readonly before: number;
  /** Moments that are left out because they are too near a weightier one. */
  readonly near: number;
}

/** YouTube takes no chapter shorter than this, in seconds; and shows none where there are fewer than three. */
const shortest = 10;
export const fewestChapters = 3;
/** A list that nobody reads to its end helps nobody. */
const most = 100;
const longestName = 90;

/** Where the video begins, as far as anybody has said: the stream, else its recording, else the show itself. */
export const videoStart = ({ began, openedAt }: Pick<RecapView, 'began' | 'openedAt'>): string =>
  began.stream ?? began.recording ?? openedAt;

/** The moments of a show as chapters of a video that began at `from`: of moments that are too near each other the weightier one stays. */
export function chaptersOf(recap: RecapView, from: Instant): Chapters {
  const chapters: Chapter[] = [{ at: 0, name: nameFor(recap.show.title) }];
  let before = 0;
  let near = 0;
  for (const [instant, name] of weightiestFirst(recap)) {
    const at = Math.floor((instant - from) / 1000);
    if (at < 0) before++;
    else if (chapters.length === most || chapters.some((other) => Math.abs(other.at - at) < shortest)) near++;
    else chapters.push({ at, name: nameFor(name) });
  }
  return { from: toIso(from), chapters: chapters.sort((a, b) => a.at - b.at), before, near };
}

function weightiestFirst(recap: RecapView): readonly (readonly [Instant, string])[] {
  const { record, pleas, cues, readings } = recap;
  const nameOf = (id: string): string => recap.racers.find((racer) => racer.id === id)?.name ?? id;
  const count = (value: number): string => value.toLocaleString('en');
  const [firstRead] = readings;
  return [
    ...record.crossings.map(
      ({ to, racer, milestone }) => [fromIso(to), `${nameOf(racer)} crosses ${count(milestone)}`] as const,
    ),
    ...record.leadChanges.map(({ at, to }) => [fromIso(at), `${nameOf(to)} takes the lead`] as const),
    ...pleas.map(({ at, note }) => [fromIso(at), note ?? 'A call to follow'] as const),
    ...cues.map((cue) => [fromIso(cue.at), cueName(cue)] as const),
    ...(firstRead === undefined
      ? []
      : [[fromIso(recap.from) + firstRead * 1000, 'The first message is read'] as const]),
  ];
}

function cueName(cue: RecapCue): string {
  switch (cue.kind) {
    case 'question':
      return `Question: ${cue.text}`;
    case 'charity':
      return `The pledges: ${cue.name}`;
    case 'link':
    case 'speech':
      return cue.title;
  }
}

/** In one line, and without what YouTube takes for a tag. */
function nameFor(text: string): string {
  const all = graphemes(text.replace(/[<>]/g, '').replace(/\s+/g, ' ').trim());
  return all.length <= longestName ? all.join('') : `${all.slice(0, longestName - 1).join('')}…`;
}

/** In YouTube's form, to paste into a description: `00:00 Title`, one a line. */
export function chapterLines({ chapters }: Pick<Chapters, 'chapters'>): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const long = (chapters.at(-1)?.at ?? 0) >= 3600;
  return chapters
    .map(({ at, name }) => {
      const time = `${two(Math.floor((at % 3600) / 60))}:${two(at % 60)}`;
      return `${long ? `${Math.floor(at / 3600)}:` : ''}${time} ${name}\n`;
    })
    .join('');
}
