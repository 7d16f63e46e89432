import { expect, test } from 'vitest';
import { leaseHolder } from './lease.ts';
import { present } from './testing/desk-rig.ts';

test('SPEAK-15: one overlay speaks: one in OBS before one in a browser, the first to come before a later one', () => {
  const browser = present('browser', { obs: null, connectedAt: '2026-04-16T19:00:00.000Z' });
  const second = present('second', { connectedAt: '2026-04-16T21:00:00.000Z' });
  expect(leaseHolder([], null, null)).toBeNull();
  expect(leaseHolder([browser], null, null)).toBe('browser');
  expect(leaseHolder([second, browser, present('first')], 'browser', null)).toBe('first');
});

test('SPEAK-15: it keeps the word until it goes or is hidden; the chosen one goes before all', () => {
  const [first, second] = [present('first'), present('second')];
  expect(leaseHolder([first, second], 'second', null)).toBe('second');
  expect(leaseHolder([first, { ...second, visible: false }], 'second', null)).toBe('first');
  expect(leaseHolder([first, second], 'first', 'second')).toBe('second');
  expect(leaseHolder([first], 'second', 'second')).toBe('first');
});

test('SPEAK-15: one that is hidden, silent by its address, blocked by its browser or has painted nothing never speaks, nor one that may not show the message', () => {
  const unable = [{ visible: false }, { sound: 'off' }, { sound: 'blocked' }, { painted: null }] as const;
  const twitchOnly = present('one', { platforms: ['twitch'] });
  expect(leaseHolder([twitchOnly], null, null, 'bluesky')).toBeNull();
  expect(leaseHolder([twitchOnly], null, null, 'twitch')).toBe('one');
  for (const more of unable) expect(leaseHolder([present('one', more)], 'one', 'one')).toBeNull();
});
