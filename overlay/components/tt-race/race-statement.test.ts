import { expect, test } from 'vitest';
import { createEnglish } from '../../strings/en.ts';
import { raceSpecimens } from '../specimens/race-specimens.ts';
import { alsoRunning, laneOrder } from './lane-order.ts';
import { raceStatement } from './race-statement.ts';

const words = createEnglish('UTC');
const said = (name: string): string => {
  const view = raceSpecimens()[name];
  if (view === undefined) throw new Error(`no specimen ${name}`);
  const { racer, text } = raceStatement(view.race, words);
  return racer === null ? text : `${racer.name} ${text}`;
};

test.each([
  ['two racers', 'The news network leads by 40,840'],
  ['solo goal', '1,588 to go'],
  ['too close to call', 'Too close to call'],
  ['pending', 'The actor ahead, not yet called'],
  ['all unknown', 'Waiting for the first count'],
  ['over the line', 'The actor reached 1,000,000'],
  ['photo finish', 'Photo finish'],
  // Seen is not confirmed: the lead is what is said.
  ['seen, confirming', 'The actor leads by 1,774'],
])('PAGE-14: %s says "%s"', (name, sentence) => {
  expect(said(name)).toBe(sentence);
});

test('PAGE-15: two racers keep their lanes, a field is listed by place, others by total', () => {
  const two = raceSpecimens()['two racers'];
  const twelve = raceSpecimens()['twelve racers'];
  if (two === undefined || twelve === undefined) throw new Error('specimens are missing');
  expect(laneOrder(two.race).map(({ id, place }) => [id, place])).toEqual([
    ['actor', 2],
    ['network', 1],
  ]);
  expect(laneOrder(twelve.race).map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(alsoRunning(two.race).map(({ id }) => id)).toEqual(['singer']);
});
