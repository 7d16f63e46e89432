import { createChance } from '../../../shared/lib/chance.ts';
import type { PlayedAnimation } from './choose-animation.ts';
import { composeVictory } from './compose-victory.ts';

const rate = 44_100;
/** Seconds in which the room dies away. */
const roomLasts = 1.5;
/** At the very end, so that nothing is cut off. */
const fadeOut = 0.4;

/** The whole sound of an animation: its parts in a room, level with the others, its peaks held below the full scale. */
export function renderVictory(animation: PlayedAnimation): Promise<AudioBuffer> {
  const { seconds, level, room, parts } = composeVictory(animation);
  const context = new OfflineAudioContext(2, Math.ceil(seconds * rate), rate);
  const bus = new BiquadFilterNode(context, { type: 'highpass', frequency: 30, Q: 0.7 });
  const limiter = new DynamicsCompressorNode(context, {
    // Only what is struck reaches it, and it lets go slowly: one that follows a low tone's waves would grate.
    threshold: -4,
    knee: 3,
    ratio: 20,
    attack: 0.003,
    release: 0.25,
  });
  const out = new GainNode(context, { gain: 0 });
  out.gain.setValueAtTime(0, 0);
  out.gain.linearRampToValueAtTime(level, 0.006);
  out.gain.setValueAtTime(level, seconds - fadeOut);
  out.gain.linearRampToValueAtTime(0, seconds - 0.01);
  const wet = new GainNode(context, { gain: room });
  const hall = new ConvolverNode(context, { buffer: roomOf(context) });
  bus.connect(limiter);
  bus.connect(hall).connect(wet).connect(limiter);
  limiter.connect(out).connect(context.destination);
  for (const part of parts) part(context, bus);
  return context.startRendering();
}

/** A hall: noise that dies away and darkens, other on the left than on the right. */
function roomOf(context: BaseAudioContext): AudioBuffer {
  const length = Math.ceil(roomLasts * context.sampleRate);
  const before = Math.ceil(0.018 * context.sampleRate);
  const buffer = context.createBuffer(2, before + length, context.sampleRate);
  for (let side = 0; side < 2; side++) {
    const chance = createChance(17 + side);
    const samples = buffer.getChannelData(side);
    let smooth = 0;
    for (let index = 0; index < length; index++) {
      const share = index / length;
      // Walls swallow the high tones first.
      smooth += (chance() * 2 - 1 - smooth) * (0.75 - 0.6 * share);
      samples[before + index] = smooth * Math.exp(-6.9 * share);
    }
  }
  return buffer;
}
