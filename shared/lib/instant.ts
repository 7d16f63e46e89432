/** A point in time: whole milliseconds since 1970-01-01T00:00Z. On the wire an instant is RFC 3339 UTC with milliseconds. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

export const second: Duration = 1_000;
export const minute: Duration = 60 * second;
export const hour: Duration = 60 * minute;

/** The wire form, e.g. `2009-04-17T06:13:00.000Z`. */
export function toIso(at: Instant): string {
  return new Date(at).toISOString();
}

/** Reads the wire form (any ISO 8601 with a zone); NaN where the text is no instant. */
export function fromIso(text: string): Instant {
  return Date.parse(text);
}
