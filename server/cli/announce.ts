import type { TickertapeServer } from '../create-server.ts';

export interface Announced {
  readonly server: TickertapeServer;
  readonly url: string;
  /** Sentences to be read before others connect. */
  readonly warnings: readonly string[];
}

const openedWords: Readonly<Record<TickertapeServer['opened'], string>> = {
  new: 'new',
  resumed: 'resumed where it stopped',
  'restored-from-backup': 'restored from its backup',
  'began-anew-after-damage': 'new, because the last log was damaged',
  memory: 'kept in memory alone',
};

/** What the terminal says once the server listens. Streamers share their screen: it holds no key. */
export function announcement({ server, url, warnings }: Announced): string {
  const { show, race } = server.engine.state;
  const racers = Object.keys(race.racers).length;
  const mode = show.mode === 'live' ? '' : `, ${show.mode}`;
  const lines = [
    '',
    `Tickertape ${server.version} runs at ${url}`,
    '',
    `  Start page   ${url}/`,
    `  Control      ${url}${server.oneTimeControlLink()}`,
    '               (works once, within two minutes)',
    `  All links    ${server.keyring.path}`,
    '               (they hold keys: never show that file on stream)',
    `  Show         ${JSON.stringify(show.title)}, ${openedWords[server.opened]}${mode}; ${racers === 1 ? '1 racer' : `${racers} racers`}`,
    ...(server.notes.length + warnings.length === 0 ? [] : ['']),
    ...[...server.notes, ...warnings].map((note) => `Note: ${note}`),
    '',
    'Stop with Ctrl+C.',
    '',
  ];
  return lines.join('\n');
}
