import { expect, test } from 'vitest';
import { pageName } from './page-name.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

test('WIRE-38: a tab keeps its name, two tabs have two', () => {
  const tab = memory();
  expect(pageName(tab)).toMatch(/^[0-9a-f]{24}$/);
  expect(pageName(tab)).toBe(pageName(tab));
  expect(pageName(memory())).not.toBe(pageName(tab));
  expect(pageName(null)).not.toBe(pageName(null));
});

test('WIRE-38: a name that the server would refuse is made anew', () => {
  const tab = memory();
  tab.setItem('tickertape.page', '<b>');
  expect(pageName(tab)).toMatch(/^[0-9a-f]{24}$/);
});
