import { fromIso, minute, type Instant } from '../../../shared/lib/instant.ts';
import type { HostView } from '../../../shared/projections/views.ts';
import type { Formats } from '../../strings/formats.ts';
import { pleaEffect } from '../../strings/plea.en.ts';
import { hostWords as words } from '../../strings/host.en.ts';

/** One line that the host can say aloud. */
export interface SayLine {
  readonly kind: 'lead' | 'step' | 'seen' | 'crossed' | 'photo-finish' | 'plea';
  readonly text: string;
  /** When it happened, by the show's clock. */
  readonly at: string;
}

/** A happening older than this is no news any more. */
export const newsFor = 10 * minute;

/** Everything worth saying that the record knows, newest first. */
export function sayLines(view: Facts, formats: Formats): SayLine[] {
  const lines = [
    ...leadLines(view, formats),
    ...stepLines(view, formats),
    ...crossingLines(view, formats),
    ...pleaLines(view, formats),
  ];
  return lines.sort((a, b) => fromIso(b.at) - fromIso(a.at));
}

/** The one line to say now; null where nothing has happened lately. */
export function sayLine(view: Facts, formats: Formats, showNow: Instant): SayLine | null {
  const [newest] = sayLines(view, formats);
  return newest === undefined || showNow - fromIso(newest.at) > newsFor ? null : newest;
}

/** What the lines are made of. */
type Facts = Pick<HostView, 'race' | 'record'> & Partial<Pick<HostView, 'pleas'>>;
const nameIn = ({ race }: Facts, racer: string): string => race.racers[racer]?.name ?? racer;

function leadLines(view: Facts, formats: Formats): SayLine[] {
  return view.record.leadChanges.map(({ at, calledAt, from, to, afterStep }) => {
    const text = words.leadChanged(nameIn(view, to), nameIn(view, from), formats.clockShort(at));
    return { kind: 'lead', at: calledAt, text: afterStep ? `${text} ${words.afterStep}` : text };
  });
}

function stepLines(view: Facts, formats: Formats): SayLine[] {
  return view.record.steps.map(({ at, racer, change }) => ({
    kind: 'step',
    at,
    text: words.step(nameIn(view, racer), formats.signed(change), formats.clockShort(at), change < 0),
  }));
}

function crossingLines(view: Facts, formats: Formats): SayLine[] {
  return view.record.crossings.map(({ racer, milestone, from, to, confirmedAt, photoFinish }) => {
    const name = nameIn(view, racer);
    const count = formats.count(milestone);
    if (confirmedAt === null) return { kind: 'seen', at: to, text: words.seen(name, count) };
    if (photoFinish) return { kind: 'photo-finish', at: confirmedAt, text: words.photoFinish(name, count) };
    return {
      kind: 'crossed',
      at: confirmedAt,
      text: words.crossed(name, count, formats.clock(from), formats.clock(to)),
    };
  });
}

/** What a plea did to each racer, once it has been measured; those of one group are one line. */
function pleaLines(view: Facts, formats: Formats): SayLine[] {
  return Object.values(view.pleas ?? {}).flatMap(({ id, group, at, from, to, effects }) => {
    if (effects === null || id !== group) return [];
    const did = Object.entries(effects).map(([racer, effect]) =>
      words.pleaDid(nameIn(view, racer), pleaEffect(effect, fromIso(to) - fromIso(from))),
    );
    return did.length === 0 ? [] : [{ kind: 'plea', at: to, text: words.plea(formats.clockShort(at), did) }];
  });
}
