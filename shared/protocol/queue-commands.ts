import { z } from 'zod';
import { control, crew, director, type CommandRow } from './command-row.ts';
import { authorId, authorSchema, messageId, messageText, origin, queueSettingsSchema } from './message-schema.ts';
import { nothing } from './primitives.ts';
import { shownText } from './shown-text.ts';

const one = z.strictObject({ id: messageId });
const reason = shownText(200).optional();
const someone = z
  .strictObject({ messageId: messageId.optional(), authorId: authorId.optional() })
  .refine((who) => (who.messageId === undefined) !== (who.authorId === undefined), 'give messageId or authorId')
  .describe('The author of a message, or an author by id.');

/** The commands of the read-aloud queue. */
export const queueCommands = {
  'message.add': {
    allow: crew,
    summary: 'Type in a message by any name. It is held like any other.',
    input: z.strictObject({ author: authorSchema, text: messageText, origin: origin.optional() }),
  },
  'message.pick': {
    allow: crew,
    summary: 'Take a line out of the feed of the chats. It is held like any other message.',
    input: z.strictObject({ line: z.string().min(1).max(64).describe('Id of a line in the feed.') }),
  },
  'message.approve': {
    allow: crew,
    summary:
      'Approve a held message; with `onAir` it goes on air in the same step, unless a second person must approve it first.',
    input: z.strictObject({ id: messageId, onAir: z.boolean().optional() }),
  },
  'message.reject': {
    allow: crew,
    summary: 'Reject a held message; one that was approved ends as skipped, reason `rejected`.',
    input: z.strictObject({ id: messageId, reason }),
  },
  'message.return': {
    allow: crew,
    summary: 'One step back: off the air and first in line, from the line to held, from rejected or skipped to held.',
    input: one,
  },
  'message.retract': { allow: crew, summary: 'Take a message off screen, queue and prompter at once.', input: one },
  'message.skip': {
    allow: crew,
    summary: 'Pass over an approved message, or the one on air.',
    input: z.strictObject({ id: messageId, reason }),
  },
  'message.move': {
    allow: crew,
    summary: 'Move a message before another one of its line, or to the end.',
    input: z.strictObject({ id: messageId, before: messageId.nullable().describe('null = last.') }),
  },
  'message.note': {
    allow: crew,
    summary: 'Leave the host a note with a message; null takes it away.',
    input: z.strictObject({ id: messageId, note: shownText(500).nullable() }),
  },
  'message.tag': {
    allow: crew,
    summary: 'Set the tags of a message.',
    input: z.strictObject({ id: messageId, tags: z.array(shownText(40)).max(10) }),
  },
  'message.pin': {
    allow: crew,
    summary: 'Keep a message on air past the longest time, or no longer.',
    input: z.strictObject({ id: messageId, on: z.boolean() }),
  },
  'author.ban': {
    allow: crew,
    summary: 'Refuse an author from now on, and retract what is open of theirs.',
    input: someone,
  },
  'author.unban': { allow: director, summary: 'Lift a ban.', input: z.strictObject({ authorId }) },
  'author.erase': {
    allow: director,
    summary: 'Delete name and text of everything an author sent, for good. This cannot be undone.',
    input: someone,
  },
  'reading.start': {
    allow: crew,
    summary: 'Put a message on air, the given one or the next; the one on air counts as read.',
    input: z.strictObject({ id: messageId.optional() }),
  },
  'reading.finish': { allow: crew, summary: 'What is on air has been read.', input: nothing },
  'queue.settings': {
    allow: control,
    summary: 'Change what intake takes, what the rules do, and how messages are screened.',
    input: queueSettingsSchema,
  },
  'queue.try': {
    allow: control,
    summary:
      'Try rules on the newest messages and chat lines: what they would do, beside what the rules in force do. Nothing is changed or recorded.',
    input: queueSettingsSchema.pick({ verdicts: true, screening: true, approveUnflagged: true }),
  },
} as const satisfies Record<string, CommandRow>;
