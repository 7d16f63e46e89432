import type { Browser } from 'playwright';
import { playedAnimations, type PlayedAnimation } from '../../overlay/components/tt-victory/choose-animation.ts';
import { command, postObservations } from '../harness/api.ts';
import { findChromium } from '../harness/find-chromium.ts';
import { prepareObsChromium } from '../harness/obs-chromiums.ts';
import { launchBrowser, type BrowserName } from '../harness/launch-browser.ts';
import { openOverlay, untilTotals, type OverlayPage } from '../harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from '../harness/server-process.ts';
import { ago, duel } from '../harness/shows.ts';
import { pause, until } from '../harness/until.ts';
import { countFrames } from './frame-trace.ts';
import { openSide } from './measure-paint.ts';
import { monotonic } from './page-probe.ts';
import { treeOf, treeSeconds } from './process-load.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from './run-row.ts';

/** The stretch that is measured begins when the first pieces are in the air. */
const warmUp = 700;
const stretch = 5_000;
/** Frames are counted in a play of their own, so long. */
const counted = 3_000;
/** Fewer frames than these in that time are no motion. */
const stray = 30;
/** CPU after the end is measured after a second, so long. */
const rest = 1_500;
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
      const overlay = await openOverlay(browser, server);
      await untilTotals(overlay, { 'The actor': 999_000, 'The network': 995_000 });
      for (const animation of interleaved(playedAnimations, round)) {
        const measure = victoryMeasure(name, animation);
        rows.push(
          { ...floor, measure },
          await measureOne({ browser, pid, server, overlay, animation, measure, round }),
        );
      }
      await overlay.close();
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

interface Scene {
  readonly browser: Browser;
  readonly pid: number;
  readonly server: ServerProcess;
  readonly overlay: OverlayPage;
  readonly animation: PlayedAnimation;
  readonly measure: string;
  readonly round: number;
}

/** Two plays: CPU in the first, with what is left of it afterwards; frames in the second, because a trace costs CPU of its own. */
async function measureOne({ browser, pid, server, overlay, animation, measure, round }: Scene): Promise<Row> {
  const play = async (): Promise<void> => {
    await command(server, 'test.show', { what: 'victory', animation });
    await until('the victory is drawn', () => overlay.celebrates());
    await pause(warmUp);
  };
  const over = async (): Promise<boolean> => !(await overlay.celebrates());
  return runRow({ measure, round, side: 'tickertape' }, async () => {
    await play();
    const cpu = await cpuDuring(pid, () => pause(stretch));
    await until('the victory is over', over);
    await pause(1_000);
    const after = await cpuDuring(pid, () => pause(rest));
    await play();
    const { shown, dropped } = await countFrames(browser, () => pause(counted));
    await command(server, 'test.end', {});
    await until('the second one is over', over);
    // Where nothing moves no frame is missing: a stray one or two are no share of anything.
    const due = shown + dropped;
    return { cpu, after, frames: shown, share: due < stray ? 100 : (100 * shown) / due };
  });
}

/** CPU of the whole browser, in per cent of a core. */
async function cpuDuring(pid: number, during: () => Promise<void>): Promise<number> {
  const start = { cpu: treeSeconds(pid), at: monotonic() };
  await during();
  return ((treeSeconds(pid) - start.cpu) / (monotonic() - start.at)) * 100_000;
}
