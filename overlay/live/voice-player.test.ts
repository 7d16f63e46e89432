import { beforeEach, expect, test } from 'vitest';
import type { SpokeFrame } from '../../shared/protocol/frames.ts';
import { createVoicePlayer, type Sound } from './voice-player.ts';

class FakeSound implements Sound {
  src = '';
  volume = 1;
  currentTime = 0;
  playing = false;
  refusal: Error | null = null;
  readonly listeners: Record<string, () => void> = {};
  async play(): Promise<void> {
    if (this.refusal !== null) throw this.refusal;
    this.playing = true;
  }
  pause(): void {
    this.playing = false;
  }
  addEventListener(event: 'ended' | 'error', listener: () => void): void {
    this.listeners[event] = listener;
  }
}

let sounds: FakeSound[] = [];
let told: SpokeFrame[] = [];
let touches: (() => void)[] = [];
let refusal: Error | null = null;
beforeEach(() => ([sounds, told, touches, refusal] = [[], [], [], null]));

const player = () =>
  createVoicePlayer({
    createSound: () => {
      const sound = Object.assign(new FakeSound(), { refusal });
      sounds.push(sound);
      return sound;
    },
    report: (frame) => void told.push(frame),
    onTouch: (touched) => void touches.push(touched),
  });
const view = (
  id: string | null,
  more: { readonly from?: number; readonly held?: boolean; readonly volume?: number } = {},
) => ({
  volume: more.volume ?? 1,
  utterance: id === null ? null : { id, from: more.from ?? 0, held: more.held ?? false },
});
const settled = (): Promise<void> => Promise.resolve().then(() => undefined);

test('SPEAK-21: the page plays the utterance that the view names, from where it was, as loud as it is set, and says so', async () => {
  player().update(view('a', { from: 1.5, volume: 0.4 }));
  await settled();
  expect(sounds).toMatchObject([{ src: '/voice/a', currentTime: 1.5, volume: 0.4, playing: true }]);
  sounds[0]?.listeners['ended']?.();
  expect(told).toEqual([
    { id: 'a', what: 'started' },
    { id: 'a', what: 'ended' },
  ]);
});

test('SPEAK-21: it is silent the moment the view no longer names it, and says nothing of it after that', async () => {
  const speaking = player();
  speaking.update(view('a'));
  await settled();
  speaking.update(view(null));
  expect(sounds[0]).toMatchObject({ playing: false, src: '' });
  sounds[0]?.listeners['error']?.();
  expect(told).toEqual([{ id: 'a', what: 'started' }]);
  speaking.update(view('b'));
  speaking.update(null);
  expect(sounds.map(({ playing }) => playing)).toEqual([false, false]);
});

test('SPEAK-21: held it stands, and goes on in the same place; an utterance plays once', async () => {
  const speaking = player();
  speaking.update(view('a', { held: true }));
  expect(sounds[0]?.playing).toBe(false);
  speaking.update(view('a'));
  speaking.update(view('a', { volume: 0.2 }));
  await settled();
  expect([sounds.length, sounds[0]?.playing, sounds[0]?.volume]).toEqual([1, true, 0.2]);
  speaking.update(view('a', { held: true }));
  expect(sounds[0]?.playing).toBe(false);
  speaking.update(view('a'));
  await settled();
  sounds[0]?.listeners['ended']?.();
  sounds[0]?.pause();
  speaking.update(view('a', { held: true }));
  speaking.update(view('a'));
  expect([sounds.length, sounds[0]?.playing]).toEqual([1, false]);
});

test('SPEAK-21: a browser that refuses is reported, and the first touch as well; what cannot be played is a failure', async () => {
  refusal = Object.assign(new Error('touch me'), { name: 'NotAllowedError' });
  const speaking = player();
  speaking.update(view('a'));
  await settled();
  expect(told).toEqual([{ id: 'a', what: 'blocked' }]);
  touches[0]?.();
  expect(told.at(-1)).toEqual({ id: 'a', what: 'allowed' });
  refusal = Object.assign(new Error('no sound'), { name: 'NotSupportedError' });
  speaking.update(view('b'));
  await settled();
  expect(told.at(-1)).toEqual({ id: 'b', what: 'failed' });
});

test('SPEAK-21: touched before the view could take it away, it is heard at once; taken away, it waits to be named again', async () => {
  refusal = Object.assign(new Error('touch me'), { name: 'NotAllowedError' });
  const speaking = player();
  speaking.update(view('a'));
  await settled();
  Object.assign(sounds[0] ?? {}, { refusal: null });
  touches[0]?.();
  await settled();
  expect(sounds[0]?.playing).toBe(true);
  expect(told.map(({ what }) => what)).toEqual(['blocked', 'allowed', 'started']);
  speaking.update(view('b'));
  await settled();
  speaking.update(view(null));
  touches[1]?.();
  await settled();
  expect(sounds[1]?.playing).toBe(false);
});
