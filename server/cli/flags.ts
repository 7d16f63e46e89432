import { parseArgs } from 'node:util';
import type { Result } from '../../shared/lib/result.ts';
import { flagConflicts } from './flag-conflicts.ts';
import { flagNames, flagRow, isFlagName, variableOf, type FlagName } from './flag-table.ts';
import { flagValues, nearestFlag, type GivenValue } from './flag-values.ts';

/** How the server shall run. */
export interface RunFlags {
  readonly port: number;
  readonly host: string;
  readonly publicUrls: readonly URL[];
  readonly allowLan: boolean;
  readonly dataDir: string;
  readonly showFile: string | null;
  readonly replayFile: string | null;
  /** null = not given. */
  readonly speed: number | null;
  readonly milestone: number | null;
  readonly rehearsal: boolean;
  /** null = not given. */
  readonly seed: number | null;
  readonly open: boolean;
}

export type FlagsOutcome =
  | { readonly kind: 'run'; readonly flags: RunFlags }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** One sentence for each thing that is wrong. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line and, for what it leaves open, the environment. Looks at nothing else. */
export function readFlags(argv: readonly string[], environment: Environment): FlagsOutcome {
  const problems: string[] = [];
  const line = readLine(argv, problems);
  if (line.has('help')) return { kind: 'help' };
  if (line.has('version')) return { kind: 'version' };
  const given = withEnvironment(line, environment);

  const take = <T>(parse: (value: GivenValue) => Result<T, string>, value: GivenValue | undefined): T | null => {
    if (value === undefined) return null;
    const parsed = parse(value);
    if (parsed.ok) return parsed.value;
    problems.push(parsed.error);
    return null;
  };
  const last = (name: FlagName): GivenValue | undefined => given.get(name)?.at(-1);

  const flags: RunFlags = {
    port: take(flagValues.port, last('port')) ?? 4170,
    host: take(flagValues.host, last('host')) ?? '127.0.0.1',
    publicUrls: (given.get('public-url') ?? [])
      .map((value) => take(flagValues.publicUrl, value))
      .filter((url) => url !== null),
    allowLan: take(flagValues.toggle, last('allow-lan')) ?? false,
    dataDir: take(flagValues.text, last('data')) ?? './tickertape-data',
    showFile: take(flagValues.text, last('show')),
    replayFile: take(flagValues.text, last('replay')),
    speed: take(flagValues.speed, last('speed')),
    milestone: take(flagValues.milestone, last('milestone')),
    rehearsal: take(flagValues.toggle, last('rehearsal')) ?? false,
    seed: take(flagValues.seed, last('seed')),
    open: take(flagValues.toggle, last('open')) ?? false,
  };
  if (problems.length === 0) problems.push(...flagConflicts(flags));
  return problems.length === 0 ? { kind: 'run', flags } : { kind: 'wrong', problems };
}

type Given = Map<FlagName, GivenValue[]>;

function readLine(argv: readonly string[], problems: string[]): Given {
  const options = Object.fromEntries(
    flagNames.map((name) => [
      name,
      { type: flagRow(name).value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...options,
      help: { type: 'boolean', short: 'h', multiple: true },
      version: { type: 'boolean', short: 'v', multiple: true },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Given = new Map();
  for (const token of tokens) {
    if (token.kind === 'positional')
      problems.push(
        `${JSON.stringify(token.value)} belongs to no flag. Flags begin with --, such as --show race.json.`,
      );
    if (token.kind !== 'option') continue;
    const problem = lineProblem(token.name, token.rawName, token.value, token.inlineValue === true);
    if (problem !== null) problems.push(problem);
    else if (isFlagName(token.name)) {
      const values = given.get(token.name) ?? [];
      values.push({ text: token.value ?? '1', origin: token.rawName });
      given.set(token.name, values);
      if (values.length > 1 && flagRow(token.name).repeatable !== true)
        problems.push(`${token.rawName} is given more than once. Give it once.`);
    }
  }
  return given;
}

function lineProblem(name: string, rawName: string, value: string | undefined, inline: boolean): string | null {
  if (!isFlagName(name)) {
    const near = nearestFlag(name, flagNames);
    return `${rawName} is no flag${near === null ? '' : `; did you mean --${near}?`} See --help for all flags.`.replace(
      'flag See',
      'flag. See',
    );
  }
  const row = flagRow(name);
  if (row.value === undefined)
    return inline ? `${rawName} takes no value. Write ${rawName} alone, or leave it away.` : null;
  if (value === undefined || value === '' || (!inline && value.startsWith('--'))) {
    return `${rawName} needs a value: ${rawName} ${row.value}.`;
  }
  return null;
}

function withEnvironment(line: Given, environment: Environment): Given {
  const given: Given = new Map(line);
  for (const name of flagNames) {
    const row = flagRow(name);
    const text = environment[variableOf(name)];
    if (row.lineOnly === true || given.has(name) || text === undefined || text === '') continue;
    const texts = row.repeatable === true ? text.split(/[\s,]+/).filter((part) => part !== '') : [text];
    given.set(
      name,
      texts.map((part) => ({ text: part, origin: variableOf(name) })),
    );
  }
  return given;
}
