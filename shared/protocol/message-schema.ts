import { z } from 'zod';
import { emoteModes, soloModes } from '../domain/queue/queue-state.ts';
import { emoteHostLimits, listLimits, settingLimits } from '../domain/queue/setting-limits.ts';
import { erasedAuthor } from '../domain/queue/incoming-message.ts';
import { wordLanguages } from '../domain/moderation/word-language.ts';
import { chatSchema } from './chat-schema.ts';
import { plainText } from './primitives.ts';
import { verdictRules, type VerdictAction, type VerdictRule } from '../domain/moderation/verdict.ts';

export const messageId = z.string().min(1).max(64).describe('Id of a message.');

const word = z.string().trim().min(1).max(listLimits.letters);
const label = word.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:-]*$/u, 'letters, digits, spaces and . _ : - only');

export const authorId = plainText(200)
  .refine((id) => id !== erasedAuthor, 'this id stands for erased authors')
  .describe('Id of an author, as the platform has it.');

/** Who wrote it: a plain name, or a name with the platform's id. */
export const authorSchema = z.union([
  z.string().min(1).max(500),
  z.strictObject({
    name: z.string().min(1).max(500),
    id: authorId.optional(),
    platform: label.optional().describe('Where the author is known by that id: `twitch`, `bluesky`, …'),
  }),
]);

export const messageText = z
  .string()
  .min(1)
  .max(8_192)
  .describe('Plain text; it is cleaned, and cut to 300 characters.');

export const origin = label.describe('What kind of message, in a word: `chat`, `phone`, `form` …');

const action = z.enum(['off', 'note', 'hold', 'mask', 'reject']) satisfies z.ZodType<VerdictAction>;
const words = z.array(word).max(listLimits.entries);
const within = ({ from, to }: { readonly from: number; readonly to: number }): z.ZodInt => z.int().min(from).max(to);

/** What may be changed of the queue; absent members stay. */
export const queueSettingsSchema = z.strictObject({
  chats: z.array(chatSchema).max(10).optional().describe('The chats that are read.'),
  screening: z
    .union([z.literal(1), z.literal(2)])
    .optional()
    .describe('How many people must pass a message.'),
  approveUnflagged: z.boolean().optional().describe('Approve by itself what no rule has anything against.'),
  longestOnAir: within(settingLimits.longestOnAir)
    .nullable()
    .optional()
    .describe('Milliseconds after which what is on air counts as read; null = when the host says so.'),
  emotes: z
    .enum(emoteModes)
    .optional()
    .describe('Pictures that a platform draws for words: off = the word; proxied = fetched and served by this server.'),
  emoteHosts: z
    .array(z.string().regex(emoteHostLimits.pattern, 'the name of a host, such as cdn.example.org'))
    .max(emoteHostLimits.most)
    .optional()
    .describe('The hosts that pictures are fetched from; any other is never asked.'),
  solo: z
    .enum(soloModes)
    .optional()
    .describe('Whether the host may approve alone: off, auto (while no moderator is connected), always.'),
  soloAfter: z
    .number()
    .int()
    .min(0)
    .max(3_600_000)
    .optional()
    .describe('For so many milliseconds no moderator must have been connected before the host may approve.'),
  mostHeld: within(settingLimits.mostHeld).optional().describe('Intake holds up to so many messages.'),
  keepDays: z
    .number()
    .int()
    .min(0)
    .max(3_650)
    .optional()
    .describe('Names and texts are erased so many days after the show is wrapped; 0 = never. The public page says so.'),
  intake: z
    .strictObject({
      words: words.optional().describe('Words that begin a message, such as `!ask`.'),
      hashtags: words.optional().describe('Without #.'),
      mentions: words.optional().describe('Names, without @.'),
      replies: z.boolean().optional(),
      questions: z.boolean().optional(),
      all: z.boolean().optional(),
    })
    .optional()
    .describe('What becomes a message by itself.'),
  verdicts: z
    .strictObject({
      actions: z
        .strictObject(
          Object.fromEntries(verdictRules.map((rule) => [rule, action.optional()])) as Record<
            VerdictRule,
            z.ZodOptional<typeof action>
          >,
        )
        .optional(),
      words: words.optional().describe('Words that are refused, in any language.'),
      allowedWords: words.optional(),
      builtInWords: z.boolean().optional().describe('Whether the built-in lists count.'),
      languages: z.array(z.enum(wordLanguages)).max(wordLanguages.length).optional().describe('Of which languages.'),
      allowedHosts: words.optional().describe('Hosts whose links are welcome.'),
      protectedNames: words.optional().describe('Names that nobody else may look like.'),
      floodAt: within(settingLimits.floodAt).optional().describe('Messages of one author within 30 s.'),
      repeatAt: within(settingLimits.repeatAt).optional().describe('The same text so many times before.'),
      capsAt: within(settingLimits.capsAt).optional().describe('Percent of capitals.'),
      longest: within(settingLimits.longest).optional().describe('Characters.'),
    })
    .optional()
    .describe('What the rules do.'),
});
