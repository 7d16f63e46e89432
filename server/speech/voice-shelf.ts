import type { Duration } from '../../shared/lib/instant.ts';
import { minute } from '../../shared/lib/instant.ts';

/** What has been made to be heard: each under a name that nobody can guess, for two minutes at most. */
export interface VoiceShelf {
  /** Puts a sound there and answers its name. */
  put(sound: Uint8Array): string;
  get(id: string): Uint8Array | null;
  drop(id: string): void;
  clear(): void;
}

export interface VoiceShelfOptions {
  /** 128 bits of chance, as letters that an address may hold. */
  readonly newId: () => string;
  readonly keep?: Duration;
}

export function createVoiceShelf({ newId, keep = 2 * minute }: VoiceShelfOptions): VoiceShelf {
  const sounds = new Map<string, { readonly sound: Uint8Array; readonly timer: NodeJS.Timeout }>();
  const drop = (id: string): void => {
    clearTimeout(sounds.get(id)?.timer);
    sounds.delete(id);
  };
  return {
    put(sound) {
      const id = newId();
      sounds.set(id, { sound, timer: setTimeout(() => sounds.delete(id), keep).unref() });
      return id;
    },
    get: (id) => sounds.get(id)?.sound ?? null,
    drop,
    clear: () => {
      for (const id of [...sounds.keys()]) drop(id);
    },
  };
}
