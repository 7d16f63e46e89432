import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { minute, second, type Instant } from '../../../shared/lib/instant.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { hookKeyOf } from '../../auth/hook-secret.ts';

/** The headers of Standard Webhooks 1.0. */
export const hookHeaders = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/** What the headers of a hook say, before its body is known. */
export interface HookStamp {
  readonly id: string;
  /** As it was sent: it is part of what is signed. */
  readonly timestamp: string;
  readonly signatures: readonly string[];
}

export interface HookRefusal {
  readonly reason: 'no-signature' | 'bad-id' | 'bad-timestamp' | 'stale' | 'future' | 'wrong-signature';
  readonly message: string;
}

/** How far the sender's clock may be from ours, either way. */
const tolerance = 5 * minute;
/** More than a sender needs while it changes its secret. */
const mostSignatures = 8;
/** No full stop: `id.timestamp.body` must be cut apart in one way only. */
const idShape = /^[!-\-/-~]{1,200}$/;

/** Reads and judges what can be judged without the body. */
export function hookStamp(headers: IncomingHttpHeaders, now: Instant): Result<HookStamp, HookRefusal> {
  const [id = '', timestamp = '', signature = ''] = hookHeaders.map((name) => [headers[name] ?? ''].flat().join(', '));
  if (id === '' || timestamp === '' || signature === '')
    return refuse('no-signature', `A hook carries the headers ${hookHeaders.join(', ')} (standardwebhooks.com).`);
  if (!idShape.test(id))
    return refuse('bad-id', 'webhook-id is 1 to 200 characters of ASCII, without spaces and full stops.');
  if (!/^\d{1,12}$/.test(timestamp)) return refuse('bad-timestamp', 'webhook-timestamp is whole seconds since 1970.');
  const age = now - Number(timestamp) * second;
  if (age > tolerance)
    return refuse('stale', 'webhook-timestamp is more than 5 minutes old. Sign again when you send again.');
  if (age < -tolerance)
    return refuse('future', 'webhook-timestamp is more than 5 minutes ahead. Check the clock that made it.');
  return ok({ id, timestamp, signatures: signature.split(' ').slice(0, mostSignatures) });
}

const refuse = (reason: HookRefusal['reason'], message: string): Result<never, HookRefusal> =>
  fail({ reason, message });

/** Stands in for the key of a sender that is not known, so that its absence takes as long to find out. */
const noKey = Buffer.alloc(32);

/** Whether the bytes were signed with this secret. Nothing of the time it takes tells how much of a signature was right. */
export function isSignedBy(secret: string | null, { id, timestamp, signatures }: HookStamp, body: Buffer): boolean {
  const key = secret === null ? null : hookKeyOf(secret);
  const expected = createHmac('sha256', key ?? noKey)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64');
  let found = false;
  for (const signature of signatures) if (isSame(signature, `v1,${expected}`)) found = true;
  return found && key !== null;
}

/** Whole or not at all: a part of a signature is none. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(expected, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
