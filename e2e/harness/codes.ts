import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsqrModule from 'jsqr';
import type { Browser } from 'playwright';
import { projectRoot } from './project-root.ts';
import { runCommand } from './run-command.ts';

/** The package is CommonJS, and wraps its function once more. */
const wrapped = jsqrModule as typeof jsqrModule & { readonly default?: typeof jsqrModule };
const readCode = wrapped.default ?? jsqrModule;

/** A code that a decoder found in a picture. */
export interface FoundCode {
  readonly text: string;
  /** Its dark part, from the upper left corner to the lower left one, in pixels. */
  readonly height: number;
}

/** Reads the code in a PNG as a telephone would, on a scene behind what is transparent; null = it cannot be read. */
export async function codeIn(browser: Browser, png: Buffer): Promise<FoundCode | null> {
  const { width, height, data } = await pixelsOnGround(browser, png);
  const found = readCode(data, width, height);
  if (found === null) return null;
  const { topLeftCorner, bottomLeftCorner } = found.location;
  return {
    text: found.data,
    height: Math.hypot(bottomLeftCorner.x - topLeftCorner.x, bottomLeftCorner.y - topLeftCorner.y),
  };
}

async function pixelsOnGround(
  browser: Browser,
  png: Buffer,
): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const page = await browser.newPage();
  try {
    const { width, height, binary } = await page.evaluate(
      async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = picture.width;
        canvas.height = picture.height;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        const ground = context.createLinearGradient(0, 0, picture.width, picture.height);
        for (const [at, colour] of [
          [0, '#31405a'],
          [0.4, '#c98c5e'],
          [0.7, '#e8e2d2'],
          [1, '#1b1424'],
        ] as const)
          ground.addColorStop(at, colour);
        context.fillStyle = ground;
        context.fillRect(0, 0, picture.width, picture.height);
        context.drawImage(picture, 0, 0);
        const { data } = context.getImageData(0, 0, picture.width, picture.height);
        let binary = '';
        for (let from = 0; from < data.length; from += 0x8000)
          binary += String.fromCharCode(...data.subarray(from, from + 0x8000));
        return { width: picture.width, height: picture.height, binary: btoa(binary) };
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    return { width, height, data: new Uint8ClampedArray(Buffer.from(binary, 'base64')) };
  } finally {
    await page.close();
  }
}

/** What a viewer gets of a picture: scaled to 720 lines at most (720 across if upright) and through H.264 at a stream's bit rate, as the second second of a film. */
export async function asStreamed(png: Buffer, size = { width: 1920, height: 1080 }): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tickertape-stream-'));
  const file = (name: string): string => path.join(folder, name);
  try {
    await writeFile(file('frame.png'), png);
    // Something must move, or the encoder spends every bit on the code.
    const { width, height } = size;
    const scale = width < height ? '720:-2' : `-2:${Math.min(720, height)}`;
    const scene = `testsrc2=size=${width}x${height}:rate=30,boxblur=6[ground];[ground][0]overlay=0:0,scale=${scale},format=yuv420p`;
    const rate = ['-b:v', '2500k', '-maxrate', '2500k', '-bufsize', '5000k'];
    await run(
      ['-loop', '1', '-framerate', '30', '-i', file('frame.png'), '-filter_complex', scene, '-t', '2'].concat(
        ['-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'zerolatency'],
        rate,
        [file('stream.mp4')],
      ),
    );
    await run(['-ss', '1.5', '-i', file('stream.mp4'), '-frames:v', '1', file('seen.png')]);
    return await readFile(file('seen.png'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[]): Promise<void> {
  const { ok, output } = await runCommand('ffmpeg', ['-y', '-loglevel', 'error', ...args], projectRoot);
  if (!ok) throw new Error(`ffmpeg failed (it must be installed for this test): ${output.slice(-400)}`);
}
