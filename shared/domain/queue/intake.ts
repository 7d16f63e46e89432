import { longestRaw } from '../../lib/text/clean-text.ts';
import { withoutEnd } from '../../lib/text/ends.ts';
import { withoutInvisible } from '../../lib/text/invisible.ts';
import { skeleton, skeletonsOf } from '../../lib/text/skeleton.ts';
import type { IntakeRules, TakenBy } from './queue-state.ts';

/** What a platform says of a line beside its words. */
export interface IntakeLine {
  readonly text: string;
  readonly isReply: boolean;
  /** Hashtags that the platform knows it by, also where its text does not show them; without `#`. */
  readonly hashtags?: readonly string[] | undefined;
}

export interface Taken {
  readonly by: Exclude<TakenBy, 'picked' | 'sent' | 'typed' | 'carried'>;
  /** Without the command word. */
  readonly text: string;
}

const marks = /[?？؟՞⸮]/u;
const fewestWords = 2;

/** Whether a line becomes a message, and by which rule; null = it is only counted. */
export function intakeOf({ text: whole, isReply, hashtags = [] }: IntakeLine, rules: IntakeRules): Taken | null {
  const text = whole.slice(0, longestRaw);
  const rest = afterWord(text, rules.words);
  if (rest !== null) return { by: 'word', text: rest };
  const seen = withoutInvisible(text);
  if ([...new Set([...names(seen, '#'), ...hashtags])].some((tag) => isListed(tag, rules.hashtags)))
    return { by: 'hashtag', text };
  if (names(seen, '@').some((name) => isListed(name, rules.mentions))) return { by: 'mention', text };
  if (rules.replies && isReply) return { by: 'reply', text };
  if (rules.questions && isQuestion(seen)) return { by: 'question', text };
  return rules.all ? { by: 'all', text } : null;
}

/** What follows the command word; null where the line begins with none, or where nothing follows. */
function afterWord(text: string, words: readonly string[]): string | null {
  const found = /^\s*(\S+)\s+(\S[\s\S]*)$/u.exec(text);
  if (found === null) return null;
  const [, first = '', rest = ''] = found;
  const own = withoutInvisible(first).toLowerCase();
  return words.some((word) => word.trim().toLowerCase() === own) ? rest : null;
}

const names = (text: string, sign: '#' | '@'): readonly string[] =>
  Array.from(
    text.matchAll(/(?<![\p{L}\p{N}_/])([#@＃＠])([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*)/gu),
    (found) => found,
  ).flatMap(([, mark = '', name = '']) => (mark.normalize('NFKC') === sign ? [name] : []));

/** In a line full of tags each is compared with each entry: what an entry is compared by is made once. Its `#` or `@` is none of it. */
function isListed(name: string, list: readonly string[]): boolean {
  if (list.length === 0) return false;
  const own = skeleton(withoutEnd(name, /[.-]/u));
  return skeletonsOf(list).some((entry) => entry.replace(/^[#@]/u, '') === own);
}

/** Links often hold a question mark. */
function isQuestion(text: string): boolean {
  if (!marks.test(text)) return false;
  const words = text.split(/\s+/u).filter((word) => !/\S:\/\/\S/u.test(word));
  if (!words.some((word) => marks.test(word))) return false;
  const count = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return (
    count >= fewestWords ||
    words.some((word) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{3}/u.test(word))
  );
}
