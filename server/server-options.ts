import type { FormLimits } from './http/form/form-desk.ts';
import type { GatewayLimits } from './realtime/limits.ts';
import type { Speaker } from './speech/speaker.ts';
import type { TwitchConnection } from './sources/twitch-chat/twitch-chat.ts';

/** How a server shall run. What is left out is as `npm start` has it. */
export interface ServerOptions {
  /** Made where there is none. */
  readonly dataDir: string;
  /** 0 takes any free one. */
  readonly port?: number;
  readonly host?: string;
  readonly publicUrls?: readonly string[];
  readonly allowLan?: boolean;
  readonly showFile?: string | null;
  /** Play this CSV file; `speed` times faster than life, 0 = as fast as it goes. */
  readonly replay?: { readonly file: string; readonly speed: number } | null;
  readonly milestone?: number | null;
  /** Nothing real feeds it, and nothing of it reaches the show itself. */
  readonly rehearsal?: boolean;
  /** Of a rehearsal's race and viewers; null = one is drawn. */
  readonly seed?: number | null;
  /** The command that rehearses this show, or in a rehearsal the one that starts the show; control is told it. */
  readonly otherStart?: string;
  /** `memory`: for tests and shows that need no record. Keys are on disk all the same. */
  readonly storage?: 'disk' | 'memory';
  /** Folder of the built pages. */
  readonly pagesDir?: string;
  readonly limits?: Partial<GatewayLimits>;
  /** Of the form on the public page. */
  readonly form?: FormLimits;
  /** Where Twitch's chat is read; absent = at Twitch. */
  readonly twitch?: TwitchConnection;
  /** What speaks; absent = the system's voices. */
  readonly speaker?: Speaker;
  /** Where platforms have their emotes, with `{id}` in the place of the id; absent = at the platforms. */
  readonly emoteAddresses?: Readonly<Record<string, string>>;
}
