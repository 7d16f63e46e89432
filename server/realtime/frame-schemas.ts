import { z } from 'zod';

/** The frames that pages send: one object each, nothing besides. */
export const commandFrame = z.strictObject({ id: z.guid(), name: z.string().max(100), input: z.unknown() });
export const resyncFrame = z.strictObject({});
export const attendFrame = z.strictObject({
  message: z.string().max(64).nullable(),
  name: z.string().max(200).optional(),
});
export const paintedFrame = z.strictObject({
  seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  at: z.string().max(40),
  visible: z.boolean(),
  version: z.string().max(100).optional(),
  platforms: z.array(z.string().max(40)).max(24).optional(),
  sound: z.boolean().optional(),
});
export const spokeFrame = z.strictObject({
  id: z.string().max(64),
  what: z.enum(['started', 'ended', 'blocked', 'allowed', 'failed']),
});
