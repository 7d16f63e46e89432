import { expect, test } from 'vitest';
import { specimenRacer, specimenView } from '../specimens/specimen-view.ts';
import { isVictoryNear } from './is-victory-near.ts';

const near = (total: number, more = {}): boolean =>
  isVictoryNear(specimenView([specimenRacer('a', 'A', '#ff0000', total, more)]).race);
const eta = (from: string) => ({ eta: { kind: 'range', from, to: from } });

test('PAGE-190: the victory is near within one per cent of the milestone, or two minutes of it', () => {
  expect(near(900_000)).toBe(false);
  expect(near(990_000)).toBe(true);
  expect(near(1_000_000)).toBe(false);
  expect(near(900_000, eta('2026-05-01T20:15:30.000Z'))).toBe(true);
  expect(near(900_000, eta('2026-05-01T20:17:00.000Z'))).toBe(false);
  expect(near(990_000, { alsoRunning: true })).toBe(false);
});
