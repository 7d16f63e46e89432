import type { z } from 'zod';
import type { Role } from '../domain/actor.ts';

/** What the table says of a command. */
export interface CommandRow {
  /** Roles that may send it; judged before the input is parsed. */
  readonly allow: readonly Role[];
  readonly input: z.ZodType;
  /** One sentence for OpenAPI and the control page. */
  readonly summary: string;
}

export const control: readonly Role[] = ['control'];
export const director: readonly Role[] = ['control', 'host'];
export const crew: readonly Role[] = ['control', 'host', 'moderator'];
