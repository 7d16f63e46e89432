import { z } from 'zod';
import { shownText } from './shown-text.ts';

/** A count of followers: a whole number that a double can hold. */
export const total = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What programs call something by, as they like: any characters, but no controls and no halves of one. */
export const plainText = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'no control characters, and no half of a surrogate pair');

/** Names that every object has already. */
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A name that programs use: as people write it, "News Network" too, but nothing that cannot be seen. */
export const idText = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{C}\p{Z}]([^\p{C}]*[^\p{C}\p{Z}])?$/u, 'no control characters, and no space at either end')
  .refine((id) => !/\p{M}{4}/u.test(id.normalize('NFC')), 'at most three marks on a letter')
  .refine((id) => !reserved.has(id), 'that word is taken; choose another');

export const racerId = idText.describe('Names the racer in files, in the API and on the record.');

export const racerName = shownText(120).describe('As it is shown.');

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

export const showTitle = shownText(200).describe('Name of the show.');

export const nothing = z.strictObject({});
