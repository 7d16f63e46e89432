import type { PlayedAnimation } from './choose-animation.ts';
import { composeVictory } from './compose-victory.ts';

const rate = 44_100;

/**
 * Plays the victory's sound from so many milliseconds into it; answers how to end it. The sound is made here, note by note, when it is
 * first needed: there is no file to load and no licence to keep.
 */
export async function playVictorySound(
  animation: PlayedAnimation,
  volume: number,
  elapsed: number,
): Promise<() => void> {
  const buffer = await render(animation);
  const context = new AudioContext();
  const gain = context.createGain();
  // Loudness is heard by its square.
  gain.gain.value = volume * volume;
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(gain).connect(context.destination);
  const begin = Math.max(0, elapsed / 1_000);
  const close = (): void => {
    if (context.state !== 'closed') void context.close();
  };
  if (begin >= buffer.duration) {
    close();
    return close;
  }
  source.onended = close;
  source.start(0, begin);
  return close;
}

function render(animation: PlayedAnimation): Promise<AudioBuffer> {
  const { seconds, parts } = composeVictory(animation);
  const context = new OfflineAudioContext(2, Math.ceil(seconds * rate), rate);
  const bus = context.createDynamicsCompressor();
  bus.connect(context.destination);
  for (const part of parts) part(context, bus);
  return context.startRendering();
}
