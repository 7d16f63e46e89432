/** One command-line flag; each can also be given as an environment variable. */
export interface FlagRow {
  /** What the value is called in the help text; absent = a switch. */
  readonly value?: string;
  readonly repeatable?: true;
  /** Only on the command line: it asks for a text, not for a way to run. */
  readonly lineOnly?: true;
  readonly help: string;
}

/** Every flag, in the order of the help text. */
export const flagTable = {
  port: { value: 'N', help: 'Port to listen on. 0 takes any free one. Default 4170.' },
  host: {
    value: 'ADDRESS',
    help: 'Address to listen on. Default 127.0.0.1: only this computer. Any other needs --public-url or --allow-lan.',
  },
  'public-url': {
    value: 'URL',
    repeatable: true,
    help: 'An address under which friends reach this server (a tunnel or a TLS proxy), such as https://race.example. Their links are built on the first one. Must be https, except for private addresses with --allow-lan. May be given more than once.',
  },
  'allow-lan': {
    help: 'Let devices of the local network in. Keys then travel in clear: use it in a network you trust.',
  },
  data: { value: 'DIR', help: 'Folder for the log, the links and their keys. Default ./tickertape-data' },
  show: {
    value: 'FILE',
    help: 'Show file (JSON): title, milestones, racers. Its schema is served at /schema/show.json',
  },
  replay: {
    value: 'FILE',
    help: 'Play a recorded race (CSV: time,racer,total[,resolution]), or a whole show as it was (its export events.jsonl). It has a log of its own.',
  },
  speed: { value: 'N', help: 'How many times faster than life the replay runs. 0 = as fast as it goes. Default 1.' },
  milestone: {
    value: 'N',
    help: 'The total to reach. In a replay the default is the next round number, and then the next.',
  },
  rehearsal: {
    help: 'Run the show with a made-up race and made-up viewers (or a replay), in a log of its own and with a watermark on every page. No platform is asked, and the show itself is not touched.',
  },
  seed: { value: 'N', help: 'Which race and viewers a rehearsal makes up: the same seed, the same ones.' },
  open: { help: 'Open the control page in the browser.' },
  help: { lineOnly: true, help: 'Print this text.' },
  version: { lineOnly: true, help: 'Print the version.' },
} as const satisfies Record<string, FlagRow>;

export type FlagName = keyof typeof flagTable;
export const flagNames = Object.keys(flagTable) as readonly FlagName[];

export const flagRow = (name: FlagName): FlagRow => flagTable[name];

/** `public-url` → `TICKERTAPE_PUBLIC_URL`. */
export const variableOf = (name: FlagName): string => `TICKERTAPE_${name.toUpperCase().replaceAll('-', '_')}`;

export function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(flagTable, name);
}
