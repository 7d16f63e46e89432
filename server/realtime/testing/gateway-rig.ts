import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket as ClientSocket } from 'socket.io-client';
import { WebSocket, type ClientOptions } from 'ws';
import type { Command } from '../../../shared/domain/command.ts';
import { initialState } from '../../../shared/domain/initial-state.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Ambient } from '../../../shared/projections/views.ts';
import type { CommandAck, DownEvents, SnapshotFrame } from '../../../shared/protocol/frames.ts';
import { createFailureThrottle } from '../../auth/failure-throttle.ts';
import { createKeyring } from '../../auth/keys.ts';
import { createCommandRunner } from '../../commands/run-command.ts';
import { createPlatformSecrets } from '../../auth/platform-secrets.ts';
import { createSecretCommands } from '../../commands/secret-commands.ts';
import { createHookCommands } from '../../commands/hook-commands.ts';
import { createLinkCommands } from '../../commands/server-commands.ts';
import { createRequestGuard } from '../../http/request-guard.ts';
import { createGateway } from '../gateway.ts';
import type { GatewayLimits } from '../limits.ts';

export type TestSocket = ClientSocket<DownEvents, Record<string, (...args: never[]) => void>>;

export interface RigOptions {
  readonly limits?: Partial<GatewayLimits>;
  readonly publicUrls?: readonly string[];
}

const emptyAmbient: Ambient = {
  sources: {},
  overlays: {},
  connected: {},
  log: { id: 'log', opened: 'memory', note: null },
  version: 'test',
};

