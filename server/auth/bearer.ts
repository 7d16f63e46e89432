import type { IncomingHttpHeaders } from 'node:http';
import type { KeyOwner, Keyring } from './keys.ts';

/** `absent`: no key was shown. `wrong`: one was, and it is none of ours (count it as a failure). */
export type BearerVerdict =
  { readonly kind: 'absent' } | { readonly kind: 'wrong' } | ({ readonly kind: 'known' } & KeyOwner);

/** Reads `Authorization: Bearer KEY`. Any other scheme is a wrong key. */
export function roleOfRequest(keyring: Pick<Keyring, 'roleOf'>, headers: IncomingHttpHeaders): BearerVerdict {
  const header = headers.authorization;
  if (header === undefined || header === '') return { kind: 'absent' };
  const key = /^Bearer +([\w-]{1,200})$/i.exec(header)?.[1];
  const owner = key === undefined ? null : keyring.roleOf(key);
  return owner === null ? { kind: 'wrong' } : { kind: 'known', ...owner };
}
