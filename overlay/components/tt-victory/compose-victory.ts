import { createChance } from '../../../shared/lib/chance.ts';
import type { PlayedAnimation } from './choose-animation.ts';

/** Adds itself to a mix. */
export type SoundPart = (context: BaseAudioContext, into: AudioNode) => void;

/** A sound before it is made. */
export interface Composition {
  readonly seconds: number;
  /** What brings it to the loudness of the others. */
  readonly level: number;
  /** How much of the hall is heard. */
  readonly room: number;
  readonly parts: readonly SoundPart[];
}

/** What each animation sounds like: the exchange's bell and a fanfare, pops of a cannon, one bell alone, a press and a bell. */
export function composeVictory(animation: PlayedAnimation): Composition {
  switch (animation) {
    case 'parade':
      return {
        ...{ seconds: 9, level: 0.72, room: 0.5 },
        parts: [ring(0, 9), fanfare(1.1), drum(2.16), cymbal(2.16, 3.4), rustle(0.6, 7)],
      };
    case 'confetti':
      return {
        ...{ seconds: 7, level: 0.775, room: 0.45 },
        parts: [pop(0.25, -0.7), pop(0.62, 0.7), fanfare(0.8), drum(1.86), cymbal(1.86, 2.6), rustle(0.5, 4)],
      };
    case 'engraving':
      return { seconds: 7, level: 1.11, room: 0.6, parts: [bell(0.5, 523.25, 0.5), bell(3, 783.99, 0.35)] };
    case 'front-page':
      return { seconds: 5, level: 1.26, room: 0.4, parts: [thump(0.1), bell(0.55, 659.25, 0.4)] };
  }
}

/** Partials of a small bell, as ratios to its strike note, and how fast each dies away. */
const partials = [
  [0.5, 0.5, 2.6],
  [1, 1, 2],
  [1.19, 0.5, 1.6],
  [1.5, 0.3, 1.2],
  [2, 0.6, 1],
  [2.66, 0.3, 0.6],
  [4.07, 0.16, 0.35],
] as const;

function bell(at: number, note: number, loud: number): SoundPart {
  return (context, into) => {
    for (const [ratio, share, lasts] of partials) {
      const tone = new OscillatorNode(context, { frequency: note * ratio });
      const envelope = new GainNode(context, { gain: 0 });
      envelope.gain.setValueAtTime(0, at);
      envelope.gain.linearRampToValueAtTime(loud * share * 0.4, at + 0.004);
      envelope.gain.exponentialRampToValueAtTime(0.000_1, at + lasts);
      tone.connect(envelope).connect(into);
      tone.start(at);
      tone.stop(at + lasts);
    }
  };
}

/** The bell that opens an exchange: a hammer at eight strokes a second. */
const ring =
  (at: number, strokes: number): SoundPart =>
  (context, into) => {
    for (let stroke = 0; stroke < strokes; stroke++) bell(at + stroke * 0.12, 1_046.5, 0.3)(context, into);
  };

/** Three chords for brass: saws that open like lips do, a little out of tune with each other. */
function fanfare(at: number): SoundPart {
  const chords: readonly (readonly [number, number, readonly number[]])[] = [
    [0, 0.22, [261.63, 329.63, 392]],
    [0.26, 0.22, [261.63, 329.63, 392]],
    [0.52, 0.5, [349.23, 440, 523.25]],
    [1.06, 2.2, [392, 523.25, 659.25, 783.99]],
  ];
  return (context, into) => {
    for (const [after, lasts, notes] of chords)
      for (const [index, note] of notes.entries())
        brass(context, into, at + after, lasts, note * (1 + 0.0016 * (index - 1)));
  };
}

/** One player, as two saws a hair apart: it slides into the note and shakes it when it lasts. */
function brass(context: BaseAudioContext, into: AudioNode, at: number, lasts: number, note: number): void {
  const bore = new BiquadFilterNode(context, { type: 'lowpass', frequency: note, Q: 0.8 });
  bore.frequency.setValueAtTime(note, at);
  bore.frequency.linearRampToValueAtTime(note * 7, at + 0.07);
  bore.frequency.exponentialRampToValueAtTime(note * 2.6, at + lasts);
  const breath = new GainNode(context, { gain: 0 });
  breath.gain.setValueAtTime(0, at);
  breath.gain.linearRampToValueAtTime(0.07, at + 0.04);
  breath.gain.setValueAtTime(0.06, at + lasts * 0.7);
  breath.gain.exponentialRampToValueAtTime(0.000_1, at + lasts + 0.3);
  bore.connect(breath).connect(into);
  const shake = new OscillatorNode(context, { frequency: 5.2 });
  const depth = new GainNode(context, { gain: 0 });
  depth.gain.setValueAtTime(0, at + 0.5);
  depth.gain.linearRampToValueAtTime(7, at + 1.2);
  shake.connect(depth);
  for (const cents of [-5, 5]) {
    const lips = new OscillatorNode(context, { type: 'sawtooth', frequency: note, detune: cents });
    lips.detune.setValueAtTime(cents - 60, at);
    lips.detune.linearRampToValueAtTime(cents, at + 0.06);
    depth.connect(lips.detune);
    lips.connect(bore);
    lips.start(at);
    lips.stop(at + lasts + 0.3);
  }
  shake.start(at);
  shake.stop(at + lasts + 0.3);
}

