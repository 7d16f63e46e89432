import type { GatewayLimits } from './limits.ts';
import type { Member } from './admission.ts';

/** One open websocket, as the limits see it. */
export interface Connection {
  /** As `addressKey` gives it. */
  readonly address: string;
  /** The peer is this machine. */
  readonly local: boolean;
  /** Ends it at once. */
  end(): void;
}

/**
 * Who is connected. A connection waits until it has shown what it may read. Newcomers are never turned away for those that wait, and
 * a key goes before viewers without one, so that nobody can keep a right key out by opening connections.
 */
export interface Connections {
  arrive(connection: Connection): void;
  /** False: there is no room for it. */
  join(connection: Connection, member: Member): boolean;
  leave(connection: Connection): void;
  readonly size: number;
}

type Caps = Pick<GatewayLimits, 'joined' | 'joinedPerAddress' | 'overlaysPerKey' | 'waiting' | 'waitingPerAddress'>;

export function createConnections(caps: Caps): Connections {
  // In the order of arrival.
  const waiting = new Set<Connection>();
  const joined = new Map<Connection, Member>();

  const end = (connection: Connection): void => {
    waiting.delete(connection);
    joined.delete(connection);
    connection.end();
  };
  const keepOldestOut = (among: readonly Connection[], cap: number): void => {
    for (const connection of among.slice(0, Math.max(0, among.length - cap))) end(connection);
  };
  const members = (fits: (connection: Connection, member: Member) => boolean): Connection[] =>
    [...joined].filter(([connection, member]) => fits(connection, member)).map(([connection]) => connection);

  /** Room among `crowd`, if need be by ending the oldest of those that must give way. */
  function roomFor(crowd: readonly Connection[], cap: number, givesWay: (connection: Connection) => boolean): boolean {
    if (crowd.length < cap) return true;
    const oldest = crowd.find(givesWay);
    if (oldest === undefined) return false;
    end(oldest);
    return true;
  }

  return {
    arrive(connection) {
      waiting.add(connection);
      keepOldestOut(
        [...waiting].filter((other) => other.address === connection.address),
        caps.waitingPerAddress,
      );
      keepOldestOut([...waiting], caps.waiting);
    },
    join(connection, member) {
      if (!waiting.has(connection)) return false;
      const keyless = (other: Connection): boolean => member.keyId !== null && joined.get(other)?.keyId === null;
      const room =
        roomFor(
          members((other) => other.address === connection.address),
          caps.joinedPerAddress,
          keyless,
        ) && roomFor([...joined.keys()], caps.joined, keyless);
      if (!room) return false;
      if (member.role === 'overlay') {
        const overlays = members((_other, { keyId }) => keyId === member.keyId);
        // The overlay's link may have leaked: the screen on this machine goes before those elsewhere.
        if (!roomFor(overlays, caps.overlaysPerKey, (other) => connection.local && !other.local)) return false;
      }
      waiting.delete(connection);
      joined.set(connection, member);
      return true;
    },
    leave(connection) {
      waiting.delete(connection);
      joined.delete(connection);
    },
    get size() {
      return waiting.size + joined.size;
    },
  };
}
