import type { Role } from '../domain/actor.ts';
import type { BroadcastPart } from '../domain/show-words.ts';
import type { StageTest } from '../domain/stage-test/stage-test.ts';
import type { AirCueView, CuesView, HostCuesView } from './cue-view.ts';
import type { LookSettings } from '../domain/look/look-state.ts';
import type { LookFileView, LookView } from './look-view.ts';
import type { PleaView } from './plea-view.ts';
import type { RaceView } from './race-view.ts';
import type { FeedView, HostQueueView, MessageView, QueueSettingsView, QueueView } from './queue-view.ts';
import type { SpeechAmbient, SpeechDeskView, SpeechView, VoiceView } from './speech-view.ts';
import type { RecordView } from './record-view.ts';
import type { HostVictoryView, VictoryAnimation, VictoryCause, VictoryView } from './victory-view.ts';

/** A moment as pages see it: `seq` orders, `playUntil` ends it by the show's clock. */
export type MomentView = {
  readonly seq: number;
  readonly at: string;
  readonly playUntil: string;
  /** Taken off the screen before its time. */
  readonly cancelled?: true;
} & (
  | { readonly kind: 'lead-changed'; readonly from: string; readonly to: string; readonly afterStep: boolean }
  | { readonly kind: 'milestone-crossed'; readonly racer: string; readonly milestone: number; readonly total: number }
  | {
      readonly kind: 'victory-fired';
      readonly racer: string | null;
      readonly milestone: number | null;
      readonly cause: VictoryCause;
      readonly name: string | null;
      readonly animation: VictoryAnimation;
      /** Real milliseconds. */
      readonly lasts: number;
    }
  | {
      /** Never in the log; its `seq` is below 0. */
      readonly kind: 'test-shown';
      readonly what: string;
      readonly animation: VictoryAnimation;
      readonly lasts: number;
      /** The cue of the rundown that is tested; absent = a sample. */
      readonly cue?: AirCueView;
      /** The host's own text of such a cue: for those who run the show. */
      readonly speech?: { readonly title: string; readonly text: string };
    }
);

export interface ShowView {
  readonly title: string;
  readonly mode: 'live' | 'replay' | 'rehearsal' | 'demo';
  /** A line the screen must carry ("reconstruction", "rehearsal"); null = none. */
  readonly label: string | null;
  readonly phase: 'on-air' | 'wrapped';
  readonly safeMode: boolean;
  /** Show milliseconds per real one: extrapolate a frame's `at` by it. */
  readonly clockRate: number;
  /** It is replayed from its record, takes no commands, and is proven to be what was recorded, or not. Absent = it is played. */
  readonly recorded?: 'whole' | 'unproven';
}

/** What OBS shows. Nothing here may be unmoderated or secret. */
export interface OverlayView {
  readonly show: ShowView;
  readonly race: RaceView;
  readonly victory: VictoryView;
  readonly queue: QueueView;
  readonly cues: CuesView;
  readonly moments: readonly MomentView[];
}

/** The overlay's page: what is shown, and what is to be heard. */
export interface AirView extends OverlayView {
  readonly look: LookView;
  readonly voice: VoiceView;
}

/** The public page: the same, it is all on the stream anyway; and its form. */
export interface ViewerView extends OverlayView {
  readonly form: {
    readonly open: boolean;
    /** Names and texts are erased so many days after the show; 0 = never. */
    readonly keepDays: number;
  };
}

/** Who of the crew is there. */
export interface CrewView {
  /** Connected moderators' pages. */
  readonly moderators: number;
  /** What those of them want to be called who have said so. */
  readonly names: readonly string[];
  /** By the show's clock: since then there is one, or none. */
  readonly since: string;
  /** No moderator is there to do it: the host sees what is held, and may approve. */
  readonly solo: boolean;
}

/** The host's page: the race, the record, and one line for each thing worth saying aloud. */
export interface HostView extends OverlayView {
  readonly record: RecordView;
  /** By id: each call to follow, and what it did. */
  readonly pleas: Readonly<Record<string, PleaView>>;
  readonly victory: HostVictoryView;
  readonly queue: HostQueueView;
  readonly cues: HostCuesView;
  readonly speech: SpeechView;
  readonly crew: CrewView;
  /** By id: what was approved and has not had its end; in solo mode also the first of those that are held. */
  readonly messages: Readonly<Record<string, MessageView>>;
}

/** Moderators: as the host, with every open message and the newest closed ones in `messages`. */
export interface ModeratorView extends HostView {
  readonly feed: FeedView;
  readonly queueSettings: QueueSettingsView;
  /** Who is here, by page. */
  readonly present: Readonly<Record<string, CrewPresenceView>>;
  readonly banned: readonly { readonly id: string; readonly name: string }[];
  /** Newest last. `who` tells people of one role apart; `messages` are the first of those that an undo would move, `moves` how many. */
  readonly undoable: readonly {
    readonly seq: number;
    readonly label: string;
    readonly by: string;
    readonly who: string;
    /** What they want to be called; null = they did not say. */
    readonly name: string | null;
    readonly messages: readonly string[];
    readonly moves: number;
  }[];
}

