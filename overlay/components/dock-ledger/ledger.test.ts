import { describe, expect, it } from 'vitest';
import { messageViews } from '../specimens/message-views.ts';
import { ended, olderPath, owed } from './ledger.ts';

const messages = messageViews();
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe('the ledger', () => {
  it('PAGE-124: what is owed begins with the one on air and goes on as it stands in line', () => {
    expect(ids(owed(messages))).toEqual(['on-air', 'next', 'later']);
  });
  it('PAGE-124: what was read stands newest first; what was taken back after its reading stands under both', () => {
    expect(ids(ended(messages, [], 'read'))).toEqual(['read-2', 'read-taken-back', 'read-1']);
    expect(ids(ended(messages, [], 'retracted'))).toEqual(['read-taken-back', 'retracted']);
    expect(ids(ended(messages, [], 'skipped'))).toEqual(['skipped', 'skipped-rejected']);
  });
  it('PAGE-124: an older page is added, and what the view says of a message holds', () => {
    const old = { ...Object.values(messages)[0], id: 'old', state: 'read', finishedAt: '2026-01-01T00:00:00.000Z' };
    const stale = { ...messages['next'], state: 'read', finishedAt: '2026-01-01T00:00:00.000Z' };
    expect(ids(ended(messages, [old, stale] as never, 'read'))).toEqual(['read-2', 'read-taken-back', 'read-1', 'old']);
    expect(olderPath('m1-a b')).toBe('/api/v1/messages?limit=200&before=m1-a%20b');
  });
});
