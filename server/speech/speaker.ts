import type { Result } from '../../shared/lib/result.ts';
import type { VoiceChoice } from '../../shared/projections/speech-view.ts';

/** Why nothing could be spoken, for people: what is wrong, and what to do. */
export interface SpeakerFault {
  /** `missing`: the program is not there · `voice`: not that voice · `silent`: it made no sound · `slow`: it took too long. */
  readonly code: 'missing' | 'voice' | 'silent' | 'slow' | 'failed' | 'cancelled';
  readonly message: string;
}

export interface RenderRequest {
  /** One line of plain words. It reaches the program by its input or a file, never as an argument. */
  readonly text: string;
  /** Out of the list of voices; null = the system's own choice. */
  readonly voice: string | null;
  /** 1 = as the voice speaks by itself. */
  readonly speed: number;
  /** Ends the program at once. */
  readonly signal?: AbortSignal;
}

/** A program that speaks. Neither call throws or rejects. */
export interface Speaker {
  /** In words: "eSpeak NG". */
  readonly title: string;
  voices(): Promise<Result<readonly VoiceChoice[], SpeakerFault>>;
  /** The bytes of a WAV file. */
  render(request: RenderRequest): Promise<Result<Uint8Array, SpeakerFault>>;
}

/** Nothing longer reaches a program, whoever asks. */
export const longestText = 1_000;

/** One line without control characters, whatever came before. */
export const plainLine = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

export const speakerFault = (code: SpeakerFault['code'], message: string): SpeakerFault => ({ code, message });
