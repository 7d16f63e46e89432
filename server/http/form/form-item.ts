import { z } from 'zod';
import type { FormStatus } from '../../../shared/projections/form-view.ts';

/** 128 random bits, as base64url. */
export const token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/, '22 letters, digits, - or _: 128 random bits as base64url');

/** A challenge as it was given out. What its parameters say is vouched for by the signature alone. */
const challenge = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('SHA-256'),
    cost: z.number().int().min(1).max(1_000),
    expiresAt: z.number().int(),
    keyLength: z.literal(32),
    keyPrefix: z.string().regex(/^[0-9a-f]{1,16}$/),
    nonce: z.string().regex(/^[0-9a-f]{32}$/),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
  }),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

export const challengeSchema = challenge.describe(
  'A challenge of altcha: find a counter whose hash begins with keyPrefix.',
);

const proof = z.strictObject({
  challenge,
  solution: z.strictObject({
    counter: z.number().int().min(0).max(0xffff_ffff),
    derivedKey: z.string().regex(/^[0-9a-f]{64}$/),
    time: z.number().optional(),
  }),
});

export type Proof = z.infer<typeof proof>;

/** The body of POST /api/v1/form. */
export const formSchema = z.strictObject({
  name: z.string().min(1).max(500).describe('Any name, as it shall be read out. At most 32 characters.'),
  message: z.string().min(1).max(8_192).describe('Plain text, at most 300 characters.'),
  receipt: token.describe(
    'Made by the sender: 128 random bits. With it the sender sees, takes back and erases the message.',
  ),
  proof: proof.describe('A challenge and its solution, good once.'),
});

export type PostedForm = z.infer<typeof formSchema>;

/** Where one's own message stands. */
export const formStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting').describe('For a moderator.') }),
  z.strictObject({ state: z.literal('approved'), ahead: z.number().int().describe('So many are read before it.') }),
  z.strictObject({ state: z.literal('on-air'), at: z.iso.datetime() }),
  z.strictObject({ state: z.literal('read'), at: z.iso.datetime() }),
  z.strictObject({ state: z.literal('not-taken') }),
  z.strictObject({ state: z.literal('taken-back').describe('By its sender.') }),
  z.strictObject({ state: z.literal('kept').describe('Approved and not read: the next show has it.') }),
  z.strictObject({ state: z.literal('over').describe('The show ended before anybody looked at it.') }),
]) satisfies z.ZodType<FormStatus>;
