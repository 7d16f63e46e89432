import { describe, expect, test, vi } from 'vitest';
import { createStreamLink } from './stream-link.ts';

class FakeSource extends EventTarget {
  readyState = 1;
  closed = false;
  close(): void {
    this.closed = true;
  }
  say(event: string, frame: object): void {
    this.dispatchEvent(Object.assign(new Event(event), { data: JSON.stringify(frame) }));
  }
  fail(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

const at = '2026-04-16T20:00:00.000Z';
const snapshot = { protocol: 1, logId: 'log', seq: 4, n: 10, at, view: { total: 1 } };

function opened(): { sources: FakeSource[]; link: ReturnType<typeof createStreamLink> } {
  const sources: FakeSource[] = [];
  const open = (): EventSource => {
    const source = new FakeSource();
    sources.push(source);
    return source as unknown as EventSource;
  };
  return { sources, link: createStreamLink({ open, silence: 12_000, refusedRetry: 30_000 }) };
}

describe('the viewer by server-sent events', () => {
  test('WIRE-42: a snapshot, then patches that fit, make the view', () => {
    const { sources, link } = opened();
    expect(link.status).toBe('connecting');
    sources[0]?.say('snapshot', snapshot);
    sources[0]?.say('patch', {
      logId: 'log',
      from: 4,
      to: 5,
      n: 11,
      at,
      ops: [{ op: 'replace', path: '/total', value: 2 }],
    });
    expect(link.view).toEqual({ total: 2 });
    expect(link.status).toBe('live');
    link.close();
  });

  test('WIRE-42: a frame that does not fit, or a beat that knows more, opens a new stream', () => {
    const { sources, link } = opened();
    sources[0]?.say('snapshot', snapshot);
    sources[0]?.say('beat', { logId: 'log', seq: 5, n: 11, at });
    expect(sources).toHaveLength(2);
    expect(sources[0]?.closed).toBe(true);
    expect(link.view).toEqual({ total: 1 });
    link.close();
  });

  test('WIRE-42: a closed door is tried again, and a silent line too; the last view stays', () => {
    vi.useFakeTimers();
    const { sources, link } = opened();
    sources[0]?.say('snapshot', snapshot);
    sources[0]?.fail(0);
    expect(link.status).toBe('lost');
    sources[0]?.fail(2);
    expect(link.status).toBe('refused');
    vi.advanceTimersByTime(30_000);
    expect(sources).toHaveLength(2);
    sources[1]?.say('snapshot', snapshot);
    vi.advanceTimersByTime(12_000);
    expect(sources).toHaveLength(3);
    expect(link.view).toEqual({ total: 1 });
    link.close();
    vi.useRealTimers();
  });
});
