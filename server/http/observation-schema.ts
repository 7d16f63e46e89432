import { z } from 'zod';
import { plainText, total } from '../../shared/protocol/primitives.ts';

/** One item of POST /api/v1/observations. Ids are not judged here, so that a wrong one is answered as unknown. */
export const observationSchema = z.strictObject({
  racer: z.string().min(1).max(200).describe('Id of the racer.'),
  account: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Id of the account; may be left out where the racer has one.'),
  total: total.describe(
    'Followers, as the platform says. 0 is refused: that is what a source says when it knows nothing.',
  ),
  at: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('When the platform said so, RFC 3339 with a zone. Absent = now.'),
  resolution: total.min(1).optional().describe('1 = exact (default); n = the platform cuts down to a multiple of n.'),
  key: plainText(200).optional().describe('Makes a resend harmless: the same source and key count once.'),
  source: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w.:-]+$/, 'letters, digits and . _ : - only')
    .refine((name) => !['typed', 'command'].includes(name), '"typed" and "command" mean people on the control page')
    .optional()
    .describe('Who counted; stands on the record. Absent = feed.'),
});

export type PostedObservation = z.infer<typeof observationSchema>;

export const intakeAnswerSchema = z.strictObject({
  accepted: z.number().int().describe('Valid items that are now on disk, late and duplicate ones too.'),
  late: z.number().int().describe('Of these, older than the last one of their account: on record, without effect.'),
  duplicate: z.number().int().describe('Of these, delivered before.'),
  rejected: z.array(
    z.strictObject({
      index: z.number().int().describe('Place in the array, from 0.'),
      reason: z.enum(['unknown-racer', 'unknown-account', 'invalid', 'zero', 'future']),
    }),
  ),
});

export type IntakeAnswer = z.infer<typeof intakeAnswerSchema>;
export type IntakeReason = IntakeAnswer['rejected'][number]['reason'];
