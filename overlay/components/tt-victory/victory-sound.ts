import type { PlayedAnimation } from './choose-animation.ts';
import { renderVictory } from './render-victory.ts';

/** Ms in which a sound that is joined, ended or made louder gets there: a jump would be a click. */
const ramp = 0.06;

export interface VictorySound {
  setVolume(volume: number): void;
  stop(): void;
}

/** Loudness is heard by its square: at half the volume it is 12 dB softer. */
export const gainOf = (volume: number): number => volume * volume;

/**
 * Plays the victory's sound from so many milliseconds into it. The sound is made here, note by note, when it is first needed: there is
 * no file to load and no licence to keep.
 */
export async function playVictorySound(
  animation: PlayedAnimation,
  volume: number,
  elapsed: () => number,
): Promise<VictorySound> {
  const buffer = await renderVictory(animation);
  const begin = Math.max(0, elapsed() / 1_000);
  if (begin >= buffer.duration) return { setVolume: () => undefined, stop: () => undefined };
  const context = new AudioContext();
  const gain = context.createGain();
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(gain).connect(context.destination);
  // The sound itself begins from nothing; only in the middle of it there is something to jump into.
  gain.gain.value = begin < ramp ? gainOf(volume) : 0;
  const glide = (to: number): void => {
    gain.gain.setTargetAtTime(to, context.currentTime, ramp / 3);
  };
  if (begin >= ramp) glide(gainOf(volume));
  const close = (): void => {
    if (context.state !== 'closed') void context.close();
  };
  source.onended = close;
  source.start(0, begin);
  let set = volume;
  return {
    setVolume: (next) => {
      if (next !== set) glide(gainOf(next));
      set = next;
    },
    stop: () => {
      glide(0);
      setTimeout(close, ramp * 2_000);
    },
  };
}
