import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Role } from '../../shared/domain/actor.ts';
import { roleOfRequest } from '../auth/bearer.ts';
import type { KeyRole } from '../auth/key.ts';
import { createTokenBuckets } from '../auth/token-buckets.ts';
import type { HttpPorts } from './http-ports.ts';
import { forbidden, HttpProblem, overloaded } from './problem.ts';

/**
 * Who may use a route; `open` needs no key, and neither does `signed`, where the route itself judges who signed the body. A function
 * answers by the request (a command's name).
 */
export type RouteAccess = 'open' | 'signed' | readonly KeyRole[] | ((request: FastifyRequest) => readonly Role[]);

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
    /** Files that never change: not counted against an address. */
    unlimited?: boolean;
    /** The body is wanted as it came, byte by byte. */
    raw?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; null on open routes without a key. */
    actor: (Actor & { readonly role: KeyRole }) | null;
  }
}

/** Any key that belongs to a page. */
export const anyPage: readonly KeyRole[] = ['overlay', 'host', 'control', 'moderator'];

type Ports = Pick<HttpPorts, 'keyring' | 'failures' | 'monotonic' | 'guard'>;

/** The hook that judges rate, key and role, in this order and before a byte of the body is read. */
export function createAuthorise(ports: Ports): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  // By key where a right one is shown, by address where not: a flood from one address keeps no key at that address out.
  const others = createTokenBuckets({ rate: 50, burst: 100, now: ports.monotonic });
  const perFeed = createTokenBuckets({ rate: 200, burst: 200, now: ports.monotonic });

  return async (request) => {
    const access = request.routeOptions.config.access ?? 'open';
    const verdict = roleOfRequest(ports.keyring, request.headers);
    const address = ports.guard.addressOf(request.raw);
    // The feed is limited by its key, so that one sender cannot use up another's address.
    const wait =
      verdict.kind === 'known' && verdict.role === 'feed'
        ? perFeed.take(verdict.keyId)
        : unlimited(request)
          ? 0
          : others.take(verdict.kind === 'known' ? verdict.keyId : address);
    if (wait > 0)
      throw overloaded(
        'rate',
        'Too many requests. Send fewer at a time, or send many observations in one request.',
        wait,
      );
    if (access === 'open' || access === 'signed') return;
    if (verdict.kind === 'wrong') await ports.failures.failed(address);
    if (verdict.kind !== 'known') throw noKey(verdict.kind);
    const allowed = typeof access === 'function' ? access(request) : access;
    if (!allowed.includes(verdict.role)) {
      throw forbidden('role', `A ${verdict.role} key may not do this. It takes one of: ${allowed.join(', ')}.`);
    }
    request.actor = { role: verdict.role, id: verdict.keyId };
  };
}

const unlimited = (request: FastifyRequest): boolean => request.routeOptions.config.unlimited === true;

function noKey(kind: 'absent' | 'wrong'): HttpProblem {
  const message =
    kind === 'absent'
      ? 'This needs a key: send the header "Authorization: Bearer KEY" with one from links.json.'
      : 'This key is not known. It may have been rotated: take the one that is in links.json now.';
  const reason = kind === 'absent' ? 'no-key' : 'unknown-key';
  return new HttpProblem(
    { code: 'forbidden', reason, message },
    { status: 401, headers: { 'www-authenticate': 'Bearer' } },
  );
}

/** The actor of a route that demands a key. */
export function actorOf(request: FastifyRequest): Actor & { readonly role: KeyRole } {
  if (request.actor === null) throw new Error(`route without a key: ${request.routeOptions.url ?? ''}`);
  return request.actor;
}
