import { createHash } from 'node:crypto';
import type { Actor } from '../../shared/domain/actor.ts';
import { cleanText, nameLimits } from '../../shared/lib/text/clean-text.ts';
import type { SpokeFrame } from '../../shared/protocol/frames.ts';
import type { TokenBuckets } from '../auth/token-buckets.ts';
import type { Member } from './admission.ts';
import type { WireSocket } from './entrance.ts';
import type { GatePage } from './event-gate.ts';
import type { Happenings } from './happenings.ts';
import { presenceId, type Presence } from './presence.ts';

export interface WirePageDeps {
  readonly presence: Presence;
  readonly happenings: Happenings;
  readonly strikes: TokenBuckets;
  readonly delivery: { begin(anew?: boolean): void };
  readonly drop: (socket: WireSocket) => void;
  /** Told what became of an utterance, with the overlay's id. */
  readonly spoke: (overlay: string, frame: SpokeFrame) => void;
}

/** Names who acts, in the log and on the control page: by the page where it named itself, else by the socket. Never by the key. */
function actorId(member: Member, socketId: string): string {
  const own = createHash('sha256').update(`${member.keyId ?? ''} ${member.page ?? socketId}`);
  return `${member.role}-${own.digest('base64url').slice(0, 8)}`;
}

/** One page that has joined, as the gate and the publisher see it. */
export function createWirePage(socket: WireSocket, member: Member, address: string, deps: WirePageDeps): GatePage {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    pending = undefined;
    deps.delivery.begin(true);
  };
  /** By a timer, so nobody above would catch what it throws. */
  const sendLate = (): void => {
    try {
      send();
    } catch (error) {
      deps.happenings.fault(error);
      deps.drop(socket);
    }
  };
  socket.once('disconnect', () => clearTimeout(pending));
  let actor: Actor = { role: member.role, id: actorId(member, socket.id) };
  let dropped = false;
  const drop = (reason: string): void => {
    // Frames that came in the same breath are still on their way through.
    if (dropped) return;
    dropped = true;
    deps.happenings.dropped(reason, address);
    deps.drop(socket);
  };
  return {
    get over() {
      return dropped;
    },
    member,
    address,
    get actor() {
      return actor;
    },
    resync(delay) {
      if (delay > 0) pending ??= setTimeout(sendLate, delay);
      else send();
    },
    attend({ message, name }) {
      const called = name === undefined ? (actor.name ?? '') : cleanText(name, nameLimits);
      const { role, id } = actor;
      actor = called === '' ? { role, id } : { role, id, name: called };
      deps.presence.attends(socket.id, actor, message);
    },
    painted: (frame) => deps.presence.painted(socket.id, frame),
    spoke: (frame) => {
      // First who may be heard, so that the word goes on to another one.
      if (frame.what === 'blocked' || frame.what === 'allowed')
        deps.presence.sound(socket.id, frame.what === 'allowed');
      deps.spoke(presenceId(socket.id), frame);
    },
    strike(reason) {
      deps.happenings.struck(reason);
      if (deps.strikes.take(socket.id) > 0) drop('strikes');
    },
    drop,
  };
}
