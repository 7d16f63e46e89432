import type { MessageView } from '../../../shared/projections/queue-view.ts';

/** A row of a list: a message, or where one stood a moment ago. */
export interface Place {
  readonly id: string;
  readonly message: MessageView;
  /** It has left this list; the row only keeps its place. */
  readonly gone: boolean;
}

/**
 * The rows to show. While a pointer is over the list (`keep` = all) no row changes its place: what leaves stays as an empty place,
 * what is new comes at the end. Else only the kept ones (the one that has the focus) leave a place behind.
 * @param latest every message of the view: what has left stands there with its new state.
 */
export function steadyOrder(
  before: readonly Place[],
  now: readonly MessageView[],
  latest: Readonly<Record<string, MessageView>>,
  keep: 'all' | ReadonlySet<string>,
): readonly Place[] {
  const live = new Map(now.map((message) => [message.id, message]));
  const gone = (place: Place): Place => ({ id: place.id, message: latest[place.id] ?? place.message, gone: true });
  const present = (message: MessageView): Place => ({ id: message.id, message, gone: false });
  if (keep === 'all') {
    const stood = new Set(before.map(({ id }) => id));
    const old = before.map((place) => {
      const message = live.get(place.id);
      return message === undefined ? gone(place) : present(message);
    });
    return [...old, ...now.filter(({ id }) => !stood.has(id)).map(present)];
  }
  const places = now.map(present);
  before.forEach((place, index) => {
    if (!keep.has(place.id) || live.has(place.id)) return;
    const above = before.slice(0, index).findLast(({ id }) => live.has(id));
    const at = above === undefined ? 0 : places.findIndex(({ id }) => id === above.id) + 1;
    places.splice(at, 0, gone(place));
  });
  return places;
}

/** Whether another row stands now where one stood: a press that is on its way may not be meant for it. */
export function hasShifted(before: readonly Place[], after: readonly Place[]): boolean {
  return before.some(({ id }, index) => {
    const now = after[index];
    return now !== undefined && now.id !== id;
  });
}

/** The row to go to when one is done: the next that is still there, else the one before. */
export function neighbour(places: readonly Place[], id: string): string | null {
  const index = places.findIndex((place) => place.id === id);
  if (index < 0) return null;
  const isThere = (place: Place): boolean => !place.gone;
  return (places.slice(index + 1).find(isThere) ?? places.slice(0, index).findLast(isThere))?.id ?? null;
}
