import { z } from 'zod';
import type { ShowEventPayloads } from '../../shared/domain/show-event.ts';

/** What events say, by type: each with every member that it can have, those that may be absent too, so that none is lost. */
export type PayloadShapes = {
  readonly [T in keyof ShowEventPayloads]?: z.ZodType<ShowEventPayloads[T]> & {
    readonly shape: { readonly [M in keyof ShowEventPayloads[T]]-?: z.ZodType };
  };
};

/** RFC 3339 UTC with milliseconds, as every time in a log. */
export const instant = z.iso.datetime({ precision: 3, error: 'must be a time such as 2009-04-17T06:13:00.000Z' });

/** A place among others, as text that sorts. */
export const rank = z.string().min(1).max(500);

export const milliseconds = z.number().min(0);

/** A name, a word or a line. */
export const shortText = z.string().max(2_000);

export const nothing = z.object({});
