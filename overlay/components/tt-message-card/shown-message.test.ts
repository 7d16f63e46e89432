import { expect, test } from 'vitest';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { OnAirView, QueueView } from '../../../shared/projections/queue-view.ts';
import { allowedHere, nextShown, shortestOnScreen } from './shown-message.ts';

const start = fromIso('2026-05-01T20:14:00.000Z');
const message = (id: string): OnAirView => ({
  ...{ id, text: `text of ${id}`, origin: 'chat', endsAt: null, pinned: false, emotes: [] },
  author: { name: 'Mara', platform: 'twitch' },
  startedAt: new Date(start).toISOString(),
});
const queue = (onAir: OnAirView | null, lastRead: string | null = null): QueueView => ({
  ...{ onAir, lastRead, waiting: 0, promised: 0 },
  pace: { base: 1_500, perCharacter: 70, measured: 0 },
});
const a = { message: message('a'), leavesAt: null };

test('PAGE-133: what is on air is on screen at once, also in the place of another', () => {
  expect(nextShown(null, queue(message('a')), start, 1)).toEqual(a);
  expect(nextShown(a, queue(message('b'), 'a'), start + 200, 1)).toEqual({ message: message('b'), leavesAt: null });
});

test('PAGE-133: a message that was read at once stays for its shortest time, and a longer one leaves now', () => {
  const read = nextShown(a, queue(null, 'a'), start + 300, 1);
  expect(read?.leavesAt).toBe(start + shortestOnScreen);
  expect(nextShown(read, queue(null, 'a'), start + 900, 1)).toEqual(read);
  expect(nextShown(a, queue(null, 'a'), start + 60_000, 1)?.leavesAt).toBe(start + 60_000);
  expect(nextShown(a, queue(null, 'a'), start + 300, 60)?.leavesAt).toBe(start + 60 * shortestOnScreen);
});

test('PAGE-133: taken back, skipped, returned or in safe mode it is gone in the same step, also while it stays after its end', () => {
  expect(nextShown(a, queue(null, null), start + 300, 1)).toBeNull();
  expect(nextShown(a, queue(null, 'an older one'), start + 300, 1)).toBeNull();
  expect(nextShown(a, null, start + 300, 1)).toBeNull();
  const read = nextShown(a, queue(null, 'a'), start + 300, 1);
  expect(nextShown(read, queue(null, null), start + 900, 1)).toBeNull();
  expect(nextShown(read, null, start + 900, 1)).toBeNull();
});

test('PAGE-133: a page that did not show it does not learn what it was', () => {
  expect(nextShown(null, queue(null, 'a'), start + 300, 1)).toBeNull();
});

test('PAGE-138: a screen for some platforms shows messages of those alone, and instead of another one nothing', () => {
  const onAir = queue(message('a'));
  expect(allowedHere(onAir, null)).toBe(onAir);
  expect(allowedHere(onAir, ['typed', 'twitch'])).toBe(onAir);
  expect(allowedHere(onAir, ['bluesky']).onAir).toBeNull();
  expect(nextShown(a, allowedHere(queue(message('b'), 'a'), ['bluesky']), start, 1)?.message.id).toBe('a');
  expect(nextShown(null, allowedHere(onAir, ['']), start, 1)).toBeNull();
});
