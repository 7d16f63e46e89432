import { createHash } from 'node:crypto';
import type { Actor, Role } from '../../shared/domain/actor.ts';
import { toIso, type Instant } from '../../shared/lib/instant.ts';
import { audiences, type Audience, type PaintedFrame } from '../../shared/protocol/frames.ts';
import type { Ambient, CrewPresenceView, OverlayPresenceView } from '../../shared/projections/views.ts';

/** Tells the control page who is connected, and what each overlay has painted. */
export interface Presence {
  joined(page: PresentPage): void;
  /** What an overlay has painted; told on at most four times a second. */
  painted(socketId: string, frame: PaintedFrame): void;
  /** Which message somebody of the crew looks at; told on at the same pace. */
  attends(socketId: string, actor: Actor, message: string | null): void;
  /** Whether its browser lets it be heard. */
  sound(socketId: string, allowed: boolean): void;
  left(socketId: string): void;
  close(): void;
}

export interface PresentPage {
  readonly socketId: string;
  readonly audience: Audience;
  /** Of its key: another role may read the moderators' view as well. */
  readonly role: Role;
  /** Shown in the list of overlays; others are only counted. */
  readonly overlay: boolean;
  readonly userAgent: string;
  readonly address: string;
}

export interface PresenceDeps {
  readonly ambient: { update(change: (ambient: Ambient) => Ambient): void };
  /** The wall's clock. */
  readonly now: () => Instant;
  readonly onFault: (error: unknown) => void;
}

const interval = 250;
const plain = (text: string, length: number): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').slice(0, length);
/** Not the socket's own id, which is nobody else's business. */
export const presenceId = (socketId: string): string =>
  createHash('sha256').update(socketId).digest('base64url').slice(0, 8);

/** OBS names itself in the user agent of its browser. */
export const obsVersion = (userAgent: string): string | null =>
  /\bOBS\/(\d+(?:\.\d+){0,3})/.exec(userAgent)?.[1] ?? null;

export function createPresence({ ambient, now, onFault }: PresenceDeps): Presence {
  const pages = new Map<string, PresentPage>();
  const overlays = new Map<string, OverlayPresenceView>();
  const crew = new Map<string, CrewPresenceView>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    clearTimeout(timer);
    timer = undefined;
    const count = (audience: Audience): number =>
      [...pages.values()].filter((page) => page.audience === audience).length;
    const moderators = [...pages.values()].filter(
      ({ role, audience }) => role === 'moderator' && audience === 'moderator',
    ).length;
    try {
      ambient.update((before) => ({
        ...before,
        moderators,
        connected: Object.fromEntries(audiences.map((audience) => [audience, count(audience)])),
        overlays: Object.fromEntries([...overlays.values()].map((overlay) => [overlay.id, overlay])),
        present: Object.fromEntries([...crew.values()].map((member) => [member.id, member])),
      }));
    } catch (error) {
      // A page that cannot be told of is connected all the same.
      onFault(error);
    }
  }

  return {
    joined(page) {
      pages.set(page.socketId, page);
      if (page.overlay) overlays.set(page.socketId, newOverlay(page, toIso(now())));
      tell();
    },
    painted(socketId, frame) {
      const overlay = overlays.get(socketId);
      if (overlay === undefined) return;
      const version = frame.version === undefined ? overlay.version : plain(frame.version, 100);
      overlays.set(socketId, {
        ...overlay,
        version,
        painted: frame.seq,
        paintedAt: toIso(now()),
        visible: frame.visible,
        platforms: frame.platforms?.map((platform) => plain(platform, 40)) ?? null,
        sound: soundOf(overlay.sound, frame),
      });
      timer ??= setTimeout(tell, interval);
    },
    attends(socketId, { role, id, name = null }, message) {
      if (!pages.has(socketId)) return;
      crew.set(socketId, { id: presenceId(socketId), role, who: id, name, message });
      timer ??= setTimeout(tell, interval);
    },
    sound(socketId, allowed) {
      const overlay = overlays.get(socketId);
      if (overlay === undefined || overlay.sound === 'off') return;
      overlays.set(socketId, { ...overlay, sound: allowed ? 'on' : 'blocked' });
      tell();
    },
    left(socketId) {
      if (!pages.delete(socketId)) return;
      crew.delete(socketId);
      overlays.delete(socketId);
      tell();
    },
    close() {
      clearTimeout(timer);
    },
  };
}

/** A page that says nothing of sound is an old one, which makes none. A blocked one stays so until it was clicked. */
function soundOf(now: OverlayPresenceView['sound'], { sound = false }: PaintedFrame): OverlayPresenceView['sound'] {
  if (!sound) return 'off';
  return now === 'blocked' ? 'blocked' : 'on';
}

function newOverlay(page: PresentPage, connectedAt: string): OverlayPresenceView {
  const userAgent = plain(page.userAgent, 300);
  return {
    id: presenceId(page.socketId),
    connectedAt,
    version: null,
    userAgent,
    obs: obsVersion(userAgent),
    painted: null,
    paintedAt: null,
    visible: true,
    platforms: null,
    sound: 'off',
    address: page.address,
  };
}
