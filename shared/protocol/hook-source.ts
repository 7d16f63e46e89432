import { z } from 'zod';

/** The name of a sender of signed hooks, as links.json may hold it. */
export const hookSource = z.string().min(1).max(64).describe('Name of a sender of signed hooks.');

/** A new name: it stands in an address, and beside the messages it sends. */
export const newHookSource = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'small letters, digits and - only, at most 32, a letter or digit first')
  .describe('Name of a sender, as it stands in the address `/hooks/<source>`.');
