import { z } from 'zod';
import type { Failure } from '../../shared/protocol/result.ts';
import type { FailureThrottle } from './failure-throttle.ts';
import type { KeyRole } from './key.ts';
import type { Keyring } from './keys.ts';
import type { Pairing } from './pairing.ts';

export type PairAnswer =
  | { readonly status: 200; readonly body: { readonly key: string; readonly role: KeyRole } }
  | { readonly status: 400 | 401; readonly failure: Failure };

const bodySchema = z.strictObject({ code: z.string().min(1).max(200) });

/** `POST /api/v1/pair`, for the HTTP part to mount: `address` is the peer as `addressKey` gives it. */
export function createPairRoute(deps: {
  readonly pairing: Pairing;
  readonly keyring: Pick<Keyring, 'links'>;
  readonly failures: FailureThrottle;
}): (body: unknown, address: string) => Promise<PairAnswer> {
  return async (body, address) => {
    const parsed = bodySchema.safeParse(body);
    if (!parsed.success) {
      return {
        status: 400,
        failure: {
          code: 'invalid',
          reason: 'bad-body',
          message: 'The body must be {"code": "…"}: the code of the one-time link.',
        },
      };
    }
    const role = deps.pairing.redeem(parsed.data.code);
    if (role === null) {
      await deps.failures.failed(address);
      const message =
        'This link has been used or is older than two minutes. Restart the server, or open the control link in links.json.';
      return { status: 401, failure: { code: 'forbidden', reason: 'unknown-code', message } };
    }
    return { status: 200, body: { key: deps.keyring.links().keys[role], role } };
  };
}
