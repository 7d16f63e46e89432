import type { MessageView } from '../../../shared/projections/queue-view.ts';

/** Somebody whose words are kept. */
export interface KeptPerson {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly messages: number;
}

/** So many are listed at once; a name that is typed finds the others. */
export const mostListed = 30;

/** Whose messages are at hand, the newest first, where the name has these letters in it. */
export function keptPeople(messages: Readonly<Record<string, MessageView>>, wanted: string): readonly KeptPerson[] {
  const people = new Map<string, KeptPerson & { readonly heldAt: string }>();
  const letters = wanted.trim().toLocaleLowerCase();
  for (const { author, heldAt, erased } of Object.values(messages)) {
    if (erased || !author.name.toLocaleLowerCase().includes(letters)) continue;
    const known = people.get(author.id);
    const newer = known === undefined || heldAt > known.heldAt;
    people.set(author.id, {
      ...(newer ? { ...author, heldAt } : known),
      messages: (known?.messages ?? 0) + 1,
    });
  }
  return [...people.values()].sort((a, b) => (a.heldAt < b.heldAt ? 1 : -1)).slice(0, mostListed);
}
