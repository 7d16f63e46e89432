import { invalid, overloaded } from './problem.ts';

export const feedBodyLimit = 1_048_576;
const maxItems = 5_000;

/** The items of a feed's body: one object, or an array of at most 5,000. */
export function feedItems(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null)
    throw invalid('bad-body', 'The body must be one object or an array of objects.');
  if (!Array.isArray(body)) return [body];
  if (body.length > maxItems)
    throw overloaded(
      'too-many-items',
      `${body.length} items in one request. Send at most ${maxItems} at a time.`,
      1000,
    );
  return body as readonly unknown[];
}
