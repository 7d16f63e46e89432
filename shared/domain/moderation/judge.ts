import { isTooLong, longestRaw } from '../../lib/text/clean-text.ts';
import { composed } from '../../lib/text/composed.ts';
import { graphemes } from '../../lib/text/graphemes.ts';
import { countInvisible } from '../../lib/text/invisible.ts';
import { mixedScriptWord, skeleton, skeletonsOf } from '../../lib/text/skeleton.ts';
import { findBadWords } from './bad-words.ts';
import { findContacts, findLinks } from './links.ts';
import type { Verdict, VerdictRule, VerdictSettings } from './verdict.ts';
import { maskSpans, type Span } from './word-spans.ts';

/** What is judged. */
export interface Subject {
  /** As it came. */
  readonly raw: string;
  /** Clean. */
  readonly text: string;
  readonly name: string;
  /** How many messages of this author came within the last half minute, this one too. */
  readonly recent: number;
  /** How often the same text came lately, this one not counted. */
  readonly repeats: number;
  readonly firstTime: boolean;
  /** The platform says it is the host's or a moderator's own. */
  readonly trusted: boolean;
  /** What rules found in it as it came, where that is gone: it still holds. */
  readonly foundBefore?: readonly Verdict[] | undefined;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** What the screen shows where something was masked; null = the text as it is. */
  readonly masked: string | null;
}

interface Finding {
  readonly why: string;
  /** Where it stands in the text; none = nothing to mask. */
  readonly spans?: readonly Span[];
}

/** Fewer letters are no shouting: `LOL OK`. */
const fewestLetters = 12;

/** Asks every rule that is switched on. Pure; each verdict says why. */
export function judge(subject: Subject, settings: VerdictSettings): Judgement {
  const verdicts: Verdict[] = [];
  const spans: Span[] = [];
  for (const [rule, look] of Object.entries(looks) as [VerdictRule, Look][]) {
    const action = settings.actions[rule];
    if (action === 'off') continue;
    const finding = look(subject, settings) ?? before(subject, rule);
    if (finding === null) continue;
    const maskable = action === 'mask' && finding.spans !== undefined && finding.spans.length > 0;
    if (maskable) spans.push(...finding.spans);
    // Nothing to cover: a person must look.
    verdicts.push({ rule, action: action === 'mask' && !maskable ? 'hold' : action, why: finding.why });
  }
  return { verdicts, masked: spans.length === 0 ? null : maskSpans(subject.text, spans) };
}

/** A span of the text as it came would cover the wrong letters now. */
function before({ foundBefore }: Subject, rule: VerdictRule): Finding | null {
  const earlier = foundBefore?.find((verdict) => verdict.rule === rule);
  return earlier === undefined ? null : { why: earlier.why };
}

type Look = (subject: Subject, settings: VerdictSettings) => Finding | null;

const looks: Readonly<Record<VerdictRule, Look>> = {
  link: ({ text, name }, { allowedHosts }) =>
    found(findLinks(text, allowedHosts), text, 'a link') ?? nameFinding(findLinks(name, allowedHosts), 'a link'),
  contact: ({ text }) => found(findContacts(text), text, 'an address or a telephone number'),
  words: lookForWords,
  caps: ({ text }, { capsAt }) => {
    const letters = text.match(/[\p{Lu}\p{Ll}]/gu) ?? [];
    const upper = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
    return letters.length >= fewestLetters && upper / letters.length > capsAt / 100
      ? { why: `${Math.round((100 * upper) / letters.length)} % capitals` }
      : null;
  },
  flood: ({ recent, trusted }, { floodAt }) =>
    !trusted && recent >= floodAt ? { why: `${recent} messages of this author within 30 s` } : null,
  repeat: ({ repeats }, { repeatAt }) =>
    repeats >= repeatAt
      ? { why: repeats === 1 ? 'the same text came before' : `the same text came ${repeats} times before` }
      : null,
  length: ({ raw, text }, { longest }) => {
    if (isTooLong(raw)) return { why: 'longer than a message may be: its end was cut off' };
    const length = text.length <= longest ? 0 : graphemes(text).length;
    return length > longest ? { why: `${length} characters` } : null;
  },
  zalgo: ({ raw }) =>
    /\p{M}{4}/u.test(composed(raw.slice(0, longestRaw))) ? { why: 'marks piled up on letters' } : null,
  hidden: ({ raw }) => {
    const count = countInvisible(raw.slice(0, longestRaw));
    return count === 0 ? null : { why: `${count} invisible or reordering characters were taken out` };
  },
  'mixed-script': ({ text, name }) => {
    const word = mixedScriptWord(text) ?? mixedScriptWord(name);
    return word === null ? null : { why: `"${word}" mixes alphabets that look alike` };
  },
  'look-alike': ({ name, trusted }, { protectedNames }) => {
    if (trusted || protectedNames.length === 0) return null;
    const own = skeleton(name);
    const known = skeletonsOf(protectedNames);
    const like = protectedNames.find((_name, place) => known[place] !== '' && own.includes(known[place] ?? ''));
    return like === undefined ? null : { why: `the name looks like "${like}"` };
  },
  'first-time': ({ firstTime, trusted }) =>
    firstTime && !trusted ? { why: 'the first message of this author' } : null,
};

function lookForWords({ text, name }: Subject, settings: VerdictSettings): Finding | null {
  const inText = found(findBadWords(text, settings), text, 'a word of the list');
  if (inText !== null) return inText;
  return nameFinding(findBadWords(name, settings), 'a word of the list');
}

/** A name cannot be covered: a person must look. */
const nameFinding = (spans: readonly Span[], what: string): Finding | null =>
  spans.length === 0 ? null : { why: `${what} in the name` };

function found(spans: readonly Span[], text: string, what: string): Finding | null {
  const [first] = spans;
  return first === undefined ? null : { why: `${what}: ${text.slice(first.from, first.to)}`, spans };
}
