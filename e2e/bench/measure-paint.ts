import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { pause, until } from '../harness/until.ts';
import { monotonic, probe, seenBy, timeOrigin } from './page-probe.ts';
import { treeSeconds } from './process-load.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from './run-row.ts';
import type { Side } from './sides.ts';
import { quantile } from './statistics.ts';

/** 20 a second, but not in step with the screen's 60 Hz. */
const gap = 50;
const jitter = 20;

/** G1 and the ticking half of G3: from a change in the server to the animation frame that follows the page's DOM, and what it costs. */
export async function measurePaint(
  browser: Browser,
  browserPid: number,
  sides: readonly Side[],
  { rounds, ticks }: { rounds: number; ticks: number },
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let total = 500_000;
  for (let round = 0; round < rounds; round++) {
    for (const side of interleaved(sides, round)) {
      await waitForQuiet(patience);
      const { context, page, session } = await openSide(browser, side.overlay);
      const origin = await timeOrigin(session);
      rows.push(
        await runRow({ measure: 'paint', side: side.name, round }, async () => {
          const before = { cpu: treeSeconds(browserPid), at: monotonic() };
          const sent = await drive(side, page, ticks, total, origin);
          const cpu = ((treeSeconds(browserPid) - before.cpu) / (monotonic() - before.at)) * 100_000;
          return { ...latencies(await seenBy(page), sent), cpu };
        }),
      );
      total += ticks;
      await context.close();
    }
  }
  return rows;
}

export async function openSide(
  browser: Browser,
  address: string,
  look: { size?: { width: number; height: number }; probe?: string } = {},
): Promise<{ context: BrowserContext; page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: look.size ?? { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.addInitScript(look.probe ?? probe);
  await page.goto(address, { waitUntil: 'load' });
  // Warm: scripts compiled, fonts there, first picture drawn.
  await pause(1_200);
  return { context, page, session: await context.newCDPSession(page) };
}

/** Ticks a side; answers when each total changed in the server, as the page's own clock would have said. */
async function drive(
  side: Side,
  page: Page,
  ticks: number,
  from: number,
  origin: number,
): Promise<ReadonlyMap<number, number>> {
  if (side.tick === null) {
    await page.evaluate(`startFloor(${ticks}, ${gap}, ${jitter}, ${from})`);
    await until('the floor has ticked', async () => (await seenBy(page)).length >= ticks);
    const times = await page.evaluate<Record<string, number>>('window.floorTimes');
    return new Map(Object.entries(times).map(([total, at]) => [Number(total), at]));
  }
  const sent = new Map<number, number>();
  for (let tick = 1; tick <= ticks; tick++) {
    sent.set(from + tick, (await side.tick(from + tick)) - origin);
    await pause(gap + (Math.random() * 2 - 1) * jitter);
  }
  await until('the last total is on screen', async () =>
    (await seenBy(page)).some(({ total }) => total === from + ticks),
  );
  return sent;
}

function latencies(
  seen: Awaited<ReturnType<typeof seenBy>>,
  sent: ReadonlyMap<number, number>,
): Record<string, number> {
  const known = seen.flatMap((change) => {
    const at = sent.get(change.total);
    return at === undefined
      ? []
      : [{ frame: change.frame - at, received: change.received === 0 ? Number.NaN : change.received - at }];
  });
  const frames = known.map(({ frame }) => frame);
  return {
    seen: known.length / sent.size,
    p50: quantile(frames, 0.5),
    p99: quantile(frames, 0.99),
    received: quantile(known.map(({ received }) => received).filter(Number.isFinite), 0.5),
  };
}
