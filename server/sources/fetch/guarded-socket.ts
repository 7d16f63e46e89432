import { isIP, type LookupFunction } from 'node:net';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Agent, WebSocket } from 'undici';
import { second, type Duration } from '../../../shared/lib/instant.ts';
import { SourceError } from '../source-error.ts';
import type { SourceErrorCode } from '../source.ts';
import { addressRefusal } from './address-rule.ts';
import { createPinnedLookup, privateAddress, systemResolve } from './pinned-lookup.ts';
import { printableUrl } from './printable-url.ts';

export interface GuardedSocketOptions {
  readonly url: string;
  /** Addresses of this machine and network, and connections in clear, are refused without it. */
  readonly allowPrivate: boolean;
  /** Of one message. */
  readonly maxBytes: number;
  /** From the first attempt to the open connection. */
  readonly patience?: Duration;
  /** How often the other side is asked whether it is still there; twice in vain, and it is not. */
  readonly pingEvery?: Duration;
  onOpen(send: (text: string) => void): void;
  onText(text: string): void;
  /** It is over, or never came about. Called once; not after `close`. */
  onLost(reason: string, code: SourceErrorCode): void;
}

export interface GuardedSocket {
  close(): void;
}

const pongs = 'undici:websocket:pong';

/** A websocket to an address that somebody typed: kept out of the own network as requests are (SRC-7), bounded, and never silently dead. */
export function openGuardedSocket(options: GuardedSocketOptions): GuardedSocket {
  const { url, allowPrivate, maxBytes, patience = 15 * second, pingEvery = 30 * second } = options;
  const where = printableUrl(url);
  let ended = false;
  let socket: WebSocket | null = null;
  let agent: Agent | null = null;
  let beating: NodeJS.Timeout | null = null;
  let unanswered = 0;

  function end(): boolean {
    if (ended) return false;
    ended = true;
    clearTimeout(opening);
    if (beating !== null) clearInterval(beating);
    unsubscribe(pongs, onPong);
    socket?.close();
    // What does not let go of by itself is cut off.
    void agent?.destroy();
    return true;
  }
  const lose = (reason: string, code: SourceErrorCode): void => {
    if (end()) options.onLost(reason, code);
  };
  const onPong = (message: unknown): void => {
    if (typeof message === 'object' && message !== null && 'websocket' in message && message.websocket === socket)
      unanswered = 0;
  };
  const opening = setTimeout(() => {
    lose(`${where} did not let us in within ${patience / second} s`, 'timeout');
  }, patience).unref();

  async function open(): Promise<void> {
    checkAddress(url, allowPrivate);
    const { Agent: PooledAgent, WebSocket: Socket, ping } = await import('undici');
    if (ended) return;
    let refusal: SourceError | null = null;
    const pinned = createPinnedLookup(systemResolve, allowPrivate);
    // The socket tells only that it is closed, and not why.
    const lookup: LookupFunction = (hostname, wish, callback) =>
      pinned(hostname, wish, (error, ...found) => {
        if (error instanceof SourceError) refusal = error;
        callback(error, ...found);
      });
    agent = new PooledAgent({
      connect: { lookup, timeout: patience },
      webSocket: { maxPayloadSize: maxBytes },
    });
    const opened = new Socket(url, { dispatcher: agent });
    socket = opened;
    opened.addEventListener('open', () => {
      clearTimeout(opening);
      subscribe(pongs, onPong);
      beating = setInterval(() => {
        if (++unanswered > 2) lose(`${where} no longer answers`, 'timeout');
        else ping(opened);
      }, pingEvery).unref();
      options.onOpen((text) => opened.send(text));
    });
    opened.addEventListener('message', ({ data }) => {
      unanswered = 0;
      if (!ended && typeof data === 'string') options.onText(data);
    });
    opened.addEventListener('close', ({ code }) => {
      if (refusal !== null) lose(refusal.message, refusal.code);
      else if (code === 1009) lose(`${where} sends messages of more than ${maxBytes} bytes`, 'bad-data');
      else lose(`the connection to ${where} was lost (${code})`, 'network');
    });
  }

  open().catch((error: unknown) => {
    if (error instanceof SourceError) lose(error.message, error.code);
    else lose(`${where} cannot be asked`, 'internal');
  });
  return { close: () => void end() };
}

function checkAddress(text: string, allowPrivate: boolean): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'wss:' && url.protocol !== 'ws:'))
    throw new SourceError('config', 'the address of the relay must begin with wss://');
  if (url.protocol === 'ws:' && !allowPrivate)
    throw new SourceError('config', `${printableUrl(url)} is not encrypted: use wss://, or set "allowPrivate": true`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up, so it is checked here; names are checked where they are resolved.
  if (!allowPrivate && isIP(host) !== 0 && addressRefusal(host) !== null) throw privateAddress(host, host);
}
