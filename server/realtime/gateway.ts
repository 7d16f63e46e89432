import type { Server as HttpServer } from 'node:http';
import { Server as EngineServer, type Socket as EngineSocket } from 'engine.io';
import { Server as SocketServer } from 'socket.io';
import type { Instant } from '../../shared/lib/instant.ts';
import type { Ambient } from '../../shared/projections/views.ts';
import type {
  Audience,
  BeatFrame,
  DownEvents,
  PatchFrame,
  SnapshotFrame,
  SpokeFrame,
  UpEvents,
} from '../../shared/protocol/frames.ts';
import type { FailureThrottle } from '../auth/failure-throttle.ts';
import type { Keyring } from '../auth/keys.ts';
import { createTokenBuckets } from '../auth/token-buckets.ts';
import type { CommandRunner } from '../commands/run-command.ts';
import type { RequestGuard } from '../http/request-guard.ts';
import { createConnections, type Connection } from './connections.ts';
import { createEntrance, type SocketFacts, type WireSocket } from './entrance.ts';
import { createEventGate } from './event-gate.ts';
import { createFrameBudget } from './frame-budget.ts';
import type { GatewayLog } from './gateway-log.ts';
import { createHappenings } from './happenings.ts';
import { defaultLimits, type GatewayLimits } from './limits.ts';
import { createPresence, presenceId } from './presence.ts';
import { drop, terminate, waitingFor } from './reader-queue.ts';
import { safeParser } from './safe-parser.ts';
import { createSnapshotDelivery, type SnapshotDelivery, type ToldFrame } from './snapshot-delivery.ts';
import { createSnapshotShelf, type SnapshotShelf } from './snapshot-shelf.ts';
import { createUpgradeDoor } from './upgrade-door.ts';
import { createWirePage } from './wire-page.ts';

/** Every websocket: who may join, what a page may say, and the frames that go down to all of an audience at once. */
export interface Gateway {
  /** One emit to all pages of an audience. */
  send(audience: Audience, event: 'patch' | 'beat', frame: PatchFrame | BeatFrame): void;
  /** How often each thing has happened, for /metrics. */
  counts(): Readonly<Record<string, number>>;
  /** Ends every connection; pages come back to the next server by themselves. */
  close(): Promise<void>;
}

export interface GatewayDeps {
  readonly httpServer: HttpServer;
  readonly publisher: { snapshot(audience: Audience): SnapshotFrame };
  readonly engine: { readonly state: { readonly seq: number } };
  readonly keyring: Pick<Keyring, 'roleOf' | 'onRotate'>;
  readonly guard: RequestGuard;
  readonly failures: FailureThrottle;
  readonly commands: CommandRunner;
  readonly ambient: { update(change: (ambient: Ambient) => Ambient): void };
  readonly log: GatewayLog;
  /** Told what became of an utterance, with the overlay's id. */
  readonly spoke: (overlay: string, frame: SpokeFrame) => void;
  /** Whether the public page is on. */
  readonly viewerOn: () => boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** The wall's clock. */
  readonly wallNow: () => Instant;
  readonly limits?: Partial<GatewayLimits>;
}

type WireServer = SocketServer<UpEvents, DownEvents, Record<string, never>, SocketFacts>;

function createEngine(limits: GatewayLimits): EngineServer {
  return new EngineServer({
    transports: ['websocket'],
    allowUpgrades: false,
    maxHttpBufferSize: limits.frameBytes,
    pingInterval: limits.pingInterval,
    pingTimeout: limits.pingTimeout,
    perMessageDeflate: false,
    httpCompression: false,
    allowEIO3: false,
    cookie: false,
  });
}

/** Opens the websocket door of an HTTP server. Call `close` before that server closes. */
export function createGateway(deps: GatewayDeps): Gateway {
  const limits: GatewayLimits = { ...defaultLimits, ...deps.limits };
  const happenings = createHappenings(deps.log, deps.monotonic);
  const connections = createConnections(limits);
  const engine = createEngine(limits);
  const io: WireServer = new SocketServer({
    parser: safeParser,
    connectTimeout: limits.joinTimeout,
    serveClient: false,
  });
  io.bind(engine);
  const open = new Set<EngineSocket>();
  engine.on('connection', (connection: EngineSocket) => {
    open.add(connection);
    connection.once('close', () => open.delete(connection));
  });
  const door = createUpgradeDoor({
    httpServer: deps.httpServer,
    guard: deps.guard,
    connections,
    accept: (request, socket, head) => engine.handleUpgrade(request, socket, head),
    onRefused: (reason) => happenings.refused(reason),
  });
  const connectionOf = (socket: WireSocket): Connection | null => door.connectionOf(socket.request);
  const dropSocket = (socket: WireSocket): void => drop(socket.conn);

  const enter = createEntrance({
    ...deps,
    joins: limits.joins,
    connections,
    connectionOf,
    happenings,
    drop: dropSocket,
  });
  io.use((socket, next) => {
    enter(socket).then(next).catch(happenings.fault);
  });
  const presence = createPresence({ ambient: deps.ambient, now: deps.wallNow, onFault: happenings.fault });
  const retired = retireKeys(io, deps.keyring);
  const deliveries = new Set<SnapshotDelivery>();
  const shelf = createSnapshotShelf({
    snapshot: (audience) => deps.publisher.snapshot(audience),
    monotonic: deps.monotonic,
    age: limits.snapshotAge,
  });
  welcome({ io, deps, limits, happenings, presence, deliveries, shelf, retired: retired.keyIds, drop: dropSocket });

  const sweep = setInterval(() => {
    endSlowReaders(open, limits, (connection) => happenings.dropped('slow-reader', connection.remoteAddress));
    for (const delivery of deliveries) delivery.endIfStalled();
    if (!deps.viewerOn())
      for (const socket of io.sockets.sockets.values()) if (socket.data.member?.keyId === null) dropSocket(socket);
  }, limits.sweepInterval);
  sweep.unref();

  return {
    send(audience, event, frame) {
      const room = io.to(audience);
      if (event === 'patch') room.emit('patch', frame as PatchFrame);
      else room.emit('beat', frame as BeatFrame);
      shelf.told(audience, { event, frame } as ToldFrame);
      for (const delivery of deliveries)
        if (delivery.audience === audience) delivery.told({ event, frame } as ToldFrame);
    },
    counts: () => ({ ...happenings.counts(), connections: connections.size }),
    async close() {
      clearInterval(sweep);
      retired.stop();
      presence.close();
      door.close();
      const last = [...open];
      await io.close();
      // The closing handshake is not waited for: a reader that hangs must not keep the server from stopping.
      for (const connection of last) terminate(connection);
    },
  };
}

