import type { Audience } from '../../shared/protocol/frames.ts';
import type { FailureThrottle } from '../auth/failure-throttle.ts';
import type { Keyring } from '../auth/keys.ts';
import type { PairAnswer } from '../auth/pair-route.ts';
import type { CommandRunner } from '../commands/run-command.ts';
import type { EarlierShows } from '../earlier-shows/earlier-shows.ts';
import type { EmotePicture } from '../emotes/emote-store.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { LookStore } from '../look/look-store.ts';
import type { EventLog } from '../storage/event-log.ts';
import type { FormDesk } from './form/form-desk.ts';
import type { RequestGuard } from './request-guard.ts';
import type { ViewerStream } from './viewer-stream.ts';

/** One number for /metrics. */
export interface Gauge {
  /** Without the prefix `tickertape_`. */
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  readonly values: readonly { readonly value: number; readonly labels?: Readonly<Record<string, string>> }[];
}

/** What the HTTP part needs of the rest of the server. */
export interface HttpPorts {
  readonly engine: Pick<ShowEngine, 'state' | 'clock' | 'observe' | 'hold' | 'subscribe' | 'meta'>;
  readonly log: Pick<EventLog, 'read' | 'readProven'>;
  readonly earlierShows: EarlierShows;
  /** The view of one audience as it is now. */
  view(audience: Audience): unknown;
  readonly keyring: Pick<Keyring, 'roleOf'> & { readonly hooks: Pick<Keyring['hooks'], 'secretOf'> };
  readonly failures: FailureThrottle;
  readonly guard: Pick<RequestGuard, 'check' | 'addressOf'>;
  pair(body: unknown, address: string): Promise<PairAnswer>;
  readonly commands: CommandRunner;
  readonly form: Omit<FormDesk, 'stop'>;
  /** The sound of an utterance; null = there is none of that name, or none any more. */
  voice(id: string): Uint8Array | null;
  /** A picture of an approved message; null = there is none. */
  emote(platform: string, id: string): Promise<EmotePicture | null>;
  readonly look: LookStore;
  readonly viewerStream: Pick<ViewerStream, 'mount'>;
  /** Folder of the built pages. */
  readonly pagesDir: string;
  readonly version: string;
  /** Hosts (with port) under which the server is reached by https. */
  readonly secureHosts: ReadonlySet<string>;
  /** False before the log is open and once the server stops. */
  ready(): boolean;
  gauges(): readonly Gauge[];
  /** Milliseconds of a clock that never goes back. */
  monotonic(): number;
  /** The wall's milliseconds: what others sign is of their clocks. */
  wallNow(): number;
  onFault(error: unknown): void;
}
