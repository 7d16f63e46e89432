import { skeleton } from '../../lib/text/skeleton.ts';
import type { Actor } from '../actor.ts';

/** Whether two of the crew count as one person: they act from one page, or from two that gave one name, however it is spelt. */
export function isSamePerson(one: Actor, other: Actor): boolean {
  if (one.role === other.role && one.id === other.id) return true;
  return one.name !== undefined && other.name !== undefined && skeleton(one.name) === skeleton(other.name);
}
