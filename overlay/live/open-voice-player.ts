import type { SpokeFrame } from '../../shared/protocol/frames.ts';
import { createVoicePlayer, type VoicePlayer } from './voice-player.ts';

/** A player with this page's sound. Its own chunk: an overlay that never speaks does not load it. */
export function openVoicePlayer(report: (frame: SpokeFrame) => void): VoicePlayer {
  return createVoicePlayer({
    createSound: () => new Audio(),
    report,
    onTouch: (touched) => {
      const once = new AbortController();
      const first = (): void => {
        once.abort();
        touched();
      };
      for (const event of ['pointerdown', 'keydown']) document.addEventListener(event, first, { signal: once.signal });
    },
  });
}
