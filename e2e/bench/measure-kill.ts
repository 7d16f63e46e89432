import type { Browser } from 'playwright';
import { killRounds } from '../harness/kill-rounds.ts';
import { openOverlay } from '../harness/overlay-page.ts';
import { discardServer, startServer, writeShow } from '../harness/server-process.ts';
import { duel } from '../harness/shows.ts';
import { until } from '../harness/until.ts';
import { runRow, type Row } from './run-row.ts';

/** Ends the server by SIGKILL again and again at 200 observations a second, with two overlays watching. */
export async function measureKill(browser: Browser, kills: number): Promise<Row> {
  return runRow({ measure: 'kill', side: 'tickertape', round: 0 }, async () => {
    const first = await startServer({ args: ['--show', await writeShow(duel)] });
    const overlays = [await openOverlay(browser, first), await openOverlay(browser, first)];
    const { server, acknowledged, missing, victories } = await killRounds(first, overlays, kills);
    await until('each overlay has celebrated', () => overlays.every((overlay) => overlay.count('victory') > 0));
    const extra = Math.max(...overlays.map((overlay) => overlay.count('victory'))) - 1;
    for (const overlay of overlays) await overlay.close();
    await discardServer(server);
    return { kills, acknowledged, missing: missing.length, victories, extra };
  });
}
