import { io, type Socket } from 'socket.io-client';
import type { Instant } from '../../shared/lib/instant.ts';
import {
  protocolVersion,
  type AttendFrame,
  type Audience,
  type AudienceViews,
  type CommandAck,
  type CrewMember,
  type DownEvents,
  type PaintedFrame,
  type SnapshotFrame,
  type UpEvents,
} from '../../shared/protocol/frames.ts';
import type { createAttendance } from './attendance.ts';
import type { createCommandOutbox } from './command-outbox.ts';
import { browserEnvironment, type LinkEnvironment } from './link-environment.ts';
import { pageName } from './page-name.ts';
import { createReloadOnce } from './reload-once.ts';
import { afterBeat, afterPatch, fromSnapshot, type Replica, type ReplicaStep } from './replica.ts';
import { createSnapshotAssembly } from './snapshot-assembly.ts';
import { createVoiceLine, type VoiceLine } from './voice-line.ts';
import { showTime, usableRate, type ShowClockReading } from './show-clock.ts';

/**
 * `connecting`: not yet once on the line · `live` · `lost`: was live, trying again · `refused`: the key does not open this ·
 * `outdated`: the page is older (or newer) than the server, and a reload did not help.
 */
export type LinkStatus = 'connecting' | 'live' | 'lost' | 'refused' | 'outdated';

/** A page's line to the server. It heals by itself; while it is down the last view stays. */
export interface Link<A extends Audience> {
  readonly view: AudienceViews[A] | null;
  readonly status: LinkStatus;
  /** Of the view; 0 before the first. */
  readonly seq: number;
  /** Identity of the log the view is of; null before the first view. */
  readonly logId: string | null;
  readonly voice: VoiceLine;
  /** Show milliseconds per real one. */
  readonly clockRate: number;
  /** The show's clock, carried on since the last frame. */
  showNow(): Instant;
  /** Called after each change of view or status. Returns the unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** Sends a command; survives a reconnect; settles with the answer or, after a bounded wait, with `no-answer`. */
  send(name: string, input: unknown): Promise<CommandAck>;
  /** Tells the server which revision this page has painted. */
  painted(frame: PaintedFrame): void;
  /** Tells the crew which message this page looks at; said again after a reconnect. Learns who this page is. */
  attend(frame: AttendFrame): void;
  /** Who this page is; null before the first answer to `attend`. */
  readonly self: CrewMember | null;
  close(): void;
}

export interface LinkOptions<A extends Audience> {
  readonly audience: A;
  /** null: joins without one, which only the viewer's page may. */
  readonly key: string | null;
  /** Default: where the page came from. */
  readonly url?: string;
  /** How this page sends commands; absent = it only looks, and the overlay's script stays small. */
  readonly outbox?: typeof createCommandOutbox;
  /** How this page says what its person looks at; absent = it does not. */
  readonly attendance?: typeof createAttendance;
  /** How long a command waits for its answer, ms. */
  readonly patience?: number;
  /** How long a refused key waits before it is tried again, ms. */
  readonly refusedRetry?: number;
  readonly environment?: LinkEnvironment;
}

type LinkSocket = Socket<DownEvents, UpEvents>;
/** A second request for a snapshot waits this long for the first. */
const resyncPatience = 2_000;

/** Refusals of the server that are about load, not about the key: worth trying again soon. */
const passing = new Set(['overloaded', 'busy', 'timeout']);

function openSocket(options: LinkOptions<Audience>, page: string): LinkSocket {
  const auth = {
    audience: options.audience,
    protocol: protocolVersion,
    page,
    ...(options.key === null ? {} : { key: options.key }),
  };
  const settings = {
    transports: ['websocket'],
    auth,
    timeout: 2_000,
    reconnectionDelay: 250,
    reconnectionDelayMax: 2_000,
    randomizationFactor: 0.5,
    // Each link has a connection of its own, whatever else the page opens.
    forceNew: true,
  };
  return options.url === undefined ? io(settings) : io(options.url, settings);
}

