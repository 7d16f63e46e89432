import type { RacerInput } from '../command.ts';
import type { RacerSetup } from '../show-event.ts';
import type { Racer } from './race-state.ts';

/** Told apart by hue and by lightness, on dark and on light. */
const palette = [
  '#2f9bff',
  '#ff5a4e',
  '#ffb020',
  '#27c08a',
  '#b57bff',
  '#ff7ac0',
  '#2fd0d6',
  '#9bc53d',
  '#ff8a3d',
  '#7c8cff',
  '#d6a77a',
  '#a8b3c4',
];

export const colourFor = (index: number): string => palette[index % palette.length] as string;

/** A racer of a show file or command as it is recorded: rank, colour and account ids filled in. */
export function racerSetup(input: RacerInput, rank: string, colour: string): RacerSetup {
  const taken = new Set(input.accounts.flatMap((account) => (account.id === undefined ? [] : [account.id])));
  const accounts = input.accounts.map(({ id, ...config }) => {
    const name = id ?? freeId(naturalId(config), taken);
    taken.add(name);
    return { id: name, config };
  });
  return {
    id: input.id,
    rank,
    name: input.name,
    colour: input.colour ?? colour,
    alsoRunning: input.alsoRunning ?? false,
    accounts,
  };
}

/** The recorded set-up of a racer as it stands. */
export function setupOf(racer: Racer): RacerSetup {
  const { id, rank, name, colour, alsoRunning } = racer;
  const accounts = Object.values(racer.accounts).map((account) => ({ id: account.id, config: account.config }));
  return { id, rank, name, colour, alsoRunning, accounts };
}

/** What a person would call the account: the handle where there is one, else its source. */
function naturalId(config: RacerSetup['accounts'][number]['config']): string {
  switch (config.source) {
    case 'bluesky':
      return config.actor;
    case 'mastodon':
      return config.acct;
    default:
      return config.source;
  }
}

function freeId(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  let count = 2;
  while (taken.has(`${wish}-${count}`)) count++;
  return `${wish}-${count}`;
}
