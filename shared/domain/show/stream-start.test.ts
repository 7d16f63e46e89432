import { describe, expect, test } from 'vitest';
import { toIso } from '../../lib/instant.ts';
import { fed, iso, Scenario, start } from '../../testing/scenario.ts';

const began = (show: Scenario): unknown => show.state.show.began;
const at = (seconds: number): number => start + seconds * 1000;

describe('when the video began', () => {
  test('SHOW-81: is now, or a given time, for the stream and its recording each', () => {
    const show = new Scenario({ racers: [fed('a')] }).at(30).send('show.stream-started', {});
    expect(began(show)).toEqual({ stream: at(30), recording: null });
    show.at(40).send('show.stream-started', { of: 'recording', at: '2026-04-16T21:00:10+01:00' });
    expect(began(show)).toEqual({ stream: at(30), recording: at(10) });
    // The server may have been started after the stream.
    show.send('show.stream-started', { at: iso(-600) });
    expect(began(show)).toEqual({ stream: at(-600), recording: at(10) });
  });

  test('SHOW-81: said twice it leaves no trace; it can be taken back, and forgotten', () => {
    const show = new Scenario({ racers: [fed('a')] }).at(30).send('show.stream-started', {}).at(90);
    show.send('show.stream-started', { at: iso(30) });
    expect(show.count('show.stream-started')).toBe(1);
    show.send('show.stream-started', {}).send('undo', {});
    expect(began(show)).toEqual({ stream: at(30), recording: null });
    show.send('show.stream-started', { at: null });
    expect(began(show)).toEqual({ stream: null, recording: null });
  });

  test('SHOW-81: no time to come is taken', () => {
    const show = new Scenario({ racers: [fed('a')] }).send('show.stream-started', { at: toIso(at(3_600)) });
    expect(show.rejections).toMatchObject([{ reason: 'future' }]);
    expect(began(show)).toEqual({ stream: null, recording: null });
  });
});
