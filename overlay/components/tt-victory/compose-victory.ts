import { createChance } from '../../../shared/lib/chance.ts';
import type { PlayedAnimation } from './choose-animation.ts';

/** Adds itself to a mix. */
export type SoundPart = (context: BaseAudioContext, into: AudioNode) => void;

/** What each animation sounds like: the exchange's bell and a fanfare, pops of a cannon, one bell alone, a press and a bell. */
export function composeVictory(animation: PlayedAnimation): {
  readonly seconds: number;
  readonly parts: readonly SoundPart[];
} {
  switch (animation) {
    case 'parade':
      return { seconds: 9, parts: [ring(0, 9), fanfare(1.1), rustle(0.6, 7.5)] };
    case 'confetti':
      return { seconds: 7, parts: [pop(0.25, -0.7), pop(0.62, 0.7), fanfare(0.8), rustle(0.5, 3)] };
    case 'engraving':
      return { seconds: 6, parts: [bell(0.5, 523.25, 0.5), bell(3, 783.99, 0.35)] };
    case 'front-page':
      return { seconds: 4, parts: [thump(0.1), bell(0.55, 659.25, 0.4)] };
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

function brass(context: BaseAudioContext, into: AudioNode, at: number, lasts: number, note: number): void {
  const lips = new OscillatorNode(context, { type: 'sawtooth', frequency: note });
  const bore = new BiquadFilterNode(context, { type: 'lowpass', frequency: note, Q: 0.8 });
  bore.frequency.setValueAtTime(note, at);
  bore.frequency.linearRampToValueAtTime(note * 6, at + 0.07);
  bore.frequency.exponentialRampToValueAtTime(note * 2.4, at + lasts);
  const breath = new GainNode(context, { gain: 0 });
  breath.gain.setValueAtTime(0, at);
  breath.gain.linearRampToValueAtTime(0.11, at + 0.05);
  breath.gain.setValueAtTime(0.1, at + lasts * 0.7);
  breath.gain.exponentialRampToValueAtTime(0.000_1, at + lasts + 0.25);
  lips.connect(bore).connect(breath).connect(into);
  lips.start(at);
  lips.stop(at + lasts + 0.25);
}

/** Paper in the air: breaths of high noise, here and there. */
function rustle(at: number, lasts: number): SoundPart {
  return (context, into) => {
    const chance = createChance(1_929);
    for (let begin = at; begin < at + lasts; begin += 0.05 + chance() * 0.16) {
      const pan = new StereoPannerNode(context, { pan: chance() * 1.6 - 0.8 });
      const gain = 0.05 + chance() * 0.07;
      noise(context, {
        at: begin,
        lasts: 0.05 + chance() * 0.12,
        gain,
        frequency: 3_000 + chance() * 4_500,
        seed: begin,
      })
        .connect(pan)
        .connect(into);
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
    knock(context, into, { at, from: 95, to: 38, lasts: 0.35, gain: 0.8 });
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
