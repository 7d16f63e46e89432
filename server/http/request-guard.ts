import type { IncomingHttpHeaders } from 'node:http';
import { addressKey, isLoopback } from '../auth/address.ts';
import { holdsKey } from '../auth/key.ts';
import { ownAddresses, type OwnAddresses } from './own-addresses.ts';

/** The part of an IncomingMessage that the guard looks at. */
export interface GuardedRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Why a request goes no further. The message holds nothing that the request brought. */
export interface GuardRefusal {
  readonly status: 400 | 403 | 405 | 421;
  readonly reason: 'bad-target' | 'key-in-url' | 'host' | 'method' | 'origin' | 'cross-site';
  readonly message: string;
}

/** The first look at every request and every upgrade, before anything is parsed, read or counted. */
export interface RequestGuard {
  /** Once the port is known; until then every request is refused. */
  listening(port: number): void;
  /** null: go on. */
  check(request: GuardedRequest, kind: 'http' | 'upgrade'): GuardRefusal | null;
  /** The peer, as limits count it. It never grants anything. */
  addressOf(request: GuardedRequest): string;
}

export interface RequestGuardOptions {
  readonly publicUrls?: readonly string[];
  /** Addresses or names besides the loopback ones that reach our port (--allow-lan), without a port; IPv6 in brackets. */
  readonly hosts?: readonly string[];
}

const refusals = {
  'bad-target': { status: 400, reason: 'bad-target', message: 'The address asked for is not written as a plain path.' },
  'key-in-url': {
    status: 400,
    reason: 'key-in-url',
    message:
      'A key never goes into an address: send it as "Authorization: Bearer", and rotate this one, for it may stand in logs now.',
  },
  host: {
    status: 421,
    reason: 'host',
    message:
      'This server does not answer under that name. Use the links that it printed, or start it with --public-url for another address.',
  },
  method: { status: 405, reason: 'method', message: 'This method is not served here.' },
  origin: { status: 403, reason: 'origin', message: 'Pages of other sites may not talk to this server.' },
  'cross-site': { status: 403, reason: 'cross-site', message: 'Pages of other sites may not talk to this server.' },
} as const satisfies Record<GuardRefusal['reason'], GuardRefusal>;

/** A link in a chat or a document opens these from anywhere; nothing else may be reached from another site. */
const linkable = new Set([
  '/',
  '/overlay',
  '/control',
  '/host',
  '/viewer',
  '/recap',
  '/demo',
  '/gallery',
  '/openapi.json',
  '/schema/show.json',
]);

const httpMethods = new Set(['GET', 'HEAD', 'POST']);
/** What a viewer sent can be taken back and deleted, and files of the look are kept and deleted; nothing else is. */
const deletable = /^\/api\/v1\/(?:form(?:\/|$)|look\/files\/)/;
const puttable = /^\/api\/v1\/look\/files\//;
const oddTarget = /[\\#\s\u0000-\u0020\u007f-\uffff]|%(?:00|0a|0d|5c)|\/(?:\.|%2e){1,2}(?:[/?]|$)/i;

export function createRequestGuard({ publicUrls = [], hosts = [] }: RequestGuardOptions): RequestGuard {
  let own: OwnAddresses | null = null;

  function check(request: GuardedRequest, kind: 'http' | 'upgrade'): GuardRefusal | null {
    const target = request.url ?? '';
    if (!target.startsWith('/') || target.startsWith('//') || oddTarget.test(target)) return refusals['bad-target'];
    if (own === null || !ownHost(own, request)) return refusals.host;
    if (holdsKey(decoded(target))) return refusals['key-in-url'];
    if (!served(request, kind)) return refusals.method;
    const { origin } = request.headers;
    if (origin !== undefined && !own.origins.has(origin)) return refusals.origin;
    return fromOwnSite(request, kind) ? null : refusals['cross-site'];
  }

  return {
    listening(port) {
      own = ownAddresses(port, hosts, publicUrls);
    },
    check,
    addressOf: (request) => addressKey(forwardedFor(own, request) ?? request.socket.remoteAddress),
  };
}

function served({ method = '', url = '' }: GuardedRequest, kind: 'http' | 'upgrade'): boolean {
  if (kind === 'upgrade') return method === 'GET';
  return (
    httpMethods.has(method) || (method === 'DELETE' && deletable.test(url)) || (method === 'PUT' && puttable.test(url))
  );
}

/** Exactly one Host header (Node keeps the first of several), and one of ours: a name that another site rebinds to us is not. */
function ownHost(own: OwnAddresses, request: GuardedRequest): boolean {
  const given = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  return given.length === 1 && own.hosts.has((request.headers.host ?? '').toLowerCase());
}

/** Browsers say where a request comes from; `same-site` is foreign too, for another port is another program. */
function fromOwnSite(request: GuardedRequest, kind: 'http' | 'upgrade'): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  if (kind === 'upgrade' || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const destination = request.headers['sec-fetch-dest'] ?? 'document';
  const [path = ''] = (request.url ?? '').split('?');
  return request.headers['sec-fetch-mode'] === 'navigate' && destination === 'document' && linkable.has(path);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // Not well-formed: looked at as it is.
    return target;
  }
}

/**
 * Behind a tunnel or a proxy on this machine every peer is 127.0.0.1; the address that the proxy appended then counts, for limits
 * alone. Only a public name is served by a proxy, so a header on any other request is ignored.
 */
function forwardedFor(own: OwnAddresses | null, request: GuardedRequest): string | undefined {
  if (own === null || !isLoopback(request.socket.remoteAddress)) return undefined;
  if (!own.publicHosts.has((request.headers.host ?? '').toLowerCase())) return undefined;
  const header = request.headers['x-forwarded-for'];
  const last = (Array.isArray(header) ? header.join(',') : header)?.split(',').at(-1)?.trim();
  return last === undefined || addressKey(last) === 'unknown' ? undefined : last;
}
