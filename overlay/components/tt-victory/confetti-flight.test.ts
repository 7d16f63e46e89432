import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { confettiBursts } from './confetti-bursts.ts';
import { createConfettiFlight, type ConfettiFlight } from './confetti-flight.ts';
import { loadConfetti } from './load-confetti.ts';

const bursts = confettiBursts(20_000, 1);
const frames = { asked: 0 };

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => ++frames.asked);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

/** A canvas that keeps the corners of what was drawn since it was cleared. */
function paper(): { readonly canvas: HTMLCanvasElement; readonly drawn: string[] } {
  const drawn: string[] = [];
  const note = (...corner: number[]): void => void drawn.push(corner.map((value) => value.toFixed(3)).join(' '));
  const context = {
    ...{ clearRect: () => (drawn.length = 0), beginPath: () => undefined, closePath: () => undefined },
    ...{ fill: () => undefined, moveTo: note, lineTo: note, ellipse: note },
  };
  const canvas = { width: 960, height: 540, getContext: () => context };
  return { canvas: canvas as unknown as HTMLCanvasElement, drawn };
}

async function flight(seed = 7): Promise<ConfettiFlight & { readonly drawn: string[] }> {
  const library = await loadConfetti();
  const { canvas, drawn } = paper();
  const cannon = library.create(canvas, { resize: false, useWorker: false });
  const shot = ({ side, pieces }: (typeof bursts)[number]) => ({
    particleCount: pieces,
    origin: { x: side === 'left' ? 0 : 1, y: 0.7 },
    ticks: 230,
  });
  return { ...createConfettiFlight({ cannon, bursts, seed, shot }), drawn };
}

test('PAGE-370: who comes late, or draws half as often, sees the same confetti as who was there', async () => {
  const [there, slow, late, other] = [await flight(), await flight(), await flight(), await flight(8)];
  for (let frame = 0; frame <= 300; frame++) there.drawAt((frame * 1_000) / 60);
  for (let frame = 0; frame <= 150; frame++) slow.drawAt((frame * 1_000) / 30);
  late.drawAt(5_000);
  other.drawAt(5_000);
  expect(there.drawn.length).toBeGreaterThan(100);
  expect(slow.drawn).toEqual(there.drawn);
  expect(late.drawn).toEqual(there.drawn);
  expect(other.drawn).not.toEqual(there.drawn);
});

test('PAGE-370: the page keeps its own chance and frames', async () => {
  const [random, request] = [Math.random, globalThis.requestAnimationFrame];
  (await flight()).drawAt(1_000);
  expect(Math.random).toBe(random);
  expect(globalThis.requestAnimationFrame).toBe(request);
  expect(frames.asked).toBe(0);
});

test('PAGE-370: it says when all is down, also to who comes after that', async () => {
  const there = await flight();
  let seconds = 0;
  while (there.drawAt(seconds * 1_000)) seconds++;
  expect(seconds).toBeGreaterThan(9);
  expect(seconds).toBeLessThan(15);
  expect((await flight()).drawAt(seconds * 1_000)).toBe(false);
});
