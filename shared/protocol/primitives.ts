import { z } from 'zod';

/** A count of followers: a whole number that a double can hold. */
export const total = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const racerId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.-]+$/, 'letters, digits and . _ - only')
  .describe('Names the racer in files, in the API and on the record.');

export const racerName = z.string().trim().min(1).max(120).describe('As it is shown.');

export const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be #rrggbb')
  .describe('Accent, #rrggbb.');

export const milestone = total.min(1).describe('A total to reach.');

export const milestones = z
  .array(milestone)
  .min(1)
  .max(100)
  .refine((list) => new Set(list).size === list.length, 'each milestone once')
  .describe('Totals to reach, in any order.');

export const nothing = z.strictObject({});
