import { isIP } from 'node:net';
import type { Agent, Response, fetch as undiciFetch } from 'undici';
import type { Duration } from '../../../shared/lib/instant.ts';
import { SourceError } from '../source-error.ts';
import type { Answer, FetchOptions } from '../source.ts';
import { addressRefusal } from './address-rule.ts';
import { fetchFault } from './fetch-fault.ts';
import { createPinnedLookup, privateAddress, systemResolve, type Resolve } from './pinned-lookup.ts';
import { printableUrl } from './printable-url.ts';
import { readBody, readBytes } from './read-body.ts';
import { redirectTarget } from './redirect-target.ts';

export interface GuardedFetchLimits {
  /** From the call to the last byte. */
  readonly timeout: Duration;
  readonly connectTimeout: Duration;
  /** After inflation. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

export const defaultLimits: GuardedFetchLimits = {
  timeout: 10_000,
  connectTimeout: 5_000,
  maxBytes: 1_048_576,
  maxRedirects: 3,
};

export interface GuardedFetch {
  /** GETs an address that somebody typed. Throws SourceError; an HTTP error status is an answer. */
  fetch(url: string, options: FetchOptions & { readonly signal: AbortSignal }): Promise<Answer>;
  /** Closes kept connections. */
  close(): Promise<void>;
}

/** What was answered, as it came. */
export interface ByteAnswer {
  readonly status: number;
  readonly bytes: Buffer;
}

/** The same door for what is no text. */
export interface ByteFetch {
  bytes(url: string, options: FetchOptions & { readonly signal: AbortSignal }): Promise<ByteAnswer>;
}

interface Doors {
  readonly fetch: typeof undiciFetch;
  readonly open: Agent;
  readonly guarded: Agent;
}

interface GuardedFetchDeps {
  readonly resolve?: Resolve;
  readonly limits?: Partial<GuardedFetchLimits>;
}

/** The only way out for sources: bounded in time, size and redirects, and kept out of the own network (SRC-6, SRC-7). */
export function createGuardedFetch({
  resolve = systemResolve,
  limits: given = {},
}: GuardedFetchDeps = {}): GuardedFetch & ByteFetch {
  const limits = { ...defaultLimits, ...given };
  // One pool each: a connection kept from an allowed account must never serve one that is not.
  const openDoors = async (): Promise<Doors> => {
    const { Agent: PooledAgent, fetch } = await import('undici');
    const agentFor = (allowPrivate: boolean): Agent =>
      new PooledAgent({
        connect: { lookup: createPinnedLookup(resolve, allowPrivate), timeout: limits.connectTimeout },
        maxHeaderSize: 65_536,
      });
    return { fetch, open: agentFor(true), guarded: agentFor(false) };
  };
  // Loaded with the first question: a show that is typed in or fed asks nobody, and the part weighs ten megabytes.
  let doors: Promise<Doors> | null = null;

  const hop = async (url: URL, options: FetchOptions, signal: AbortSignal, origin: string): Promise<Response> => {
    const allowPrivate = options.allowPrivate === true;
    checkAddress(url, allowPrivate);
    const { fetch, open, guarded } = await (doors ??= openDoors());
    return fetch(withoutCredentials(url), {
      method: 'GET',
      redirect: 'manual',
      signal,
      dispatcher: allowPrivate ? open : guarded,
      headers: requestHeaders(url, options.headers ?? {}, url.origin === origin),
    });
  };

  type Read<T> = (response: Response) => Promise<T>;
  const follow = async <T>(start: string, options: FetchOptions, signal: AbortSignal, read: Read<T>): Promise<T> => {
    let url = parseUrl(start);
    const { origin } = url;
    for (let redirects = 0; ; redirects++) {
      const response = await hop(url, options, signal, origin);
      const target = redirectTarget(response, url);
      if (target === null) return read(response);
      await response.body?.cancel();
      if (redirects === limits.maxRedirects) {
        throw new SourceError(
          'http',
          `${printableUrl(start)} redirects more than ${String(limits.maxRedirects)} times`,
        );
      }
      url = target;
    }
  };

  const ask = async <T>(url: string, options: FetchOptions & { signal: AbortSignal }, read: Read<T>): Promise<T> => {
    const deadline = AbortSignal.timeout(limits.timeout);
    try {
      return await follow(url, options, AbortSignal.any([options.signal, deadline]), read);
    } catch (error) {
      throw fetchFault(error, printableUrl(url), { timedOut: deadline.aborted, after: limits.timeout });
    }
  };

  return {
    fetch: (url, options) =>
      ask(url, options, async (response) => {
        const text = await readBody(response.body, limits.maxBytes);
        return { status: response.status, headers: new Headers([...response.headers]), text };
      }),
    bytes: (url, options) =>
      ask(url, options, async (response) => ({
        status: response.status,
        bytes: await readBytes(response.body, limits.maxBytes),
      })),
    async close() {
      if (doors === null) return;
      const { open, guarded } = await doors;
      await Promise.all([open.destroy(), guarded.destroy()]);
    },
  };
}

function parseUrl(text: string): URL {
  if (!URL.canParse(text))
    throw new SourceError('config', `"${text.slice(0, 80)}" is no address: it must begin with http:// or https://`);
  return new URL(text);
}

function checkAddress(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceError('config', `${url.protocol} addresses are refused: only http: and https: are asked`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up, so it is checked here; names are checked where they are resolved.
  if (!allowPrivate && isIP(host) !== 0 && addressRefusal(host) !== null) throw privateAddress(host, host);
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function requestHeaders(
  url: URL,
  extra: Readonly<Record<string, string>>,
  sameOrigin: boolean,
): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'user-agent': 'Tickertape (follower race overlay)',
  };
  // Validators and credentials belong to the address that was configured, not to where it redirects.
  if (!sameOrigin) return headers;
  if (url.username !== '' || url.password !== '') {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  return { ...headers, ...extra };
}
