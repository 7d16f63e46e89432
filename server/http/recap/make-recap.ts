import { RecapMaker } from '../../../shared/projections/recap.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { logPages } from '../export/log-lines.ts';
import type { HttpPorts } from '../http-ports.ts';

/** The recap of the show as it stands. Goes along the log in pages with the show in between: it may be asked for on air. */
export async function makeRecap({ engine, log }: Pick<HttpPorts, 'engine' | 'log'>): Promise<RecapView> {
  const { state } = engine;
  const maker = new RecapMaker();
  for (const page of logPages(log)) {
    for (const event of page) if (event.seq <= state.seq) maker.add(event);
    if ((page.at(-1)?.seq ?? 0) >= state.seq) break;
    await new Promise(setImmediate);
  }
  const [last] = state.seq === 0 ? [] : log.readProven(state.seq - 1);
  const proof = last === undefined ? null : { lines: last.event.seq, hash: last.hash };
  return maker.view(state, proof, engine.meta.logId);
}
