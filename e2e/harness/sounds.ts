import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright';

/** eSpeak NG is there, or must be: on the machine that judges its absence is a failure. */
export const mayLackVoice =
  spawnSync('espeak-ng', ['--version']).status !== 0 && process.env['CI'] !== 'true'
    ? 'eSpeak NG is not installed'
    : null;

/** One sound of a page, as its audio element has it. */
export interface HeardSound {
  readonly url: string;
  readonly duration: number;
  readonly time: number;
  readonly volume: number;
  readonly paused: boolean;
  readonly ended: boolean;
  /** How often it began: a pause and a resume make two. */
  readonly plays: number;
}

/** Keeps every audio element that is played. Runs inside the page, before anything else. */
export const keepSounds = `(() => {
  window.sounds = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const known = window.sounds.find((sound) => sound.element === this);
    if (known) known.plays += 1; else window.sounds.push({ element: this, url: this.src, plays: 1 });
    return play.call(this);
  };
})()`;

const readSounds = `window.sounds.map(({ element, url, plays }) => ({
  url, plays, duration: element.duration, time: element.currentTime, volume: element.volume,
  paused: element.paused, ended: element.ended,
}))`;

export const soundsOf = (page: Page): Promise<readonly HeardSound[]> => page.evaluate(readSounds);

/** The newest sound that was not silenced. */
export async function playing(page: Page): Promise<HeardSound | null> {
  return (await soundsOf(page)).find(({ paused, ended }) => !paused && !ended) ?? null;
}
