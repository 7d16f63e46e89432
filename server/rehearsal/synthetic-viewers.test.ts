import { describe, expect, test } from 'vitest';
import { intakeOf } from '../../shared/domain/queue/intake.ts';
import { answerReader } from '../../shared/domain/cue/answer-of.ts';
import type { IntakeRules } from '../../shared/domain/queue/queue-state.ts';
import { createSyntheticViewers, type Room, type SyntheticLine } from './synthetic-viewers.ts';

const rules: IntakeRules = {
  words: ['!ask'],
  hashtags: ['race'],
  mentions: [],
  replies: true,
  questions: false,
  all: false,
};
const room: Room = { rules, question: null };

function listen(seed: number, minutes = 15, where: Room = room) {
  const viewers = createSyntheticViewers(seed);
  const seconds = Array.from({ length: minutes * 60 }, () => viewers.second(where));
  return {
    lines: seconds.flatMap(({ lines }) => lines),
    retractions: seconds.flatMap(({ retractions }) => retractions),
  };
}

const some = (lines: readonly SyntheticLine[], fits: (line: SyntheticLine) => boolean): number =>
  lines.filter(fits).length;

describe('viewers that are made up', () => {
  test('SHOW-72: the same seed and room give the same lines and the same retractions', () => {
    expect(listen(7)).toEqual(listen(7));
    expect(listen(8).lines).not.toEqual(listen(7).lines);
  });

  test.each([1, 2009, 424_242])('SHOW-72: seed %d: people of many kinds write what moderators meet', (seed) => {
    const { lines, retractions } = listen(seed);
    expect(lines.length / 15).toBeGreaterThan(25);
    expect(lines.length / 15).toBeLessThan(120);
    const has = (pattern: RegExp): number => some(lines, ({ text }) => pattern.test(text));
    expect(has(/\p{Script=Arabic}|\p{Script=Hebrew}/u)).toBeGreaterThan(0);
    expect(has(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}/u)).toBeGreaterThan(0);
    expect(has(/\p{Script=Cyrillic}/u)).toBeGreaterThan(0);
    expect(has(/\p{Extended_Pictographic}/u)).toBeGreaterThan(0);
    expect(has(/\.example/u)).toBeGreaterThan(0);
    expect(has(/^(?:!ask )?[A-Z !]{12,}/u)).toBeGreaterThan(0);
    expect(some(lines, ({ text }) => text.length > 300)).toBeGreaterThan(0);
    expect(some(lines, ({ firstTime }) => firstTime === true)).toBeGreaterThan(0);
    expect(some(lines, ({ trusted }) => trusted === true)).toBeGreaterThan(0);
    expect(new Set(lines.map(({ source }) => source)).size).toBeGreaterThan(2);
    expect(new Set(lines.map(({ author }) => author.name)).size).toBeGreaterThan(80);
    const said = new Map<string, number>();
    for (const { author, text } of lines) {
      const same = `${author.id} ${text.replace(/^!ask | #race$/g, '')}`;
      said.set(same, (said.get(same) ?? 0) + 1);
    }
    expect(Math.max(...said.values())).toBeGreaterThan(3);
    expect(retractions.length).toBeGreaterThan(0);
  });

  test('SHOW-72: a good part of the lines is what the show takes, and what is taken seldom comes twice', () => {
    const { lines } = listen(5, 20);
    const taken = lines.flatMap(({ text, isReply }) => intakeOf({ text, isReply }, rules)?.text ?? []);
    expect(taken.length / lines.length).toBeGreaterThan(0.3);
    expect(taken.length / lines.length).toBeLessThan(0.7);
    expect(new Set(taken).size / taken.length).toBeGreaterThan(0.6);
    const bare = listen(5, 20, { rules: { ...rules, words: [], hashtags: [], replies: false }, question: null });
    expect(bare.lines.length).toBeGreaterThan(100);
  });

  test('SHOW-72: nobody and no line has an id that a platform gives', () => {
    const { lines, retractions } = listen(9);
    for (const { id, author } of lines)
      expect([id, author.id].every((name) => name.startsWith('rehearsal-'))).toBe(true);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(JSON.stringify(retractions).match(/rehearsal-/g)?.length).toBe(retractions.length);
  });

  test('SHOW-72: while a question is open most lines answer it, by number, letter or words', () => {
    const question = { choices: ['Tea', 'Coffee', 'Cocoa'], word: null };
    const read = answerReader(question);
    const { lines } = listen(3, 5, { rules, question });
    const votes = lines.flatMap(({ text }) => read(text) ?? []);
    expect(votes.length / lines.length).toBeGreaterThan(0.4);
    expect(new Set(votes.map((vote) => (vote.kind === 'vote' ? vote.choice : null)))).toEqual(new Set([0, 1, 2]));
    const words = answerReader({ choices: [], word: '!idea' });
    const said = listen(3, 5, { rules, question: { choices: [], word: '!idea' } }).lines;
    expect(some(said, ({ text }) => words(text) !== null)).toBeGreaterThan(20);
  });
});