/** A gateway on a real HTTP server with real keys; behind it an engine that only counts. */
export async function createGatewayRig(options: RigOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tickertape-gate-'));
  const logged: string[] = [];
  const dispatched: { readonly command: Command; readonly actorId: string }[] = [];
  const faults: unknown[] = [];
  const spoken: string[] = [];
  const clients: { close(): void }[] = [];
  const knobs = { viewerOn: true, seq: 0, filler: '', fault: false, snapshotFault: false, rotateWhileJoining: false };
  let ambient = emptyAmbient;

  const keyring = createKeyring({ dataDir });
  const guard = createRequestGuard({ publicUrls: options.publicUrls ?? [] });
  const throttle = createFailureThrottle({ now: () => performance.now(), delay: 50 });
  const guesses: string[] = [];
  const failures = {
    failed: (address: string) => {
      guesses.push(address);
      return throttle.failed(address);
    },
  };
  const engine = {
    get state() {
      return { ...initialState, seq: knobs.seq };
    },
    dispatch: (command: Command, actor: { readonly id: string }) => {
      if (knobs.fault) throw new Error(`fault with ${keyring.links().keys.control}`);
      dispatched.push({ command, actorId: actor.id });
      knobs.seq += 1;
      return ok({ seq: knobs.seq });
    },
  };
  const commands = createCommandRunner({
    engine,
    serverCommands: {
      ...createLinkCommands(keyring),
      ...createHookCommands(keyring.hooks),
      ...createSecretCommands(createPlatformSecrets(dataDir)),
      'source.retry': () => ok(undefined),
      'test.show': () => ok(undefined),
      'test.end': () => ok(undefined),
      'message.pick': () => ok(undefined),
      'queue.try': () => ok(undefined),
      'speech.test': () => ok(undefined),
      'speech.overlay': () => ok(undefined),
      'speech.voices': () => ok(undefined),
    },
    onFault: (error) => faults.push(error),
  });
  const httpServer = createServer((request, response) => {
    const refusal = guard.check(request, 'http');
    response.writeHead(refusal?.status ?? 404).end();
  });
  const note = (facts: object, message: string): void => {
    logged.push(
      `${message} ${JSON.stringify(facts, (_key, value: unknown) => (value instanceof Error ? value.stack : value))}`,
    );
  };
  const snapshot = (audience: string): SnapshotFrame => {
    if (knobs.snapshotFault) throw new Error('no snapshot');
    const view = { audience, filler: knobs.filler };
    return { protocol: 1, logId: 'log', seq: knobs.seq, n: 0, at: '2009-04-17T06:13:00.000Z', view };
  };
  const gateway = createGateway({
    httpServer,
    publisher: { snapshot },
    engine,
    keyring: {
      ...keyring,
      roleOf: (key) => {
        const owner = keyring.roleOf(key);
        if (knobs.rotateWhileJoining && owner !== null) keyring.rotate(owner.role);
        return owner;
      },
    },
    guard,
    failures,
    commands,
    ambient: { update: (change) => (ambient = change(ambient)) },
    log: { info: note, warn: note, error: note },
    spoke: (overlay, { id, what }) => void spoken.push(`${overlay} ${id} ${what}`),
    viewerOn: () => knobs.viewerOn,
    monotonic: () => performance.now(),
    wallNow: () => Date.now(),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  guard.listening(port);
  keyring.announce(`http://127.0.0.1:${port}`);

  /** A page's socket. */
  function connect(
    auth: object,
    extra: { readonly reconnection?: boolean; readonly headers?: Record<string, string> } = {},
  ): TestSocket {
    const socket: TestSocket = io(`http://127.0.0.1:${port}`, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnection: extra.reconnection ?? false,
      ...(extra.headers === undefined ? {} : { extraHeaders: extra.headers }),
    });
    clients.push(socket);
    return socket;
  }

  /** A bare websocket, for what no page of ours would send. */
  function raw(query = '?EIO=4&transport=websocket', wsOptions: ClientOptions = {}): WebSocket {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/${query}`, wsOptions);
    socket.on('error', () => undefined);
    clients.push({ close: () => socket.terminate() });
    return socket;
  }

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    keyring,
    keys: () => keyring.links().keys,
    gateway,
    logged,
    dispatched,
    faults,
    /** What overlays told of utterances: overlay, utterance, what. */
    spoken,
    /** Addresses of those that showed a wrong key. */
    guesses,
    knobs,
    ambient: () => ambient,
    connect,
    raw,
    async close() {
      for (const client of clients) client.close();
      await gateway.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type GatewayRig = Awaited<ReturnType<typeof createGatewayRig>>;

/** `live` with the first snapshot, or the connect error's message. */
export function joined(socket: TestSocket): Promise<SnapshotFrame | string> {
  return new Promise((resolve) => {
    socket.once('snapshot', resolve);
    socket.once('connect_error', (error) => resolve(error.message));
  });
}

export function nextEvent<E extends keyof DownEvents>(
  socket: TestSocket,
  event: E,
): Promise<Parameters<DownEvents[E]>[0]> {
  return new Promise((resolve) => {
    const plain: { once(event: string, listener: (frame: Parameters<DownEvents[E]>[0]) => void): unknown } = socket;
    plain.once(event, resolve);
  });
}

let commandCount = 0;
/** A UUID that no other command of this run has. */
export const commandId = (): string => `00000000-0000-4000-8000-${String(++commandCount).padStart(12, '0')}`;

export function command(socket: TestSocket, name: string, input: unknown, id = commandId()): Promise<CommandAck> {
  return (socket as ClientSocket).timeout(5_000).emitWithAck('command', { id, name, input }) as Promise<CommandAck>;
}

/** Any event with any arguments, answered by one acknowledgement. */
export function ask(socket: TestSocket, event: string, ...args: unknown[]): Promise<CommandAck> {
  return (socket as ClientSocket).timeout(5_000).emitWithAck(event, ...args) as Promise<CommandAck>;
}

export function closed(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', (code) => resolve(code)));
}

/** How an upgrade ends: `open`, or the status it was refused with. */
export function upgradeOutcome(socket: WebSocket): Promise<'open' | number> {
  return new Promise((resolve) => {
    socket.once('open', () => resolve('open'));
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.once('close', () => resolve(0));
  });
}

/** Waits for a fact. */
export async function until(fact: () => boolean, patience = 5_000): Promise<void> {
  const end = performance.now() + patience;
  while (!fact()) {
    if (performance.now() > end) throw new Error(`waited ${patience} ms for: ${fact.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
