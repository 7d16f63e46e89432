import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { RecapFormats } from '../../strings/recap-formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { theCrossing } from './the-moment.ts';

export interface Headline {
  readonly text: string;
  /** The interval in which it happened; null = there is none to tell. */
  readonly when: string | null;
  readonly colour: string | null;
}

export const nameOf = ({ racers }: RecapView, id: string): string => racers.find((one) => one.id === id)?.name ?? id;

/** What one would say first of this show: who was first at the last milestone that was reached, or who led. */
export function headlineOf(recap: RecapView, formats: RecapFormats): Headline {
  const first = theCrossing(recap);
  if (first === null) return standing(recap, formats);
  const colour = recap.racers.find(({ id }) => id === first.racer)?.colour ?? null;
  const when = formats.between(first.from, first.to);
  const name = nameOf(recap, first.racer);
  const milestone = formats.count(first.milestone);
  const contenders = recap.racers.filter(({ alsoRunning }) => !alsoRunning).length;
  if (first.confirmedAt === null) return { text: words.seen(name, milestone), when, colour };
  if (first.photoFinish) return { text: words.photo(milestone), when, colour: null };
  return { text: contenders > 1 ? words.first(name, milestone) : words.alone(name, milestone), when, colour };
}

function standing({ racers }: RecapView, formats: RecapFormats): Headline {
  const ranked = racers
    .flatMap(({ name, colour, alsoRunning, last }) =>
      last === null || alsoRunning ? [] : [{ name, colour, total: last.total }],
    )
    .sort((a, b) => b.total - a.total);
  const [one, two] = ranked;
  if (one === undefined) return { text: words.noRace, when: null, colour: null };
  if (two === undefined)
    return { text: words.alone(one.name, formats.count(one.total)), when: null, colour: one.colour };
  if (one.total === two.total) return { text: words.level, when: null, colour: null };
  return { text: words.leads(one.name, formats.count(one.total - two.total)), when: null, colour: one.colour };
}
