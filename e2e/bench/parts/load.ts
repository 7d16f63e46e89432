import { createRatio, exact, figureOf, most, share } from '../goals.ts';
import { measureFirstValue, measureWeight } from '../measure-load.ts';
import { measuredPart } from '../part.ts';
import { startNodecg, startTickertape } from '../sides.ts';

export const load = measuredPart(
  {
    name: 'load',
    goals: ['G4', 'G5'],
    title: 'Weight of the pages, and the first value on screen',
    about: 'Each load has no cache. Bytes are those of all bodies under gzip.',
  },
  async ({ browser: open, quick, withNodecg }) => {
    const { browser } = await open();
    const tickertape = await startTickertape();
    const sides = [tickertape, ...(withNodecg ? [await startNodecg()] : [])];
    const named = sides.map(({ name, overlay }) => ({ name, address: overlay }));
    const rows = [await measureWeight(browser, 'viewer', tickertape.viewer)];
    for (const { name, address } of named) rows.push(await measureWeight(browser, name, address));
    rows.push(...(await measureFirstValue(browser, named, quick ? 3 : 13)));
    for (const side of sides) await side.stop();
    return rows;
  },
  (rows) => {
    const ratio = createRatio(rows);
    const bytes = (side: string): number | undefined => figureOf(rows, 'weight', side, 'bytes');
    const first = (figure: string) => ({ measure: 'first-value', figure, digits: 0, unit: ' ms' });
    return [
      share('G4', 'overlay, gzip bytes, beside NodeCG', bytes('tickertape'), bytes('nodecg'), 1 / 10),
      exact('G4', 'overlay, requests', figureOf(rows, 'weight', 'tickertape', 'requests'), 3, ''),
      share('G4', 'public page, gzip bytes, beside NodeCG', bytes('viewer'), bytes('nodecg'), 1 / 20),
      ratio('G5', 'first value on screen, beside NodeCG', first('shown'), 'nodecg', most(0.35)),
      ratio('G5', 'script time to the first value, beside NodeCG', first('script'), 'nodecg', most(0.25)),
    ];
  },
);
