import { withoutInvisible } from '../../lib/text/invisible.ts';
import { skeleton } from '../../lib/text/skeleton.ts';
import type { CueContent } from './cue-state.ts';

type Question = Extract<CueContent, { kind: 'question' }>;

export type Answer =
  { readonly kind: 'vote'; readonly choice: number } | { readonly kind: 'words'; readonly text: string };

/**
 * Reads what lines answer to a question: `2`, `B`, the words of a choice, each also after `!vote`; or words. null = it is no answer.
 * Made once for a question: in a flood every microsecond of a line counts.
 */
export function answerReader({ choices, word }: Pick<Question, 'choices' | 'word'>): (line: string) => Answer | null {
  if (choices.length === 0) return (line) => wordsIn(line, word);
  const byWords = new Map(choices.map((choice, index) => [plain(choice), index] as const).reverse());
  return (line) => voteIn(line, choices.length, byWords);
}

/** Longer lines are talk. */
const longestVote = 120;

function voteIn(line: string, count: number, byWords: ReadonlyMap<string, number>): Answer | null {
  if (line.length > longestVote) return null;
  const bare = withoutInvisible(line)
    .normalize('NFKC')
    .replace(/^\s*!vote\s+/iu, '')
    .trim();
  const word = byWords.get(plain(bare));
  if (word !== undefined) return { kind: 'vote', choice: word };
  const mark = /^[#!(]?([1-9]|[A-Za-z])[).:!]?$/u.exec(bare)?.[1];
  if (mark === undefined) return null;
  const choice = /[1-9]/u.test(mark) ? Number(mark) - 1 : mark.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
  return choice < count ? { kind: 'vote', choice } : null;
}

/** Case, accents and what surrounds the words are no matter. */
const plain = (text: string): string =>
  skeleton(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text.trim()).replace(/\s+/gu, ' ');

function wordsIn(line: string, word: string | null): Answer | null {
  if (word === null) return { kind: 'words', text: line };
  const [, first = '', rest = ''] = /^\s*(\S+)\s+(\S[\s\S]*)$/u.exec(line) ?? [];
  return rest !== '' && withoutInvisible(first).toLowerCase() === word.toLowerCase()
    ? { kind: 'words', text: rest }
    : null;
}