/** A kettledrum under the last chord. */
const drum =
  (at: number): SoundPart =>
  (context, into) => {
    knock(context, into, { at, from: 104, to: 98, lasts: 1.1, gain: 0.4 });
    knock(context, into, { at, from: 156, to: 147, lasts: 0.6, gain: 0.16 });
    noise(context, { at, lasts: 0.05, gain: 0.2, frequency: 900, seed: at }).connect(into);
  };

/** Two cymbals that meet, and shimmer. */
const cymbal =
  (at: number, lasts: number): SoundPart =>
  (context, into) => {
    for (const [frequency, gain, share] of [
      [3_400, 0.1, 0.4],
      [6_800, 0.12, 1],
      [10_500, 0.09, 0.8],
    ] as const)
      noise(context, { at, lasts: lasts * share, gain, frequency, seed: at + frequency }).connect(into);
  };

/** Paper in the air: breaths of high noise, here and there, fewer and softer towards the end. */
function rustle(at: number, lasts: number): SoundPart {
  return (context, into) => {
    const chance = createChance(1_929);
    let begin = at;
    while (begin < at + lasts) {
      const left = 1 - (begin - at) / lasts;
      const pan = new StereoPannerNode(context, { pan: chance() * 1.6 - 0.8 });
      const gain = (0.05 + chance() * 0.07) * (0.25 + 0.75 * left);
      const frequency = 3_000 + chance() * 4_500;
      noise(context, { at: begin, lasts: 0.08 + chance() * 0.16, gain, frequency, seed: begin })
        .connect(pan)
        .connect(into);
      begin += 0.05 + chance() * (0.14 + 0.2 * (1 - left));
    }
  };
}

/** A confetti cannon. */
function pop(at: number, side: number): SoundPart {
  return (context, into) => {
    const pan = new StereoPannerNode(context, { pan: side });
    pan.connect(into);
    noise(context, { at, lasts: 0.22, gain: 0.7, frequency: 700, seed: at }).connect(pan);
    knock(context, pan, { at, from: 190, to: 55, lasts: 0.2, gain: 0.6 });
  };
}

/** A printing press that comes down once. */
const thump =
  (at: number): SoundPart =>
  (context, into) => {
    knock(context, into, { at, from: 95, to: 38, lasts: 0.35, gain: 0.55 });
    noise(context, { at, lasts: 0.12, gain: 0.25, frequency: 1_400, seed: at }).connect(into);
  };

function knock(
  context: BaseAudioContext,
  into: AudioNode,
  { at, from, to, lasts, gain }: { at: number; from: number; to: number; lasts: number; gain: number },
): void {
  const skin = new OscillatorNode(context, { frequency: from });
  skin.frequency.setValueAtTime(from, at);
  skin.frequency.exponentialRampToValueAtTime(to, at + lasts);
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(gain, at);
  envelope.gain.exponentialRampToValueAtTime(0.000_1, at + lasts);
  skin.connect(envelope).connect(into);
  skin.start(at);
  skin.stop(at + lasts);
}

function noise(
  context: BaseAudioContext,
  { at, lasts, gain, frequency, seed }: { at: number; lasts: number; gain: number; frequency: number; seed: number },
): AudioNode {
  const chance = createChance(Math.round(seed * 1_000));
  const buffer = context.createBuffer(1, Math.ceil(lasts * context.sampleRate), context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index++) samples[index] = chance() * 2 - 1;
  const source = new AudioBufferSourceNode(context, { buffer });
  const band = new BiquadFilterNode(context, { type: 'bandpass', frequency, Q: 0.7 });
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(gain, at + Math.min(0.01, lasts / 4));
  envelope.gain.exponentialRampToValueAtTime(0.000_1, at + lasts);
  source.connect(band).connect(envelope);
  source.start(at);
  return envelope;
}
