import type { Socket } from 'socket.io';
import type { DownEvents, UpEvents } from '../../shared/protocol/frames.ts';
import type { FailureThrottle } from '../auth/failure-throttle.ts';
import type { Keyring } from '../auth/keys.ts';
import { createTokenBuckets } from '../auth/token-buckets.ts';
import { admit, type Member, type Refusal } from './admission.ts';
import type { Connection, Connections } from './connections.ts';
import type { Happenings } from './happenings.ts';
import type { Limit } from './limits.ts';

export interface SocketFacts {
  member?: Member;
  address?: string;
}
export type WireSocket = Socket<UpEvents, DownEvents, Record<string, never>, SocketFacts>;

export interface EntranceDeps {
  readonly keyring: Pick<Keyring, 'roleOf'>;
  readonly failures: FailureThrottle;
  readonly connections: Connections;
  readonly connectionOf: (socket: WireSocket) => Connection | null;
  readonly viewerOn: () => boolean;
  readonly joins: Limit;
  readonly monotonic: () => number;
  readonly happenings: Happenings;
  readonly drop: (socket: WireSocket) => void;
}

const busy: Refusal = { reason: 'overloaded', message: 'Too many connections. Try again in a moment.', guess: false };

/** Judges every socket that wants to join. Resolves with the error to send, or with none; never rejects. */
export function createEntrance(deps: EntranceDeps): (socket: WireSocket) => Promise<Error | undefined> {
  const tried = new WeakSet<object>();
  const joins = createTokenBuckets({ ...deps.joins, now: deps.monotonic });

  async function judge(socket: WireSocket): Promise<Refusal | null> {
    const connection = deps.connectionOf(socket);
    if (connection === null) return busy;
    const verdict = admit(socket.handshake.auth, deps.keyring, deps.viewerOn());
    if (!verdict.ok) {
      // Only a wrong key waits: a right one is never slowed by somebody else's guesses.
      if (verdict.error.guess) await deps.failures.failed(connection.address);
      return verdict.error;
    }
    const payer = `${verdict.value.keyId ?? 'viewer'}|${connection.address}`;
    if (joins.take(payer) > 0 || !deps.connections.join(connection, verdict.value)) return busy;
    socket.data.member = verdict.value;
    socket.data.address = connection.address;
    return null;
  }

  return async (socket) => {
    // One try for each connection: no second socket on it, and no guessing without a new handshake.
    if (tried.has(socket.conn)) {
      deps.drop(socket);
      return new Error('invalid');
    }
    tried.add(socket.conn);
    const refusal = await judge(socket);
    if (refusal === null) return undefined;
    deps.happenings.refused(refusal.reason, deps.connectionOf(socket)?.address);
    // After the error is on its way: a connection that was refused is of no more use.
    setImmediate(() => deps.drop(socket));
    return Object.assign(new Error(refusal.reason), { data: { message: refusal.message } });
  };
}
