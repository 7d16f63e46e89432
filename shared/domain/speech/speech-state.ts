import type { Duration } from '../../lib/instant.ts';
import type { MessageId } from '../queue/queue-state.ts';

/** What becomes of a message when more are waiting than can be spoken. */
export type OverloadRule = 'name' | 'cut' | 'silence';

export interface SpeechSettings {
  readonly on: boolean;
  /** A voice of this system, as its list names it; null = the system's own choice. */
  readonly voice: string | null;
  /** 1 = as the voice speaks by itself. */
  readonly speed: number;
  /** 0 to 1. */
  readonly volume: number;
  /** Whether the author's name is spoken first. */
  readonly name: boolean;
  /** Named by the voice, as far as it can, or left out. */
  readonly emoji: 'named' | 'dropped';
  /** Nothing is spoken for longer; what is longer is cut at a word. */
  readonly longest: Duration;
  readonly overload: {
    /** The rule holds when more than so many are waiting. */
    readonly waiting: number;
    readonly rule: OverloadRule;
    /** For `cut`: how much is still spoken. */
    readonly cut: Duration;
  };
  /** What is on air counts as read when it has been spoken. */
  readonly finishes: boolean;
}

/** How much of a message is spoken: decided when it goes on air. */
export type SpokenForm = 'whole' | OverloadRule;

/** The reading that speech is for. */
export interface DueSpeech {
  readonly message: MessageId;
  /** Of the line that put it on air: a message that comes back is spoken again only when it is put on air again. */
  readonly seq: number;
  readonly form: SpokenForm;
}

export interface SpeechState {
  readonly settings: SpeechSettings;
  readonly paused: boolean;
  /** null = nothing on air is to be spoken. */
  readonly due: DueSpeech | null;
}
