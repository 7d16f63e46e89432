import { expect, test } from 'vitest';
import { testNames } from '../../../shared/domain/stage-test/stage-test.ts';
import { shortcutKeys } from '../../pages/control/shortcuts.ts';
import { stageTests, testGroups, testOfKey } from './stage-tests.ts';

const all = testGroups.flatMap((group): readonly (typeof stageTests)[typeof group][number][] => stageTests[group]);

test('PAGE-361: everything that can appear is in the list, but for the rundown’s own cues', () => {
  const listed = new Set(all.map(({ input }) => input.what));
  expect(testNames.filter((name) => !listed.has(name))).toEqual(['cue']);
});

test('PAGE-361: each test has a key of its own, and none of the desk’s', () => {
  const keys = all.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key in shortcutKeys || /^[1-6]$/u.test(key))).toEqual([]);
  for (const each of all) expect(testOfKey(each.key.toUpperCase())).toBe(each);
  expect(testOfKey('s')).toBeNull();
});
