import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CueScenario, choices } from '../../testing/cue-scenario.ts';
import { answerReader } from './answer-of.ts';
import { countVotes, voteOf, type Tally, type Vote } from './votes.ts';

const asked = (): CueScenario => {
  const show = new CueScenario();
  show.ticking = true;
  return show.take('question');
};
const vote = (voter: string, choice: number | null): Vote => ({ voter, choice });
const counts = (show: CueScenario): readonly number[] => show.cues.rundown['question']?.asked?.counts ?? [];

describe('a question', () => {
  test('SHOW-43: it collects from when it is taken until it is closed, on air or not, and shows its result', () => {
    const show = asked().send('cue.answer', { id: 'question', votes: [vote('aa1', 0), vote('bb2', 2)] });
    show.take('link').send('cue.answer', { id: 'question', votes: [vote('cc3', 2)] });
    expect(counts(show)).toEqual([1, 0, 2]);
    expect(show.cues.open).toBe('question');
    show.send('cue.close', { id: 'question' });
    expect(show.cues.card).toMatchObject({ id: 'question', asked: { phase: 'closed', counts: [1, 0, 2] } });
    show.at(2.001).send('cue.answer', { id: 'question', votes: [vote('dd4', 0)] });
    expect(show.reasons).toEqual(['wrong-state']);
    const { length } = show.events;
    show.send('cue.close', { id: 'question' });
    expect(show.events.length).toBe(length);
    expect(show.at(12).air[1]).toBeNull();
    expect(show.take('question').cues.card).toMatchObject({ asked: { phase: 'closed' } });
    expect(show.at(24).air[1]).toBeNull();
  });

  test('SHOW-43: a timed question closes by itself, with its result where it is on air', () => {
    const show = new CueScenario();
    show.ticking = true;
    show.send('cue.change', { id: 'question', lasts: 60_000 }).take('question').at(59.9);
    expect(show.cues.open).toBe('question');
    expect(show.at(60).cues.card).toMatchObject({ id: 'question', asked: { phase: 'closed' } });
    expect(show.at(72).air[1]).toBeNull();
  });

  test('SHOW-43: there is one open question: the next one closes the one before', () => {
    const show = asked().take('words');
    expect(show.cues.open).toBe('words');
    expect(show.cues.rundown['question']?.asked?.phase).toBe('closed');
    show.send('undo', {});
    expect(show.cues.open).toBe('question');
    expect(show.air[1]).toBe('question');
  });

  test('SHOW-43: choices that people have answered keep their number', () => {
    const show = asked();
    const content = { kind: 'question', text: 'Which one then?', choices: [...choices], word: null, tag: 'x' } as const;
    show.send('cue.change', { id: 'question', content });
    expect(show.cues.card).toMatchObject({ text: 'Which one then?' });
    show.send('cue.change', { id: 'question', content: { ...content, choices: ['Red', 'Green'] } });
    expect(show.reasons).toEqual(['wrong-state']);
  });

  test('SHOW-48: undo of a close goes on with the votes that there were; undo of the asking forgets them', () => {
    const show = asked().send('cue.answer', { id: 'question', votes: [vote('aa1', 0)] });
    show.send('cue.close', { id: 'question' }).send('undo', {});
    show.send('cue.answer', { id: 'question', votes: [vote('aa1', 1)] });
    expect(counts(show)).toEqual([0, 1, 0]);
    show.send('undo', {});
    expect(show.cues.rundown['question']?.asked).toBeNull();
    expect(counts(show.take('question'))).toEqual([0, 0, 0]);
  });

  test('SHOW-51: an answer in words is held with the tag of its question, and counted', () => {
    const show = new CueScenario();
    show.take('words').hold('my aunt', { answers: 'words' }).hold('a line');
    expect(show.message('my aunt')).toMatchObject({ tags: ['who'], phase: { state: 'held' } });
    expect(show.message('a line').tags).toEqual([]);
    expect(show.cues.rundown['words']?.asked?.texts).toBe(1);
    show.send('cue.close', { id: 'words' }).hold('too late', { answers: 'words' });
    expect(show.message('too late').tags).toEqual([]);
  });
});

describe('votes', () => {
  const ballots = fc.array(
    fc.record({
      voter: fc.constantFrom('aa1', 'aa2', 'bb1', 'b', 'ccccc', '1x', '2y'),
      choice: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { maxLength: 300 },
  );

  test('SHOW-44: of each voter the last vote counts, however they are batched', () => {
    fc.assert(
      fc.property(ballots, fc.integer({ min: 1, max: 50 }), (votes, size) => {
        let tally: Tally = { pages: {}, counts: [0, 0, 0] };
        for (let from = 0; from < votes.length; from += size) tally = countVotes(tally, votes.slice(from, from + size));
        // What there is not (the fourth) is no vote.
        const valid = votes.filter(({ choice }) => choice !== 3);
        const last = new Map(valid.map(({ voter, choice }) => [voter, choice]));
        expect(tally.counts).toEqual(
          [0, 1, 2].map((at) => [...last.values()].filter((choice) => choice === at).length),
        );
        for (const [voter, choice] of last) expect(voteOf(tally.pages, voter)).toBe(choice);
      }),
    );
  });

  const read = (line: string): number | null => {
    const answer = answerReader({ choices, word: null })(line);
    return answer?.kind === 'vote' ? answer.choice : null;
  };

  test.each([
    ['1', 0],
    [' 2 ', 1],
    ['#3', 2],
    ['b', 1],
    ['C!', 2],
    ['(a)', 0],
    ['red', 0],
    ['GREEN!!', 1],
    ['Dark  Blue', 2],
    ['!vote b', 1],
    ['!VOTE dark blue', 2],
    ['２', 1],
    ['2\u{e0000}', 1],
    ['ｒｅｄ', 0],
    ['4', null],
    ['0', null],
    ['12', null],
    ['d', null],
    ['red please', null],
    ['a good question', null],
    ['!vote', null],
    ['', null],
  ])('SHOW-45: %j votes for %j', (line, choice) => {
    expect(read(line)).toBe(choice);
  });

  test('SHOW-45: an answer in words begins with its word, or is every line where there is none', () => {
    const read = answerReader({ choices: [], word: '!answer' });
    expect(read('!Answer my aunt')).toEqual({ kind: 'words', text: 'my aunt' });
    expect(read('my aunt')).toBeNull();
    expect(read('!answer')).toBeNull();
    expect(answerReader({ choices: [], word: null })('my aunt')).toEqual({ kind: 'words', text: 'my aunt' });
  });
});
