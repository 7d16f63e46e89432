import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttendFrame } from '../../../shared/protocol/frames.ts';
import { createAttentionKeeper } from './attention.ts';

describe('what the page looks at', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('QUEUE-43: it is told at once, then four times a second, and the last of it always', () => {
    const sent: AttendFrame[] = [];
    const keeper = createAttentionKeeper((frame) => sent.push(frame));
    const link = {};
    keeper.on(link, 'Anna');
    keeper.on(link, 'Anna');
    expect(sent).toEqual([{ message: null, name: 'Anna' }]);
    for (let row = 0; row < 100; row++) {
      keeper.attend(`m${row}`, 'Anna');
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(500);
    expect(sent.length).toBeLessThanOrEqual(6);
    expect(sent.at(-1)).toEqual({ message: 'm99', name: 'Anna' });
    keeper.attend(undefined, 'Ann');
    keeper.on({}, 'Ann');
    vi.advanceTimersByTime(500);
    expect(sent.at(-1)).toEqual({ message: 'm99', name: 'Ann' });
  });
});
