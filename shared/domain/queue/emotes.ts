/** A word that a platform draws as a picture of its own. */
export interface Emote {
  readonly name: string;
  /** The platform's id of the picture. */
  readonly id: string;
}

/** What an id may be made of: it becomes a part of an address. */
export const emoteId = /^[\w-]{1,80}$/;

/** Where one stands in a text: UTF-16 units. */
export interface EmoteSpan {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** As many as a message may hold emoji. */
const mostSpans = 20;

/**
 * Finds a message's emotes in its clean text. The platform's own positions do not survive cleaning and a command word that was cut
 * off; its words do. One that is no longer there as it was is dropped, and its text stands.
 */
export function emoteSpans(text: string, emotes: readonly Emote[]): readonly EmoteSpan[] {
  if (emotes.length === 0) return [];
  const ids = new Map(emotes.map(({ name, id }) => [name, id]));
  const spans: EmoteSpan[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const id = ids.get(word);
    if (id !== undefined) spans.push({ from: index, to: index + word.length, id });
  }
  return spans.slice(0, mostSpans);
}

/** Those that stand in the masked text as they did in the whole one: what was masked stays masked. */
export function shownSpans(text: string, masked: string | null, spans: readonly EmoteSpan[]): readonly EmoteSpan[] {
  if (masked === null) return spans;
  if (masked.length !== text.length) return [];
  return spans.filter(({ from, to }) => masked.slice(from, to) === text.slice(from, to));
}