interface WelcomeDeps {
  readonly io: WireServer;
  readonly deps: GatewayDeps;
  readonly limits: GatewayLimits;
  readonly happenings: ReturnType<typeof createHappenings>;
  readonly presence: ReturnType<typeof createPresence>;
  readonly deliveries: Set<SnapshotDelivery>;
  readonly shelf: SnapshotShelf;
  readonly retired: ReadonlySet<string>;
  readonly drop: (socket: WireSocket) => void;
}

/** Snapshot and room in one step: between the two no patch can slip through. */
function welcome({ io, deps, limits, happenings, presence, deliveries, shelf, retired, drop }: WelcomeDeps): void {
  const strikes = createTokenBuckets({ ...limits.strikes, now: deps.monotonic });
  const gate = createEventGate({
    commands: deps.commands,
    budget: createFrameBudget(limits, deps.monotonic),
    seq: () => deps.engine.state.seq,
    onFault: happenings.fault,
  });
  io.on('connection', (socket) => {
    const { member, address = 'unknown' } = socket.data;
    if (member === undefined || (member.keyId !== null && retired.has(member.keyId))) {
      socket.disconnect(true);
      return;
    }
    const isOverlay = member.role === 'overlay' && member.audience === 'overlay';
    const delivery = createSnapshotDelivery({
      socket,
      connection: socket.conn,
      audience: member.audience,
      shelf,
      mostKept: limits.queuedPackets,
      patience: limits.snapshotPatience,
      monotonic: deps.monotonic,
      onSlow: () => {
        happenings.dropped('slow-reader', address);
        terminate(socket.conn);
      },
    });
    const page = createWirePage(socket, member, address, {
      ...{ presence, happenings, strikes, delivery, drop },
      spoke: deps.spoke,
    });
    // Never calls the next one: nothing that a page sends becomes an event.
    socket.use((packet) => {
      if (member.keyId === null || !retired.has(member.keyId)) gate(page, packet);
    });
    socket.once('disconnect', () => {
      presence.left(socket.id);
      deliveries.delete(delivery);
      delivery.stop();
      if (![...deliveries].some(({ audience }) => audience === member.audience)) shelf.forget(member.audience);
      // One that has left does not come back on the same connection.
      drop(socket);
    });
    try {
      delivery.begin();
      deliveries.add(delivery);
      if (isOverlay) socket.emit('seat', { overlay: presenceId(socket.id) });
    } catch (error) {
      happenings.fault(error);
      drop(socket);
      return;
    }
    const userAgent = socket.request.headers['user-agent'] ?? '';
    presence.joined({
      socketId: socket.id,
      audience: member.audience,
      role: member.role,
      overlay: isOverlay,
      userAgent,
      address,
    });
  });
}

/** Closes the pages of a key that was rotated: after the answer to the rotation, and whether they read or not. */
function retireKeys(
  io: WireServer,
  keyring: GatewayDeps['keyring'],
): { readonly keyIds: ReadonlySet<string>; stop(): void } {
  const keyIds = new Set<string>();
  const stop = keyring.onRotate((dead) => {
    keyIds.add(dead.keyId);
    setImmediate(() => {
      for (const socket of [...io.sockets.sockets.values()]) {
        if (socket.data.member?.keyId !== dead.keyId) continue;
        const { conn } = socket;
        // Tells the page to stay away: with this key it would not be let in again.
        socket.disconnect(true);
        drop(conn);
      }
    });
  });
  return { keyIds, stop };
}

function endSlowReaders(
  open: ReadonlySet<EngineSocket>,
  limits: GatewayLimits,
  told: (connection: EngineSocket) => void,
): void {
  for (const connection of open) {
    const { bytes, packets } = waitingFor(connection);
    if (bytes <= limits.queuedBytes && packets <= limits.queuedPackets) continue;
    told(connection);
    terminate(connection);
  }
}
