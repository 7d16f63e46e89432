import { z } from 'zod';
import type { ShowEventPayloads } from '../../shared/domain/show-event.ts';

/** A schema with every member that a thing can have, those that may be absent too: what a schema does not name is lost. */
export type Whole<Thing> = z.ZodType<Thing> & {
  readonly shape: { readonly [Member in keyof Thing]-?: z.ZodType };
};

/** What events say, by type. */
export type PayloadShapes = { readonly [T in keyof ShowEventPayloads]?: Whole<ShowEventPayloads[T]> };

/** RFC 3339 UTC with milliseconds, as every time in a log. */
export const instant = z.iso.datetime({ precision: 3, error: 'must be a time such as 2009-04-17T06:13:00.000Z' });

/** A place among others, as text that sorts. */
export const rank = z.string().min(1).max(500);

export const milliseconds = z.number().min(0);

/** A name, a word or a line. */
export const shortText = z.string().max(2_000);

export const nothing = z.object({});
