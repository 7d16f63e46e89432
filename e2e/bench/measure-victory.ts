import type { Browser } from 'playwright';
import { playedAnimations, type PlayedAnimation } from '../../overlay/components/tt-victory/choose-animation.ts';
import { command, postObservations } from '../harness/api.ts';
import { findChromium } from '../harness/find-chromium.ts';
import { prepareObsChromium } from '../harness/obs-chromiums.ts';
import { launchBrowser, type BrowserName } from '../harness/launch-browser.ts';
import { openOverlay, untilTotals } from '../harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from '../harness/server-process.ts';
import { ago, duel } from '../harness/shows.ts';
import { pause, until } from '../harness/until.ts';
import { countFrames } from './frame-trace.ts';
import { openSide } from './measure-paint.ts';
import { monotonic } from './page-probe.ts';
import { treeOf, treeSeconds } from './process-load.ts';
import { patience, runRow, waitForQuiet, type Row } from './run-row.ts';

/** The stretch that is measured begins when the first pieces are in the air. */
const warmUp = 700;
const stretch = 5_000;
const length = 8_000;

export const victoryMeasure = (browser: BrowserName, animation: PlayedAnimation): string =>
  `victory-${browser}-${animation}`;

/** G13 in today's Chromium, and in the one that OBS 31 and 32 carry where it is to be had. */
export async function measureVictories(canvas: string, rounds: number): Promise<readonly Row[]> {
  const executable = await findChromium();
  const older = await prepareObsChromium('127');
  if ('missing' in older) console.warn(`Chromium 127 is left out: ${older.missing}`);
  return [
    ...(executable === null ? [] : await measureVictory('today', executable, canvas, rounds)),
    ...('missing' in older ? [] : await measureVictory('127', older.executable, canvas, rounds)),
  ];
}

/** Each animation at 1920×1080 without a GPU, beside a canvas of that size that is only cleared. */
async function measureVictory(
  name: BrowserName,
  executable: string,
  canvas: string,
  rounds: number,
): Promise<readonly Row[]> {
  const before = new Set(treeOf(process.pid));
  const browser = await launchBrowser(name, executable);
  const pid = treeOf(process.pid).find((each) => !before.has(each)) ?? process.pid;
  const server = await startServer({ args: ['--show', await writeShow({ ...duel, victory: { length } })] });
  const rows: Row[] = [];
  try {
    await postObservations(server, [ago(50, 'actor', 999_000), ago(50, 'network', 995_000)]);
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet(patience);
      const floor = await measureCanvas(browser, pid, canvas, { measure: `victory-${name}`, side: 'canvas', round });
      for (const animation of round % 2 === 0 ? playedAnimations : [...playedAnimations].reverse()) {
        const measure = victoryMeasure(name, animation);
        await waitForQuiet(patience);
        rows.push({ ...floor, measure }, await measureOne(browser, pid, server, animation, { measure, round }));
      }
    }
  } finally {
    await browser.close();
    await discardServer(server);
  }
  return rows;
}

async function measureCanvas(
  browser: Browser,
  pid: number,
  address: string,
  place: { measure: string; side: string; round: number },
): Promise<Row> {
  const { context } = await openSide(browser, address);
  await pause(warmUp);
  const row = await runRow(place, async () => ({ cpu: await cpuDuring(pid, () => pause(stretch)) }));
  await context.close();
  return row;
}

async function measureOne(
  browser: Browser,
  pid: number,
  server: ServerProcess,
  animation: PlayedAnimation,
  place: { measure: string; round: number },
): Promise<Row> {
  const overlay = await openOverlay(browser, server);
  await untilTotals(overlay, { 'The actor': 999_000, 'The network': 995_000 });
  const play = async (): Promise<void> => {
    await command(server, 'test.show', { what: 'victory', animation });
    await until('the victory is drawn', () => overlay.celebrates());
    await pause(warmUp);
  };
  const row = await runRow({ ...place, side: 'tickertape' }, async () => {
    await play();
    const cpu = await cpuDuring(pid, () => pause(stretch));
    await until('the victory is over', async () => !(await overlay.celebrates()));
    await pause(1_000);
    const after = await cpuDuring(pid, () => pause(2_000));
    // Once more for the frames: a trace costs CPU of its own.
    await play();
    const { shown, dropped } = await countFrames(browser, () => pause(stretch));
    await until('the second one is over', async () => !(await overlay.celebrates()));
    return { cpu, after, frames: shown, share: (100 * shown) / Math.max(1, shown + dropped) };
  });
  await overlay.close();
  return row;
}

/** CPU of the whole browser, in per cent of a core. */
async function cpuDuring(pid: number, during: () => Promise<void>): Promise<number> {
  const start = { cpu: treeSeconds(pid), at: monotonic() };
  await during();
  return ((treeSeconds(pid) - start.cpu) / (monotonic() - start.at)) * 100_000;
}
