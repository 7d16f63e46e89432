import { queueDockWords as words } from '../../strings/queue-dock.en.ts';

/** Somebody who acts. */
export interface CrewPerson {
  readonly role: string;
  /** As a view has it. */
  readonly who: string;
  readonly name: string | null;
}

/** What a person is called: you, by their name, or by their role and the last signs of what tells them apart. */
export function crewName({ role, who, name }: CrewPerson, self: string | null): string {
  if (who === self) return words.you;
  if (name !== null) return name;
  const called = words.roles[role] ?? role;
  return role === 'moderator' ? words.unnamed(called, mark(who)) : called;
}

/** Two letters or digits that tell people without a name apart. */
const mark = (who: string): string =>
  who
    .replaceAll(/[^\da-z]/gi, '')
    .slice(-2)
    .toUpperCase();
