import { describe, expect, it } from 'vitest';
import { startAt, startsOf } from './chapter-start.ts';

const openedAt = '2026-04-16T20:00:00.000Z';
const began = { stream: '2026-04-16T20:05:00.000Z', recording: null };

describe('where a video begins', () => {
  it('PAGE-342: is the stream where somebody has said, the show, or what is typed', () => {
    expect(startsOf({ began })).toEqual(['stream', 'show', 'typed']);
    expect(startAt({ began, openedAt }, 'stream', '')).toBe(Date.parse(began.stream));
    expect(startAt({ began, openedAt }, 'recording', '')).toBeNull();
    expect(startAt({ began, openedAt }, 'show', '')).toBe(Date.parse(openedAt));
  });

  it.each(['2026-04-16 20:01:30', ' 2026-04-16T20:01:30Z ', '2026-04-16 20:01:30 UTC'])(
    'PAGE-342: %j is a time',
    (text) => {
      expect(startAt({ began, openedAt }, 'typed', text)).toBe(Date.parse('2026-04-16T20:01:30Z'));
    },
  );

  it.each(['', 'soon', '20:01:30', '2026-04-16', '2026-13-40 20:00:00', '2026-04-16 27:00:00'])(
    'PAGE-342: %j is none',
    (text) => expect(startAt({ began, openedAt }, 'typed', text)).toBeNull(),
  );
});
