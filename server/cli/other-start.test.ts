import { expect, test } from 'vitest';
import { otherStart } from './other-start.ts';

test.each([
  [[], false, 'npm start -- --rehearsal'],
  [['--show', 'race.json', '--open'], false, 'npm start -- --show race.json --open --rehearsal'],
  [['--data', 'my shows', '--show=a.json'], false, 'npm start -- --data "my shows" --show=a.json --rehearsal'],
  [['--show', 'a.json', '--rehearsal', '--seed', '7'], true, 'npm start -- --show a.json'],
  [['--rehearsal', '--replay=x.csv', '--speed', '60', '--seed=7', '--port', '0'], true, 'npm start -- --port 0'],
  [['--rehearsal'], true, 'npm start'],
])('PAGE-333: what %j started (rehearsal: %s) is started the other way by its command', (argv, rehearsal, command) => {
  expect(otherStart(argv, rehearsal)).toBe(command);
});
