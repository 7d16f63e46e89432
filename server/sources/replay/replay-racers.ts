import type { RacerInput } from '../../../shared/domain/command.ts';
import { colourFor } from '../../../shared/domain/race/racer-setup.ts';
import type { ReplayRow } from './replay-row.ts';

/** Turns a hue (0 … 1) into #rrggbb, equally light for all. */
function colourOfHue(hue: number): string {
  const channel = (shift: number): string => {
    const wave = 0.55 + 0.35 * Math.cos(2 * Math.PI * (hue - shift));
    return Math.round(255 * wave)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(1 / 3)}${channel(2 / 3)}`;
}

const paletteSize = 12;
const goldenRatio = 0.618_033_988_75;

/** One account without an id, or those that the file tells apart. */
function accountsOf(rows: readonly ReplayRow[], racer: string): RacerInput['accounts'] {
  const ids = new Set(rows.filter((row) => row.racer === racer).map(({ account }) => account));
  return [...ids].map((id) => (id === undefined ? { source: 'replay' } : { source: 'replay', id }));
}

/** The racers of a replay without a show: in the order of their first rows, named as in the file, each with a colour of its own. */
export function replayRacers(rows: readonly ReplayRow[]): readonly RacerInput[] {
  const ids = [...new Set(rows.map(({ racer }) => racer))];
  return ids.map((id, index) => ({
    id,
    name: id,
    // Beyond the palette, steps of the golden ratio keep neighbours far apart, however many there are.
    colour: ids.length <= paletteSize ? colourFor(index) : colourOfHue((index * goldenRatio) % 1),
    accounts: accountsOf(rows, id),
  }));
}
