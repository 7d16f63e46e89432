import { describe, expect, it } from 'vitest';
import { doorWarnings } from './flag-conflicts.ts';
import { flagNames, variableOf } from './flag-table.ts';
import { readFlags, type RunFlags } from './flags.ts';
import { helpText } from './help-text.ts';

function run(argv: string[], environment: Record<string, string> = {}): RunFlags {
  const outcome = readFlags(argv, environment);
  if (outcome.kind !== 'run') throw new Error(JSON.stringify(outcome));
  return outcome.flags;
}
function problems(argv: string[], environment: Record<string, string> = {}): readonly string[] {
  const outcome = readFlags(argv, environment);
  if (outcome.kind !== 'wrong') throw new Error(JSON.stringify(outcome));
  return outcome.problems;
}

describe('flags', () => {
  it('CLI-1: without a flag the server listens on 127.0.0.1:4170 and keeps its data in ./tickertape-data', () => {
    expect(run([])).toEqual({
      port: 4170,
      host: '127.0.0.1',
      publicUrls: [],
      allowLan: false,
      dataDir: './tickertape-data',
      showFile: null,
      replayFile: null,
      speed: null,
      milestone: null,
      rehearsal: false,
      seed: null,
      open: false,
    });
  });

  it('CLI-1: reads every flag, as two words or with =', () => {
    const flags = run([
      '--port=8080',
      '--data',
      '/d',
      '--show',
      's.json',
      '--replay',
      'r.csv',
      '--speed',
      '0',
      '--milestone',
      '1000000',
      '--open',
    ]);
    expect(flags).toMatchObject({
      port: 8080,
      dataDir: '/d',
      showFile: 's.json',
      replayFile: 'r.csv',
      speed: 0,
      milestone: 1_000_000,
      open: true,
    });
  });

  it('CLI-1: --public-url may be given more than once', () => {
    const flags = run(['--public-url', 'https://a.example', '--public-url', 'https://b.example:8443']);
    expect(flags.publicUrls.map((url) => url.origin)).toEqual(['https://a.example', 'https://b.example:8443']);
  });

  it('CLI-2: each flag can be an environment variable, and the command line wins', () => {
    const environment = {
      TICKERTAPE_PORT: '5000',
      TICKERTAPE_REHEARSAL: '1',
      TICKERTAPE_OPEN: 'false',
      TICKERTAPE_PUBLIC_URL: 'https://a.example https://b.example',
    };
    expect(run([], environment)).toMatchObject({ port: 5000, rehearsal: true, open: false });
    expect(run([], environment).publicUrls).toHaveLength(2);
    expect(run(['--port', '6000'], environment).port).toBe(6000);
    expect(flagNames.map(variableOf)).toContain('TICKERTAPE_ALLOW_LAN');
  });

  it.each([
    [['--port', 'abc'], /--port is "abc".*0 to 65535/],
    [['--port', '70000'], /--port is "70000"/],
    [['--port'], /--port needs a value: --port N/],
    [['--port', '--open'], /--port needs a value/],
    [['--port', '1', '--port', '2'], /--port is given more than once/],
    [['--prot', '1'], /--prot is no flag; did you mean --port\?/],
    [['--frobnicate'], /--frobnicate is no flag\. See --help/],
    [['--open=yes'], /--open takes no value/],
    [['race.json'], /"race.json" belongs to no flag/],
    [['--replay', 'a.csv', '--speed', 'fast'], /--speed is "fast".*0 \(as fast as it goes\)/],
    [['--replay', 'a.csv', '--speed', '-1'], /--speed/],
    [['--rehearsal', '--seed', 'x'], /--seed is "x".*999999999/],
    [['--milestone', '1,000,000'], /--milestone is "1,000,000".*digits alone/],
    [['--milestone', '0'], /--milestone/],
    [['--host', 'http://x/'], /--host is "http:\/\/x\/".*without port or path/],
    [['--public-url', 'race.example'], /--public-url is "race.example".*https:\/\/race.example/],
    [['--public-url', 'https://race.example/path'], /without a path/],
  ])('CLI-3: %j is refused with what is wrong and what to do', (argv, message) => {
    expect(problems(argv).join('\n')).toMatch(message);
  });

  it('CLI-3: a wrong environment variable is named as such', () => {
    expect(problems([], { TICKERTAPE_PORT: 'x' })[0]).toContain('TICKERTAPE_PORT is "x"');
  });

  it.each([
    [['--speed', '2'], /--speed only means something in a replay/],
    [['--seed', '7'], /--seed only means something in a rehearsal/],
    [['--host', '0.0.0.0'], /--public-url.*or --allow-lan/],
    [['--host', '192.168.1.5'], /open the server to other computers/],
    [['--public-url', 'http://race.example'], /in clear over the internet/],
    [['--public-url', 'http://race.example', '--allow-lan'], /in clear over the internet/],
    [['--public-url', 'http://192.168.1.5:4170'], /add --allow-lan/],
  ])('CLI-4: %j does not start', (argv, message) => {
    expect(problems(argv).join('\n')).toMatch(message);
  });

  it.each([
    [['--host', '0.0.0.0', '--public-url', 'https://race.example']],
    [['--host', '0.0.0.0', '--allow-lan']],
    [['--host', '::1']],
    [['--rehearsal', '--replay', 'a.csv', '--speed', '60', '--seed', '7']],
    [['--public-url', 'http://192.168.1.5:4170', '--allow-lan']],
    [['--public-url', 'http://localhost:9000']],
  ])('CLI-4: %j may start', (argv) => {
    expect(run(argv)).toBeDefined();
  });

  it('CLI-4: --allow-lan says in words that keys travel in clear', () => {
    expect(doorWarnings(run(['--host', '0.0.0.0', '--allow-lan'])).join(' ')).toMatch(/Keys travel in clear/);
    expect(doorWarnings(run([]))).toEqual([]);
  });

  it('CLI-5: --help wins over everything else and names every flag', () => {
    expect(readFlags(['--port', 'x', '--help'], {})).toEqual({ kind: 'help' });
    expect(readFlags(['-v'], {})).toEqual({ kind: 'version' });
    for (const name of flagNames) expect(helpText()).toContain(`--${name}`);
  });
});
