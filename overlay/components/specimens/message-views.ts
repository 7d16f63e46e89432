import type { MessageView } from '../../../shared/projections/queue-view.ts';

const at = (minute: number): string => `2026-05-01T20:${String(minute).padStart(2, '0')}:00.000Z`;

const message = (id: string, minute: number, change: Partial<MessageView>): MessageView => ({
  ...{ id, state: 'held', rank: id, author: { id: `twitch:${id}`, name: `viewer of ${id}`, platform: 'twitch' } },
  ...{ text: `What ${id} says`, shown: `What ${id} says`, origin: 'chat', takenBy: 'word' },
  ...{ at: at(minute), heldAt: at(minute), url: null, verdicts: [], note: null, tags: [], pinned: false },
  ...{ screenedBy: null, wasApproved: false, startedAt: null, finishedAt: null, reason: null, retractedAt: null },
  ...{ erased: false, changed: 1, length: 20 },
  ...change,
});

/** Messages in every state. */
export function messageViews(): Readonly<Record<string, MessageView>> {
  const all = [
    message('held', 9, {}),
    message('later', 2, { state: 'approved', rank: 'b' }),
    message('next', 3, { state: 'approved', rank: 'a', text: 'מי מוביל עכשיו, ולמה זה כל כך צמוד?' }),
    message('on-air', 1, {
      state: 'reading',
      startedAt: at(12),
      text: 'Who taught you to drive, and when do we start?',
    }),
    message('read-1', 1, { state: 'read', startedAt: at(4), finishedAt: at(5) }),
    message('read-2', 1, { state: 'read', startedAt: at(10), finishedAt: at(11) }),
    message('read-taken-back', 1, { state: 'read', startedAt: at(6), finishedAt: at(7), retractedAt: at(13) }),
    message('retracted', 2, { state: 'retracted', reason: 'platform', retractedAt: at(8) }),
    message('skipped', 8, { state: 'skipped', reason: 'no time' }),
    message('skipped-rejected', 5, { state: 'skipped', reason: 'rejected' }),
    message('rejected', 6, { state: 'rejected', reason: 'rule: link' }),
    message('erased', 7, { state: 'rejected', erased: true, text: '', shown: '' }),
  ];
  return Object.fromEntries(all.map((one) => [one.id, one]));
}
