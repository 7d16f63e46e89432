import type { Instant } from '../../lib/instant.ts';
import { skeleton } from '../../lib/text/skeleton.ts';
import { cleanText, nameLimits } from '../../lib/text/clean-text.ts';
import type { Emote } from './emotes.ts';
import type { Author, AuthorId, TakenBy } from './queue-state.ts';

/** An author as a sender names them; without an id the name must do. */
export interface AuthorInput {
  readonly name: string;
  readonly id?: AuthorId | undefined;
  readonly platform?: string | undefined;
}

/** A message as intake hands it over. Nothing of it is clean yet. */
export interface IncomingMessage {
  readonly author: AuthorInput;
  readonly text: string;
  readonly origin: string;
  readonly takenBy: TakenBy;
  readonly at: Instant;
  /** The platform's id, with the source's name before it. */
  readonly key?: string | undefined;
  readonly url?: string | undefined;
  /** The words that the platform draws as pictures. */
  readonly emotes?: readonly Emote[] | undefined;
  /** The platform says that this author has never written here before. */
  readonly firstTime?: boolean | undefined;
  /** The platform says it is the host's or a moderator's own. */
  readonly trusted?: boolean | undefined;
  /** The open question that it answers. */
  readonly answers?: string | undefined;
}

/** Stands in place of an author who was erased; nobody else may have it. */
export const erasedAuthor: AuthorId = 'erased';

const unnamed = '…';

/** A name as it may be shown; one of which nothing is left becomes `…`. */
export const shownName = (name: string): string => cleanText(name, nameLimits) || unnamed;

/** The author as the show keeps them. */
export function authorOf({ name, id, platform }: AuthorInput, origin: string): Author {
  const shown = shownName(name);
  const from = platform ?? origin;
  const given = id === undefined || id === '' || id === erasedAuthor ? `${from}:name:${skeleton(shown)}` : id;
  return { id: given, name: shown, platform: from };
}
