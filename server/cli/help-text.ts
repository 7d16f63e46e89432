import { flagNames, flagRow, variableOf } from './flag-table.ts';

const width = 96;

/** The text of --help. */
export function helpText(): string {
  return [
    'Tickertape: a follower race, its honest record and a read-aloud queue, for a livecast.',
    '',
    'Usage',
    '  npm start                                        a show with nothing in it yet; the start page guides you',
    '  npm start -- --show race.json                    the race that race.json describes',
    '  npm start -- --show race.json --rehearsal        the same for practice: nothing of it is real',
    '  npm start -- --replay counts.csv --speed 60      a recorded race, sixty times faster',
    '  npm start -- --replay events.jsonl --speed 0     an exported show, whole and at once',
    '',
    'Flags (put them after --)',
    ...flagNames.flatMap((name) => {
      const row = flagRow(name);
      const head = `  --${name}${row.value === undefined ? '' : ` ${row.value}`}`;
      return wrapped(head.padEnd(26), row.help);
    }),
    '',
    'Each flag but --help and --version can be an environment variable as well; the command line wins.',
    `  ${variableOf('port')}=8080, ${variableOf('allow-lan')}=1, ${variableOf('public-url')}="https://a.example https://b.example"`,
    '',
    'The links for OBS, host, moderators and control stand in links.json in the data folder. They hold',
    'keys: show that file to nobody, and never on stream. The start prints a link to control that works once.',
    '',
    'The last show resumes at the next start until it is wrapped on the control page.',
    'Exit codes: 0 ended as asked, 1 could not run, 2 wrong flag or file.',
    '',
  ].join('\n');
}

function wrapped(head: string, text: string): string[] {
  const indent = ' '.repeat(head.length);
  const lines: string[] = [];
  let line = head;
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > width && line.trim() !== '') {
      lines.push(line);
      line = indent;
    }
    line += line.endsWith(' ') ? word : ` ${word}`;
  }
  return [...lines, line];
}
