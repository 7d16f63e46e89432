import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../shared/lib/instant.ts';
import { hostSpecimen, messageSpecimen as message, specimenNow } from '../../components/specimens/host-specimens.ts';
import { nextStep, readingFacts, takenBack } from './reading-facts.ts';

const onAir = message('a', 'On air', { state: 'reading', startedAt: '2026-05-01T20:13:58.000Z', length: 50 });
const first = message('b', 'First', { rank: 'b' });
const second = message('c', 'Second', { rank: 'c' });
const held = message('d', 'Held', { state: 'held', rank: 'a' });

describe('what the host reads', () => {
  it('PAGE-150: the message on air, then those in line, and the time that they take', () => {
    const view = hostSpecimen([second, first, onAir, held], { waitingTime: 20_000 });
    const facts = readingFacts(view, specimenNow);
    expect(facts.onAir?.id).toBe('a');
    expect(facts.waiting.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(facts.held.map(({ id }) => id)).toEqual(['d']);
    expect(facts.progress).toEqual({ elapsed: 2_000, takes: 5_000, share: 0.4 });
    expect(facts.promisedTime).toBe(23_000);
    expect(readingFacts(view, fromIso('2026-05-01T21:00:00.000Z')).progress?.share).toBe(1);
  });

  it('PAGE-153: a step starts the next one in line; at the end of the line it finishes; with nothing it does nothing', () => {
    expect(nextStep({ onAir: null, waiting: [first] })).toEqual({ kind: 'start', message: first, finishes: false });
    expect(nextStep({ onAir, waiting: [first, second] })).toEqual({ kind: 'start', message: first, finishes: true });
    expect(nextStep({ onAir, waiting: [] })).toEqual({ kind: 'finish' });
    expect(nextStep({ onAir: null, waiting: [] })).toEqual({ kind: 'nothing' });
  });

  it('PAGE-156: what was on air and is gone was taken back only where the server says so', () => {
    const gone = hostSpecimen([first], { retracted: ['a', 'x'] });
    expect(takenBack('a', gone)).toBe(true);
    expect(takenBack('b', gone)).toBe(false);
    expect(takenBack(null, gone)).toBe(false);
    expect(takenBack('a', hostSpecimen([onAir], { retracted: ['a'] }))).toBe(false);
  });
});