/** One page of the crew, and the message that somebody looks at there. */
export interface CrewPresenceView {
  readonly id: string;
  readonly role: Role;
  /** As in `undoable`: the same person on the same tab. */
  readonly who: string;
  readonly name: string | null;
  readonly message: string | null;
}

export interface SourceHealthView {
  readonly id: string;
  readonly title: string;
  /** The accounts it feeds. */
  readonly accounts: readonly {
    readonly racer: string;
    readonly account: string;
    /** What is wrong with this account alone; absent or null = nothing. */
    readonly error?: { readonly code: string; readonly message: string } | null;
  }[];
  readonly state: 'idle' | 'connecting' | 'live' | 'degraded' | 'backoff' | 'needs-auth' | 'failed' | 'stopped';
  readonly since: string;
  readonly lastOk: string | null;
  readonly retryAt: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** The rate limit as last reported. */
  readonly budget: { readonly remaining: number; readonly resetAt: string } | null;
  /** One line on its progress ("row 1,200 of 31,223; 2 rows skipped"); absent or null = none. */
  readonly note?: string | null;
}

/** One connected overlay, as control shows it: painted < seq means behind. */
export interface OverlayPresenceView {
  readonly id: string;
  readonly connectedAt: string;
  /** The page's build. */
  readonly version: string | null;
  readonly userAgent: string;
  /** The OBS version, from the user agent; null outside OBS. */
  readonly obs: string | null;
  readonly painted: number | null;
  readonly paintedAt: string | null;
  readonly visible: boolean;
  /** Its address lets it show messages of these platforms alone; null = of every one. */
  readonly platforms: readonly string[] | null;
  /** Whether it may be heard: `off` by its address (or it is an old page), `blocked` by its browser. */
  readonly sound: 'on' | 'off' | 'blocked';
  readonly address: string;
}

export interface AccountView {
  readonly id: string;
  /** As configured, without secrets. */
  readonly config: { readonly source: string } & Readonly<Record<string, unknown>>;
  readonly total: number | null;
  readonly at: string | null;
  readonly resolution: number;
  readonly source: string | null;
}

/** A host at the control page: as a moderator, with what a host may change. Of its set-up an account says only the kind of its source. */
export interface DirectorView extends ModeratorView {
  readonly accounts: Readonly<Record<string, Readonly<Record<string, AccountView>>>>;
  /** When the stream and its recording began; null = nobody has said. */
  readonly began: Readonly<Record<BroadcastPart, string | null>>;
  /** Whether the public race page is on. */
  readonly viewerOpen: boolean;
  /** The form on it. */
  readonly form: {
    readonly open: boolean;
    /** Sent by the form, and held. */
    readonly waiting: number;
    /** Refused since the server started, for whatever reason. */
    readonly refused: number;
  };
}

/** The control page: everything but keys. */
export interface ControlView extends DirectorView {
  readonly settings: {
    readonly dwell: number;
    readonly confirmAtOnce: boolean;
    readonly rateWindow: number;
    readonly etaHorizon: number;
  };
  readonly look: LookSettings;
  /** The uploaded fonts and pictures, by name. */
  readonly lookFiles: readonly LookFileView[];
  readonly sources: Readonly<Record<string, SourceHealthView>>;
  readonly overlays: Readonly<Record<string, OverlayPresenceView>>;
  readonly speechDesk: SpeechDeskView;
  /** Connected pages by audience. */
  readonly connected: Readonly<Record<string, number>>;
  /** How this log began: `resumed`, `new`, or what was done about a damaged file. */
  readonly log: {
    readonly id: string;
    readonly opened: 'new' | 'resumed' | 'restored-from-backup' | 'began-anew-after-damage' | 'memory';
    readonly note: string | null;
  };
  /** The build that the server serves: an overlay with another one is out of date. */
  readonly version: string;
  /** The command that rehearses this show, or in a rehearsal the one that starts the show; null = nobody knows. */
  readonly otherStart: string | null;
}

/** Facts that are not in the log: they describe this process and its connections, and reach the control page alone. */
export interface Ambient {
  /** As in ShowView. */
  readonly recorded?: 'whole' | 'unproven';
  /** Whether the public race page is on where nobody has said; absent = on. */
  readonly viewerDefault?: boolean;
  /** Who of the crew is there, and whether the host is alone; absent = nobody, and not alone. */
  readonly crew?: CrewView;
  /** How many forms were refused; absent = none. */
  readonly formRefused?: number;
  /** How many read the public page by server-sent events; absent = none. */
  readonly streams?: number;
  readonly sources: ControlView['sources'];
  readonly overlays: ControlView['overlays'];
  readonly connected: ControlView['connected'];
  /** Pages that read the moderators' view with a moderator's key; absent = none. */
  readonly moderators?: number;
  readonly log: ControlView['log'];
  readonly version: string;
  /** Absent = nobody knows. */
  readonly otherStart?: string;
  /** The crew's pages; absent = nobody has said anything. */
  readonly present?: ModeratorView['present'];
  /** The newest lines of the chats; absent = none is read. */
  readonly feed?: FeedView;
  /** Absent = none. */
  readonly lookFiles?: readonly LookFileView[];
  /** Absent = nothing speaks here. */
  readonly speech?: SpeechAmbient;
  /** What is shown for trial, and what was until a moment ago; absent = nothing. */
  readonly tests?: readonly StageTest[];
}
