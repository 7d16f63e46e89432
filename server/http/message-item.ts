import { z } from 'zod';
import { authorSchema, messageText, origin } from '../../shared/protocol/message-schema.ts';
import { plainText } from '../../shared/protocol/primitives.ts';

/** One item of POST /api/v1/messages. */
export const messageItemSchema = z.strictObject({
  author: authorSchema.describe('Who wrote it: a name, or a name with id and platform.'),
  text: messageText,
  key: plainText(200).optional().describe('Makes a resend harmless: the same key counts once.'),
  origin: origin.optional(),
  at: z.iso.datetime({ offset: true }).optional().describe('When it was said, RFC 3339 with a zone. Absent = now.'),
});

export type PostedMessage = z.infer<typeof messageItemSchema>;

export const messageAnswerSchema = z.strictObject({
  accepted: z.number().int().describe('Valid items that are now on disk, duplicate ones too.'),
  late: z.number().int().describe('Always 0: a message has no wrong time but the future.'),
  duplicate: z.number().int().describe('Of these, delivered before.'),
  rejected: z.array(
    z.strictObject({
      index: z.number().int().describe('Place in the array, from 0.'),
      reason: z.enum(['invalid', 'future', 'banned', 'full']),
    }),
  ),
});

export type MessageAnswer = z.infer<typeof messageAnswerSchema>;
export type MessageRefusal = MessageAnswer['rejected'][number]['reason'];