/** Opens the line at once. Never throws; what goes wrong shows in `status`. */
export function createLink<A extends Audience>(options: LinkOptions<A>): Link<A> {
  const environment = options.environment ?? browserEnvironment();
  const socket = openSocket(options, pageName(environment.storage));
  const outbox = options.outbox?.({
    patience: options.patience ?? 15_000,
    emit: (frame, answer) => {
      if (socket.connected) socket.emit('command', frame, answer);
    },
  });
  const attendance = options.attendance?.({
    emit: (frame, answer) => {
      if (socket.connected) socket.emit('attend', frame, answer);
    },
    onSelf: () => notify(),
  });
  const voice = createVoiceLine(socket, () => notify());
  const reloadOnce = createReloadOnce(environment);
  const assembly = createSnapshotAssembly();
  const listeners = new Set<() => void>();

  let replica: Replica<AudienceViews[A]> | null = null;
  let reading: ShowClockReading = { at: environment.wallNow(), seenAt: environment.steadyNow(), rate: 1 };
  let status: LinkStatus = 'connecting';
  let resyncAskedAt: number | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const notify = (): void => listeners.forEach((listener) => listener());
  const become = (next: LinkStatus): void => {
    if (status === next) return;
    status = next;
    notify();
  };
  const retryIn = (delay: number): void => {
    clearTimeout(retry);
    if (!closed) retry = setTimeout(() => socket.connect(), delay);
  };
  const askForSnapshot = (): void => {
    const now = environment.steadyNow();
    if (resyncAskedAt !== null && now - resyncAskedAt < resyncPatience) return;
    resyncAskedAt = now;
    socket.emit('resync', {});
  };
  const outdated = (): void => {
    become('outdated');
    reloadOnce.outdated();
    retryIn(options.refusedRetry ?? 30_000);
  };
  const step = (result: ReplicaStep<AudienceViews[A]>): boolean => {
    if (result === 'resync') askForSnapshot();
    if (result === 'resync' || result === 'ignored') return false;
    replica = result;
    reading = { at: result.at, seenAt: environment.steadyNow(), rate: result.view.show.clockRate };
    return true;
  };

  const startFrom = (frame: SnapshotFrame): void => {
    const next = fromSnapshot<AudienceViews[A]>(frame);
    if (next === 'outdated') return outdated();
    resyncAskedAt = null;
    step(next);
    status = 'live';
    reloadOnce.upToDate();
    notify();
  };

  socket.on('connect', () => {
    resyncAskedAt = null;
    attendance?.resend();
    outbox?.resend();
  });
  socket.on('snapshot', startFrom);
  socket.on('chunk', (chunk) => {
    // It is on its way: no reason to ask again.
    if (resyncAskedAt !== null) resyncAskedAt = environment.steadyNow();
    const frame = assembly.take(chunk);
    if (frame !== null) startFrom(frame);
  });
  socket.on('patch', (frame) => {
    if (step(afterPatch(replica, frame))) notify();
  });
  socket.on('beat', (frame) => {
    step(afterBeat(replica, frame));
  });
  socket.on('disconnect', (reason) => {
    if (closed) return;
    become(replica === null ? 'connecting' : 'lost');
    // The server said goodbye: socket.io would not come back by itself.
    if (reason === 'io server disconnect') retryIn(1_000);
  });
  socket.on('connect_error', (error) => {
    // `active` means that socket.io itself tries again: the server is not there.
    if (socket.active) return become(replica === null ? 'connecting' : 'lost');
    if (error.message === 'protocol') return outdated();
    if (passing.has(error.message)) return retryIn(1_000 + (environment.steadyNow() % 1_000));
    become('refused');
    retryIn(options.refusedRetry ?? 30_000);
  });

  return {
    get view() {
      return replica === null ? null : replica.view;
    },
    get status() {
      return status;
    },
    get seq() {
      return replica === null ? 0 : replica.seq;
    },
    get logId() {
      return replica === null ? null : replica.logId;
    },
    get clockRate() {
      return usableRate(reading.rate);
    },
    get self() {
      return attendance?.self ?? null;
    },
    voice,
    attend: (frame) => attendance?.attend(frame),
    showNow: () => showTime(reading, environment.steadyNow()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (name, input) => outbox?.send(name, input) ?? Promise.reject(new Error('a page that only looks')),
    painted: (frame) => {
      if (socket.connected) socket.volatile.emit('painted', frame);
    },
    close: () => {
      closed = true;
      clearTimeout(retry);
      outbox?.close();
      socket.close();
    },
  };
}
