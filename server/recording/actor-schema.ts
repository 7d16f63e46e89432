import { z } from 'zod';
import type { Actor, Role } from '../../shared/domain/actor.ts';
import { shortText, type Whole } from './payload-parts.ts';

const role = z.enum(['control', 'host', 'moderator', 'overlay', 'viewer', 'feed', 'system']) satisfies z.ZodType<Role>;

/** Who stands behind an event. */
export const actorSchema = z.object({
  role,
  id: shortText,
  name: shortText.exactOptional(),
}) satisfies Whole<Actor>;
