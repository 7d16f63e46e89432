import { exact, fewest, figureOf, figuresOf, type Goal } from '../goals.ts';
import { measureMovingFrames, measureRest } from '../measure-rest.ts';
import { measuredPart } from '../part.ts';
import type { Row } from '../run-row.ts';
import { startBare, startNodecg, startTickertape } from '../sides.ts';
import { spread } from '../statistics.ts';

export const rest = measuredPart(
  {
    name: 'rest',
    goals: ['G3'],
    title: 'At rest',
    about: 'Nothing changes: CPU of the whole browser over that of a blank page, and frames that reach the screen.',
  },
  async ({ browser: open, quick, rounds, withNodecg }) => {
    const { browser, pid } = await open();
    const [floor, , blank] = await startBare();
    const sides = [await startTickertape(), ...(withNodecg ? [await startNodecg()] : [])];
    const pages = sides.map(({ name, overlay }) => ({ name, address: overlay }));
    const rows = [
      ...(await measureRest(browser, pid, [{ name: 'blank', address: blank }, ...pages], {
        rounds,
        seconds: quick ? 6 : 10,
      })),
      await measureMovingFrames(browser, blank.replace('blank', 'moving')),
    ];
    for (const side of [floor, ...sides]) await side.stop();
    return rows;
  },
  (rows) => [restCpu(rows), restFrames(rows)],
);

function restCpu(rows: readonly Row[]): Goal {
  const own = spread(figuresOf(rows, 'rest', 'tickertape', 'cpu'));
  const blank = spread(figuresOf(rows, 'rest', 'blank', 'cpu'));
  const place = {
    id: 'G3',
    what: 'CPU at rest over a blank page, points of a core',
    wanted: '≤ 2',
    figures: `${own.median.toFixed(1)} % : ${blank.median.toFixed(1)} %`,
  };
  if (Math.min(own.count, blank.count) < fewest)
    return { ...place, reached: `${own.count} clean rows`, verdict: 'no answer' };
  const over = own.median - blank.median;
  return {
    ...place,
    reached: `${over.toFixed(1)} (rows ${own.min.toFixed(1)}–${own.max.toFixed(1)})`,
    verdict: over <= 2 ? 'met' : own.min - blank.max > 2 ? 'missed' : 'unknown',
  };
}

/** Without frames on a page that moves the count cannot be believed. */
function restFrames(rows: readonly Row[]): Goal {
  const shown = figureOf(rows, 'rest-frames', 'tickertape', 'frames');
  const moving = figureOf(rows, 'rest-frames', 'moving', 'frames');
  const goal = exact('G3', 'frames shown at rest', (moving ?? 0) > 10 ? shown : undefined, 0, '');
  return { ...goal, figures: `${shown ?? '–'} : ${moving ?? '–'} of a page that moves, in 2 s` };
}
