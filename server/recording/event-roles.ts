import { z } from 'zod';
import type { Role } from '../../shared/domain/actor.ts';

/** Who may stand behind an event. */
export const role = z.enum([
  'control',
  'host',
  'moderator',
  'overlay',
  'viewer',
  'feed',
  'system',
]) satisfies z.ZodType<Role>;
