import { z } from 'zod';
import { mostChoices, mostCues, shortestLink } from '../domain/cue/default-cues.ts';
import { idText, milestone, racerId, total } from './primitives.ts';
import { shownParagraphs, shownText, shownTextOrNone } from './shown-text.ts';

/** Anything a browser opens, and a telephone reads from the screen: long addresses make codes that are too fine. */
const link = z
  .string()
  .trim()
  .max(300, 'at most 300 characters: a longer address makes a code that is too fine to scan')
  .refine(isWebAddress, 'must be an address that begins with http:// or https://');

function isWebAddress(text: string): boolean {
  // The schema package knows no URL class; this is what a browser opens, without a name and a password.
  return /^https?:\/\/[^\s/?#@\\][^\s\\]*$/iu.test(text) && !/^https?:\/\/[^/?#]*@/iu.test(text);
}

const amount = z
  .number()
  .int()
  .min(0)
  .max(1_000_000_000_000)
  .describe("In the currency's smallest unit: 1000 is 10.00 dollars, or 1,000 yen.");

const pledge = z.strictObject({
  by: shownText(40).describe('Who promises it.'),
  racer: racerId.nullable().default(null).describe('Whose race decides; null = the first racer.'),
  win: amount.default(0).describe('Given when that racer wins.'),
  lose: amount.default(0).describe('Given when it does not.'),
  perFollower: amount.default(0).describe('Given for each follower gained since the start.'),
  start: total.nullable().default(null).describe('The start; null = the total when the board is first shown.'),
  most: amount.nullable().default(null).describe('Never more than this.'),
  ruling: z
    .enum(['win', 'lose'])
    .nullable()
    .default(null)
    .describe('What was agreed on, where a photo finish lets nobody say who won.'),
});

const countdown = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ for: z.number().int().min(1_000).max(86_400_000) }),
]);

/** A word that begins an answer: no space in it. */
const word = z
  .string()
  .trim()
  .min(1)
  .max(24)
  .regex(/^[^\p{C}\p{Z}]+$/u, 'one word, without spaces');

const tag = z
  .string()
  .trim()
  .min(1)
  .max(24)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:-]*$/u, 'letters, digits, spaces and . _ : - only');

/** What a cue says, by its kind. */
export const cueContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('question'),
    text: shownText(140),
    choices: z
      .array(shownText(48))
      .max(mostChoices)
      .refine(({ length }) => length !== 1, 'one choice is none')
      .default([])
      .describe(
        'Viewers write the number, the letter or the words. None: they answer in words, which go into the queue.',
      ),
    word: word.nullable().default('!answer').describe('Begins an answer in words; null = every line is one.'),
    tag: tag.default('answer').describe('What answers in words carry in the queue.'),
  }),
  z.strictObject({ kind: z.literal('link'), url: link, title: shownText(60) }),
  z.strictObject({
    kind: z.literal('charity'),
    name: shownText(60),
    url: link.nullable().default(null),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'three capitals, such as USD')
      .default('USD'),
    milestone: milestone.nullable().default(null).describe('Which milestone decides; null = that of the race.'),
    pledges: z.array(pledge).min(1).max(6),
  }),
  z.strictObject({ kind: z.literal('plea'), text: shownText(80), line: shownTextOrNone(80).default('') }),
  z.strictObject({ kind: z.literal('lower-third'), name: shownText(48), line: shownTextOrNone(80).default('') }),
  z.strictObject({
    kind: z.literal('slate'),
    title: shownText(60),
    line: shownTextOrNone(100).default(''),
    countdown: countdown
      .nullable()
      .default(null)
      .describe('To a time, or for so many milliseconds from when it is taken.'),
  }),
  z.strictObject({ kind: z.literal('speech'), title: shownText(60), text: shownParagraphs(20_000, 4_000) }),
]);

export const cueId = idText.describe('Names the cue in files and in the API.');

export const cueLasts = z
  .number()
  .int()
  .min(3_000)
  .max(86_400_000)
  .nullable()
  .optional()
  .describe('Milliseconds on air; null = until somebody ends it. Absent: as its kind has it.');

/** A code on screen for less than this is gone before a telephone is out. */
export const tooShort = (cue: {
  readonly lasts?: number | null | undefined;
  readonly content?: { kind: string } | undefined;
}): boolean => cue.content?.kind === 'link' && typeof cue.lasts === 'number' && cue.lasts < shortestLink;
export const tooShortMessage = 'a link needs 10 seconds at the least, so that it can be scanned';

const cue = z
  .strictObject({ id: cueId.optional(), lasts: cueLasts, content: cueContent })
  .refine((each) => !tooShort(each), { message: tooShortMessage, path: ['lasts'] });

/** The rundown of a show file. */
export const rundownSchema = z
  .array(cue)
  .max(mostCues)
  .refine((cues) => {
    const ids = cues.flatMap(({ id }) => id ?? []);
    return new Set(ids).size === ids.length;
  }, 'each cue needs an id of its own');
