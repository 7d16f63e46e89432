import { z } from 'zod';
import type { Role } from '../../shared/domain/actor.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { ConnectRefusal } from '../../shared/protocol/connect.ts';
import { audiences, protocolVersion, type Audience } from '../../shared/protocol/frames.ts';
import type { Keyring } from '../auth/keys.ts';
import { mayRead, ownAudience } from './audience-access.ts';

/** Who a socket is, for as long as it lives. */
export interface Member {
  readonly role: Role;
  readonly audience: Audience;
  /** null for a viewer without a key. */
  readonly keyId: string | null;
  /** Tells pages with the same key apart; null = the page did not say. */
  readonly page: string | null;
}

export interface Refusal {
  readonly reason: ConnectRefusal;
  readonly message: string;
  /** A key was shown, and it is none of ours: count it as a guess. */
  readonly guess: boolean;
}

const authSchema = z.object({
  key: z.string().max(200).nullish(),
  audience: z.enum(audiences as [Audience, ...Audience[]]).nullish(),
  /** A random name that a page keeps over reconnects, so that "undo my last" stays its own. */
  page: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .nullish(),
});

const refuse = (reason: ConnectRefusal, message: string, guess = false): Result<Member, Refusal> =>
  fail({ reason, message, guess });

/** Judges what a socket shows when it joins. `viewerOn`: whether the public page is on. */
export function admit(auth: unknown, keyring: Pick<Keyring, 'roleOf'>, viewerOn: boolean): Result<Member, Refusal> {
  // First of all: what else another protocol shows may look otherwise.
  if (!speaksOurs(auth)) return refuse('protocol', `This server speaks protocol ${protocolVersion}. Reload the page.`);
  const parsed = authSchema.safeParse(auth);
  if (!parsed.success)
    return refuse(
      'invalid',
      'auth must be { key, audience?, protocol? }: a text, one of the audiences, a whole number.',
    );
  const { key, audience, page = null } = parsed.data;
  if (typeof key !== 'string' || key === '') return admitViewer(audience ?? null, viewerOn, page);
  const owner = keyring.roleOf(key);
  if (owner === null)
    return refuse(
      'unauthorized',
      'This key is not known here. It may have been rotated: take the link that is in links.json now.',
      true,
    );
  const wanted = audience ?? ownAudience(owner.role);
  if (wanted === null || !mayRead(owner.role, wanted)) {
    return refuse(
      'forbidden',
      `A ${owner.role} key may not read ${wanted === null ? 'by socket' : `the view of ${wanted}`}.`,
    );
  }
  return ok({ role: owner.role, audience: wanted, keyId: owner.keyId, page });
}

/** No protocol means the present one; anything but that integer is another. */
function speaksOurs(auth: unknown): boolean {
  const named = typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : null;
  return (named ?? protocolVersion) === protocolVersion;
}

function admitViewer(audience: Audience | null, viewerOn: boolean, page: string | null): Result<Member, Refusal> {
  if (audience !== 'viewer')
    return refuse('unauthorized', 'A key is needed. Open the page by its link from links.json.');
  if (!viewerOn) return refuse('forbidden', 'The viewer page is off.');
  return ok({ role: 'viewer', audience: 'viewer', keyId: null, page });
}
