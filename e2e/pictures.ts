import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { createServer } from 'vite';
import { findChromium } from './harness/find-chromium.ts';
import { projectRoot } from './harness/project-root.ts';
import { runCommand } from './harness/run-command.ts';

/** One picture of the documentation: a specimen of the gallery on the stand-in for a stream. */
interface Picture {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly scale: number;
  readonly query: Readonly<Record<string, string>>;
}

const screen = { width: 1920, height: 1080 };
const pictures: readonly Picture[] = [
  { name: 'race', size: screen, scale: 2 / 3, query: { specimen: 'two racers' } },
  { name: 'daylight', size: screen, scale: 2 / 3, query: { specimen: 'two racers', theme: 'daylight' } },
  ...(['news', 'retro-2009'] as const).map((theme) => ({
    ...{ name: theme, size: screen, scale: 2 / 3, query: { specimen: 'two racers', theme } },
  })),
  {
    name: 'victory',
    size: screen,
    scale: 2 / 3,
    query: { specimen: 'over the line', moment: 'victory', elapsed: '1900' },
  },
  {
    name: 'photo-finish',
    size: screen,
    scale: 2 / 3,
    query: { specimen: 'photo finish', moment: 'victory', elapsed: '4500', animation: 'engraving' },
  },
  { name: 'vertical', size: { width: 1080, height: 1920 }, scale: 0.4, query: { specimen: 'two racers' } },
  { name: 'solo', size: screen, scale: 0.5, query: { specimen: 'solo goal' } },
  { name: 'corner', size: screen, scale: 0.5, query: { specimen: 'too close to call', layout: 'corner' } },
  { name: 'message', size: screen, scale: 2 / 3, query: { specimen: 'two racers', message: 'a message' } },
  { name: 'cue', size: screen, scale: 2 / 3, query: { specimen: 'two racers', cue: 'a question' } },
  { name: 'host', size: { width: 1024, height: 768 }, scale: 1, query: { host: 'reading', control: '' } },
  { name: 'field', size: screen, scale: 0.5, query: { specimen: 'twelve racers', layout: 'side' } },
];

/** Two hundred colours are enough for flat graphics, and a fifth of the size. */
const fewColours = 'split[x][y];[x]palettegen=max_colors=200:stats_mode=single[p];[y][p]paletteuse=dither=sierra2_4a';

async function take(
  browser: Browser,
  origin: string,
  folder: string,
  { name, size, scale, query }: Picture,
): Promise<void> {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
  await page.goto(`${origin}/gallery?${new URLSearchParams({ ground: 'studio', ...query }).toString()}`);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // Bars and cards come to rest; a picture is no test.
  await page.waitForTimeout(1_600);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}

async function shrink(inputs: readonly string[], filter: string, to: string): Promise<void> {
  const files = inputs.flatMap((input) => ['-i', input]);
  const { ok, output } = await runCommand(
    'ffmpeg',
    ['-y', '-loglevel', 'error', ...files, '-filter_complex', filter, to],
    projectRoot,
  );
  if (!ok) throw new Error(`ffmpeg could not write ${to} (it must be installed for this): ${output.slice(-400)}`);
}

/** Takes the pictures of the README and the guide anew into docs/images. */
async function main(): Promise<void> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('no Chromium to take pictures with');
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  const target = path.join(projectRoot, 'docs/images');
  const vite = await createServer({
    configFile: path.join(projectRoot, 'vite.config.ts'),
    server: { port: 0, strictPort: false },
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await mkdir(target, { recursive: true });
    await vite.listen();
    const origin = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
    for (const picture of pictures) await take(browser, origin, folder, picture);
    const raw = (name: string): string => path.join(folder, `${name}.png`);
    const done = (name: string): string => path.join(target, `${name}.png`);
    for (const { name } of pictures)
      if (!['daylight', 'news', 'retro-2009'].includes(name)) await shrink([raw(name)], `[0]${fewColours}`, done(name));
    const strip = 'crop=1280:270:0:440';
    await shrink(
      [raw('race'), raw('daylight'), raw('news'), raw('retro-2009')],
      `[0]${strip}[a];[1]${strip}[b];[2]${strip}[c];[3]${strip}[d];[a][b][c][d]vstack=inputs=4,${fewColours}`,
      done('themes'),
    );
  } finally {
    await browser.close();
    await vite.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
