import type { SpeechSettings, SpokenForm } from '../domain/speech/speech-state.ts';

/** What an overlay needs to speak. */
export interface VoiceView {
  /** The one overlay that speaks, by its id on the control page; null = none can. */
  readonly overlay: string | null;
  /** 0 to 1. */
  readonly volume: number;
  /** To be heard now; gone in the same patch as the text on screen. */
  readonly utterance: {
    /** Its sound is at `/voice/<id>`. */
    readonly id: string;
    /** Seconds that have been heard already, by an overlay that is gone. */
    readonly from: number;
    /** Waits where it is: somebody paused it, or a victory plays. */
    readonly held: boolean;
  } | null;
}

/**
 * `preparing`: being made · `waiting`: for an overlay that can speak · `held`: paused, or behind a victory · `left-out`: the overload rule, or
 * a restart in the middle of it.
 */
export type SpeechStage =
  'off' | 'idle' | 'preparing' | 'waiting' | 'speaking' | 'held' | 'spoken' | 'failed' | 'left-out';

/** What everybody on the crew is told of speech. */
export interface SpeechView {
  readonly on: boolean;
  readonly paused: boolean;
  readonly stage: SpeechStage;
  /** How much of the message on air is spoken; null = nothing is. */
  readonly form: SpokenForm | null;
  /** Why it failed, in words; null = it did not. */
  readonly trouble: string | null;
  readonly longest: number;
  readonly overload: SpeechSettings['overload'];
  /** More is waiting now than the rule allows. */
  readonly overloaded: boolean;
}

/** A voice of the system. */
export interface VoiceChoice {
  readonly id: string;
  readonly name: string;
  /** BCP 47, the voice's own first. */
  readonly languages: readonly string[];
}

/** What only control sees: the settings, and what this machine can do. */
export interface SpeechDeskView {
  readonly settings: SpeechSettings;
  /** The program that speaks, in words: "eSpeak NG". */
  readonly engine: string;
  /** null = not looked for yet. */
  readonly voices: readonly VoiceChoice[] | null;
  /** Why this machine cannot speak, and what to do; null = it can, as far as anybody knows. */
  readonly missing: string | null;
  /** The overlay that speaks. */
  readonly overlay: string | null;
  /** The one that somebody chose; null = the first that can. */
  readonly chosen: string | null;
  readonly test: { readonly stage: 'preparing' | 'playing' | 'played' | 'failed'; readonly why: string | null } | null;
}

/** How far one utterance is. */
export type UtteranceStage = 'preparing' | 'ready' | 'speaking' | 'spoken' | 'failed' | 'left-out';

export interface UtteranceState {
  /** Of the reading that it is for; null = a test. */
  readonly seq: number | null;
  /** null = there is no sound yet, or none any more. */
  readonly id: string | null;
  readonly from: number;
  readonly stage: UtteranceStage;
  readonly why: string | null;
}

/** Speech as this process has it: in no log. */
export interface SpeechAmbient extends Omit<SpeechDeskView, 'settings' | 'test'> {
  readonly utterance: UtteranceState | null;
  readonly test: UtteranceState | null;
}
