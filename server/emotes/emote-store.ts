import type { Duration } from '../../shared/lib/instant.ts';
import { emoteId } from '../../shared/domain/queue/emotes.ts';
import type { ByteFetch } from '../sources/fetch/guarded-fetch.ts';
import { pictureType } from './picture-type.ts';

export interface EmotePicture {
  readonly bytes: Buffer;
  readonly type: string;
}

/** Pictures of platforms, fetched once from the hosts that the streamer allows, and kept in memory. */
export interface EmoteStore {
  /** Never throws; null = there is none, or it may not be had. */
  picture(platform: string, id: string): Promise<EmotePicture | null>;
}

export interface EmoteStoreDeps {
  readonly fetch: ByteFetch;
  /** The hosts that may be asked now; none = emotes are off. */
  readonly hosts: () => readonly string[];
  readonly monotonic: () => number;
  /** Where a platform has its pictures, up to the id; absent = at the platform. */
  readonly addresses?: Readonly<Record<string, string>>;
}

/** The standing pictures: nothing on the overlay moves by itself. */
const platformAddresses: Readonly<Record<string, string>> = {
  twitch: 'https://static-cdn.jtvnw.net/emoticons/v2/{id}/static/dark/3.0',
};
/** A picture that could not be had is asked for again after so long. */
const retryAfter: Duration = 60_000;
const most = 256;

interface Kept {
  readonly picture: Promise<EmotePicture | null>;
  failedAt: number | null;
}

export function createEmoteStore({
  fetch,
  hosts,
  monotonic,
  addresses = platformAddresses,
}: EmoteStoreDeps): EmoteStore {
  const kept = new Map<string, Kept>();

  async function load(address: string): Promise<EmotePicture | null> {
    try {
      const options = { signal: new AbortController().signal, headers: { accept: 'image/*' } };
      // Addresses of a platform of one's own machine are given by whoever starts the server, never by a message.
      const { status, bytes } = await fetch.bytes(address, {
        ...options,
        allowPrivate: addresses !== platformAddresses,
      });
      const type = status === 200 ? pictureType(bytes) : null;
      return type === null ? null : { bytes, type };
    } catch {
      return null; // the word stands in its place
    }
  }

  return {
    picture: async (platform, id) => {
      const pattern = addresses[platform];
      if (pattern === undefined || !emoteId.test(id)) return null;
      const address = pattern.replace('{id}', id);
      if (!hosts().includes(new URL(address).hostname)) return null;
      const key = `${platform} ${id}`;
      const before = kept.get(key);
      if (before !== undefined && (before.failedAt === null || monotonic() - before.failedAt < retryAfter))
        return before.picture;
      const entry: Kept = { picture: load(address), failedAt: null };
      kept.delete(key);
      kept.set(key, entry);
      if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
      const picture = await entry.picture;
      if (picture === null) entry.failedAt = monotonic();
      return picture;
    },
  };
}
