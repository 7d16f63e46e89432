import { describe, expect, it } from 'vitest';
import { lastTimeOfDay } from './time-of-day.ts';

const now = new Date(2026, 4, 1, 0, 30).getTime();
const day = (text: string): string | null => {
  const at = lastTimeOfDay(text, now);
  if (at === null) return null;
  const date = new Date(at);
  return `${date.getDate()} ${date.getHours()}:${date.getMinutes()}:${date.getSeconds()}`;
};

describe('a time of day', () => {
  it('PAGE-340: is the last one: after midnight the evening before', () => {
    expect(['0:10', '00:30:20', '20:59:07', '23:00'].map(day)).toEqual([
      '1 0:10:0',
      '1 0:30:20',
      '30 20:59:7',
      '30 23:0:0',
    ]);
  });

  it.each(['', 'nine', '24:00', '9:60', '9', '9:30:61', '21.04'])('PAGE-340: %j is none', (text) => {
    expect(lastTimeOfDay(text, now)).toBeNull();
  });
});
