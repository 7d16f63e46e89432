import type { Browser, CDPSession } from 'playwright';
import { pause } from '../harness/until.ts';
import { openSide } from './measure-paint.ts';
import { monotonic } from './page-probe.ts';
import { treeSeconds } from './process-load.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from './run-row.ts';

/** G3 at rest: CPU of the whole browser while nothing changes, and frames that reach the screen, counted in Chromium's own trace. */
export async function measureRest(
  browser: Browser,
  browserPid: number,
  pages: readonly { name: string; address: string }[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { name, address } of interleaved(pages, round)) {
      await waitForQuiet(patience);
      const { context } = await openSide(browser, address);
      await pause(2_000);
      rows.push(
        await runRow({ measure: 'rest', side: name, round }, async () => {
          const before = { cpu: treeSeconds(browserPid), at: monotonic() };
          await pause(seconds * 1_000);
          return { cpu: ((treeSeconds(browserPid) - before.cpu) / (monotonic() - before.at)) * 100_000 };
        }),
      );
      if (round === 0) {
        rows.push(
          await runRow({ measure: 'rest-frames', side: name, round }, async () => ({
            frames: await framesShown(browser, seconds),
          })),
        );
      }
      await context.close();
    }
  }
  return rows;
}

/** The control: a page that moves must show frames, else the count says nothing. */
export async function measureMovingFrames(browser: Browser, address: string): Promise<Row> {
  const { context } = await openSide(browser, address);
  const row = await runRow({ measure: 'rest-frames', side: 'moving', round: 0 }, async () => ({
    frames: await framesShown(browser, 2),
  }));
  await context.close();
  return row;
}

/** Frames shown during some seconds, beats of the server included. */
export async function framesShown(browser: Browser, seconds: number): Promise<number> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  let frames = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    frames += value.filter((event) => event['name'] === 'Display::FrameDisplayed').length;
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['benchmark', 'viz'] },
    transferMode: 'ReportEvents',
  });
  await pause(seconds * 1_000);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return frames;
}
