import { expect, test } from 'vitest';
import type { QueueView } from '../../../shared/projections/queue-view.ts';
import type { MomentView } from '../../../shared/projections/views.ts';
import { nextShown } from './shown-message.ts';
import { isTestMessage, withTest } from './test-message.ts';

const start = Date.parse('2026-05-01T20:14:00.000Z');
const iso = (ms: number): string => new Date(ms).toISOString();
const moment = (what: string): { moment: MomentView; startedAt: number } => ({
  moment: {
    ...{ kind: 'test-shown', seq: 9, what, animation: 'theme', lasts: 10_000 },
    ...{ at: iso(start), playUntil: iso(start + 10_000) },
  },
  startedAt: 0,
});
const empty: QueueView = {
  ...{ onAir: null, lastRead: null, waiting: 2, promised: 2 },
  pace: { base: 1_500, perCharacter: 70, measured: 0 },
};

test('PAGE-140: a test message stands on the card as a test, in time with its moment, and leaves like one that was read', () => {
  const tested = withTest(empty, [moment('message-emoji')], null, start);
  expect(tested.onAir).toMatchObject({ startedAt: iso(start), endsAt: iso(start + 10_000) });
  expect(tested.onAir?.text).toMatch(/🎉/u);
  expect(isTestMessage(tested.onAir?.id ?? '')).toBe(true);
  const shown = nextShown(null, tested, start, 1);
  const after = withTest(empty, [], shown, start + 10_000);
  expect(nextShown(shown, after, start + 10_000, 1)?.leavesAt).toBe(start + 10_000);
  const early = withTest(empty, [], shown, start + 2_000);
  expect(nextShown(shown, early, start + 2_000, 1)).toBeNull();
});

test('PAGE-140: a test never covers a real message, and other tests are none of the card', () => {
  const onAir = {
    ...{ id: 'm1', text: 'real', origin: 'chat', startedAt: iso(start), endsAt: null, pinned: false, emotes: [] },
    author: { name: 'Mara', platform: 'twitch' },
  };
  const real = { ...empty, onAir };
  expect(withTest(real, [moment('message')], null, start)).toBe(real);
  expect(withTest(empty, [moment('victory')], null, start)).toBe(empty);
});
