import type { VoiceChoice } from '../../shared/projections/speech-view.ts';
import type { Speaker } from './speaker.ts';

/** Knows the voices of this machine, once somebody has looked. */
export interface VoiceFinder {
  /** null = not looked for yet. */
  readonly voices: readonly VoiceChoice[] | null;
  /** Why there are none, and what to do. */
  readonly missing: string | null;
  /** Nobody has looked, and nobody is looking. */
  readonly isIdle: boolean;
  look(): Promise<readonly VoiceChoice[]>;
  /** As last seen; looks where nobody has. */
  known(): Promise<readonly VoiceChoice[]>;
  /** A rendering has found that the program is not there. */
  lost(why: string): void;
}

export function createVoiceFinder(speaker: Pick<Speaker, 'voices'>, onFound: () => void): VoiceFinder {
  let voices: readonly VoiceChoice[] | null = null;
  let missing: string | null = null;
  let looking: Promise<readonly VoiceChoice[]> | null = null;
  /** One look at a time. Without voices a text is spoken by whatever the system takes. */
  const look = (): Promise<readonly VoiceChoice[]> => {
    looking ??= speaker.voices().then((found) => {
      looking = null;
      voices = found.ok ? found.value : [];
      missing = found.ok ? null : found.error.message;
      onFound();
      return voices;
    });
    return looking;
  };
  return {
    get voices() {
      return voices;
    },
    get missing() {
      return missing;
    },
    get isIdle() {
      return voices === null && looking === null;
    },
    look,
    known: () => (voices === null ? look() : Promise.resolve(voices)),
    lost: (why) => (missing = why),
  };
}
