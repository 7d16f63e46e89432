import type confetti from 'canvas-confetti';
import { createChance } from '../../../shared/lib/chance.ts';
import type { ConfettiBurst } from './confetti-bursts.ts';

/** One step of the library's motion, in ms: it moves by frames, and means sixty of them. */
const stepLasts = 1_000 / 60;
/** For so many steps a piece flies. */
export const flightSteps = 280;

export interface ConfettiFlightOptions {
  readonly cannon: confetti.CreateTypes;
  readonly bursts: readonly ConfettiBurst[];
  readonly seed: number;
  /** What is fired for a burst. */
  readonly shot: (burst: ConfettiBurst) => confetti.Options;
}

/**
 * Confetti by the show's time, not by the page's frames. The library asks the page for chance and for frames; while it is at work it gets
 * ours: a flight is the same on every page and at every frame rate, and can be joined midway.
 */
export interface ConfettiFlight {
  /** Draws what is in the air so many ms after the beginning; false when all is down. */
  drawAt(elapsed: number): boolean;
}

/** The library skips frames that come too soon after its last one, over all canvases. */
let libraryClock = 0;

export function createConfettiFlight({ cannon, bursts, seed, shot }: ConfettiFlightOptions): ConfettiFlight {
  const stepOf = ({ at }: ConfettiBurst): number => Math.round(at / stepLasts);
  let left = [...bursts];
  let step: number | null = null;
  let frame: FrameRequestCallback | null = null;

  const lent = (chance: () => number, work: () => void): void => {
    const { random } = Math;
    const { requestAnimationFrame } = globalThis;
    Math.random = chance;
    // No handle: it has nothing to cancel.
    globalThis.requestAnimationFrame = (callback) => ((frame = callback), 0);
    try {
      work();
    } finally {
      Math.random = random;
      globalThis.requestAnimationFrame = requestAnimationFrame;
    }
  };
  const take = (now: number): void => {
    for (const burst of left.filter((each) => stepOf(each) <= now))
      lent(createChance(seed + stepOf(burst) * 7_919), () => void cannon(shot(burst)));
    left = left.filter((burst) => stepOf(burst) > now);
    const draw = frame;
    frame = null;
    libraryClock += Math.ceil(stepLasts);
    if (draw !== null) lent(createChance(seed + now), () => draw(libraryClock));
  };

  return {
    drawAt: (elapsed) => {
      const now = Math.max(0, Math.floor(elapsed / stepLasts));
      if (step === null) {
        // What was fired longer ago is down.
        left = left.filter((burst) => stepOf(burst) + flightSteps > now);
        step = Math.min(now, ...left.map(stepOf)) - 1;
      }
      while (step < now) take(++step);
      return left.length > 0 || frame !== null;
    },
  };
}
