import { describe, expect, it } from 'vitest';
import type { OverlayPresenceView } from '../../../shared/projections/views.ts';
import { airState, behindAfter, presenceState, rememberSeq, type SeqHistory } from './presence-state.ts';

const overlay = (change: Partial<OverlayPresenceView>): OverlayPresenceView => ({
  id: 'a',
  connectedAt: '2026-01-01T00:00:00.000Z',
  version: '1',
  userAgent: '',
  obs: null,
  painted: 10,
  paintedAt: null,
  visible: true,
  platforms: null,
  sound: 'on',
  address: '127.0.0.1',
  ...change,
});
const history: SeqHistory = [
  { seq: 10, seenAt: 1_000 },
  { seq: 11, seenAt: 2_000 },
  { seq: 12, seenAt: 9_000 },
];
const at = (now: number) => ({ history, version: '1', now });

describe('presenceState', () => {
  it('PAGE-42: is current when the newest revision is painted', () => {
    expect(presenceState(overlay({ painted: 12 }), at(99_000))).toBe('current');
  });
  it('PAGE-42: is catching up, then behind, by the age of the first revision it missed', () => {
    expect(presenceState(overlay({ painted: 10 }), at(2_000 + behindAfter))).toBe('catching-up');
    expect(presenceState(overlay({ painted: 10 }), at(2_001 + behindAfter))).toBe('behind');
    expect(presenceState(overlay({ painted: 11 }), at(2_001 + behindAfter))).toBe('catching-up');
  });
  it('PAGE-42: a hidden overlay is hidden, not behind', () => {
    expect(presenceState(overlay({ painted: 1, visible: false }), at(99_000))).toBe('hidden');
  });
  it('PAGE-42: an older page is outdated even when it has painted everything', () => {
    expect(presenceState(overlay({ painted: 12, version: '0' }), at(9_000))).toBe('outdated');
  });
  it('PAGE-42: has painted nothing yet: waiting', () => {
    expect(presenceState(overlay({ painted: null }), at(9_000))).toBe('waiting');
  });
});

describe('rememberSeq', () => {
  it('PAGE-42: keeps the first sight of a revision, and begins anew with another log', () => {
    expect(rememberSeq(history, 12, 20_000)).toBe(history);
    expect(rememberSeq(history, 13, 20_000).at(-1)).toEqual({ seq: 13, seenAt: 20_000 });
    expect(rememberSeq(history, 3, 20_000)).toEqual([{ seq: 3, seenAt: 20_000 }]);
  });
});

describe('airState', () => {
  it('PAGE-42: the worst overlay speaks for all; none connected is no state', () => {
    expect(airState(['current', 'behind', 'hidden'])).toBe('behind');
    expect(airState(['hidden', 'current'])).toBe('current');
    expect(airState([])).toBeNull();
  });
});
