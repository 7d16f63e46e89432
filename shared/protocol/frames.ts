import type { AirView, ControlView, DirectorView, HostView, ModeratorView, ViewerView } from '../projections/views.ts';
import type { Role } from '../domain/actor.ts';
import type { PatchOperation } from './patch.ts';

/** The wire's version. A page of another one reloads once. */
export const protocolVersion = 1;

export interface AudienceViews {
  overlay: AirView;
  control: ControlView;
  director: DirectorView;
  moderator: ModeratorView;
  host: HostView;
  viewer: ViewerView;
}
export type Audience = keyof AudienceViews;
export const audiences: readonly Audience[] = ['overlay', 'control', 'director', 'moderator', 'host', 'viewer'];

/**
 * `seq` is the log's. `n` counts the audience's frames, so that a lost frame that moved no seq (source health, overlays) is noticed
 * too: a patch fits when `from` is the page's seq and `n` is its n + 1; everything else asks for a snapshot.
 */
export interface SnapshotFrame {
  readonly protocol: number;
  readonly logId: string;
  readonly seq: number;
  readonly n: number;
  /** The show's clock. */
  readonly at: string;
  readonly view: unknown;
}
/** A part of a snapshot that is too long for one frame. Joined in the order of `part`, the texts are the JSON of its SnapshotFrame. */
export interface ChunkFrame {
  /** Of the snapshot: parts of another id belong to another one. */
  readonly id: string;
  /** From 0. */
  readonly part: number;
  readonly of: number;
  readonly text: string;
}
export interface PatchFrame {
  readonly logId: string;
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly at: string;
  readonly ops: readonly PatchOperation[];
}
export interface BeatFrame {
  readonly logId: string;
  readonly seq: number;
  readonly n: number;
  readonly at: string;
}

/** Up: a wish. `id` is a UUID made by the page; resending it is harmless. */
export interface CommandFrame {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** Up: the revision that an overlay has painted. */
export interface PaintedFrame {
  readonly seq: number;
  readonly at: string;
  readonly visible: boolean;
  readonly version?: string;
  /** It shows messages of these platforms alone; absent = of every one. */
  readonly platforms?: readonly string[] | undefined;
  /** Whether its address lets it be heard. */
  readonly sound?: boolean;
}

/** Up: what became of an utterance, from the overlay that speaks. */
export interface SpokeFrame {
  readonly id: string;
  /** `blocked`: the browser lets no page make a sound before it was clicked; `allowed`: it was clicked. */
  readonly what: 'started' | 'ended' | 'blocked' | 'allowed' | 'failed';
}

/** Down, once, to an overlay: its id, as the control page and the view's `voice.overlay` name it. */
export interface SeatFrame {
  readonly overlay: string;
}

/** Up: the message that somebody of the crew is looking at, for the others of the crew; null = none. */
export interface AttendFrame {
  readonly message: string | null;
  /** What they want to be called from now on. */
  readonly name?: string;
}

/** What the answer to `attend` tells a page about itself. */
export interface CrewMember {
  readonly role: Role;
  /** As `who` has it in a view. */
  readonly who: string;
}

export type FailureCode = 'invalid' | 'forbidden' | 'rejected' | 'overloaded' | 'internal';
export type CommandAck =
  | { readonly ok: true; readonly seq: number; readonly result?: unknown }
  | { readonly ok: false; readonly code: FailureCode; readonly reason: string; readonly message: string };

export interface UpEvents {
  command: (frame: CommandFrame, ack: (answer: CommandAck) => void) => void;
  resync: (frame: Record<string, never>) => void;
  painted: (frame: PaintedFrame) => void;
  attend: (frame: AttendFrame, ack: (answer: CommandAck) => void) => void;
  spoke: (frame: SpokeFrame) => void;
}
export interface DownEvents {
  snapshot: (frame: SnapshotFrame) => void;
  chunk: (frame: ChunkFrame) => void;
  patch: (frame: PatchFrame) => void;
  beat: (frame: BeatFrame) => void;
  seat: (frame: SeatFrame) => void;
}
