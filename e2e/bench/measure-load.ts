import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { until } from '../harness/until.ts';
import { metric, probe, seenBy } from './page-probe.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from './run-row.ts';

/** G4: what a page loads before it shows its first value: gzip bytes of all bodies, and requests. Exact: one load is enough. */
export async function measureWeight(browser: Browser, name: string, address: string): Promise<Row> {
  return runRow({ measure: 'weight', side: name, round: 0 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    const bodies: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      bodies.push(
        request
          .response()
          .then((response) => response?.body())
          .then((body) => (body === undefined ? 0 : gzipSync(body, { level: 9 }).length)),
      );
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(bodies);
    await context.close();
    return { bytes: sizes.reduce((all, size) => all + size, 0), requests: sizes.length };
  });
}

/** G5: from the start of a navigation without any cache to the first real value on screen, and the script time until then. */
export async function measureFirstValue(
  browser: Browser,
  sides: readonly { name: string; address: string }[],
  loads: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let round = 0; round < loads; round++) {
    for (const { name, address } of interleaved(sides, round)) {
      await waitForQuiet(patience);
      rows.push(
        await runRow({ measure: 'first-value', side: name, round }, async () => {
          const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
          const page = await context.newPage();
          await page.addInitScript(probe);
          const session = await context.newCDPSession(page);
          await session.send('Performance.enable', { timeDomain: 'timeTicks' });
          await page.goto(address, { waitUntil: 'commit' });
          await until('a value is on screen', async () => (await seenBy(page)).length > 0);
          const [first] = await seenBy(page);
          const script = (await metric(session, 'ScriptDuration')) * 1_000;
          await context.close();
          return { shown: first?.frame ?? Number.NaN, script };
        }),
      );
    }
  }
  return rows;
}
