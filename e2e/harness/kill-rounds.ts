import { eventsOf } from './api.ts';
import { createFlood } from './flood.ts';
import type { OverlayPage } from './overlay-page.ts';
import { untilTotals } from './overlay-page.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { pause } from './until.ts';

export interface KillOutcome {
  /** The server after the last kill. */
  readonly server: ServerProcess;
  readonly acknowledged: number;
  /** Keys that were acknowledged and are not in the log. */
  readonly missing: readonly string[];
  readonly victories: number;
}

/**
 * Ends a server by SIGKILL again and again while 200 observations a second come in, each time somewhere else in the flow, and starts
 * it anew on the same data; then waits until every page shows the last totals. The milestone is crossed on the way.
 */
export async function killRounds(
  first: ServerProcess,
  overlays: readonly OverlayPage[],
  kills: number,
): Promise<KillOutcome> {
  const flood = createFlood({ actor: 997_000, network: 980_000 });
  const missing: string[] = [];
  let server = first;
  for (let round = 0; round < kills; round++) {
    const streaming = flood.stream(server, 200);
    await pause(300 + ((round * 137) % 500));
    await server.end('SIGKILL');
    await streaming.end();
    server = await startServer({ dataDir: server.dataDir, port: server.port });
    const keys = new Set((await eventsOf(server)).map(({ key }) => key));
    missing.push(...flood.acknowledged().filter((key) => !keys.has(key)));
  }
  const last = await flood.settle(server);
  for (const overlay of overlays) await untilTotals(overlay, { 'The actor': last.actor, 'The network': last.network });
  const victories = (await eventsOf(server)).filter(({ type }) => type === 'victory.fired').length;
  return { server, acknowledged: flood.acknowledged().length, missing, victories };
}
