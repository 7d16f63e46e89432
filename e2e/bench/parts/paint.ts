import { createRatio, most } from '../goals.ts';
import { measurePaint } from '../measure-paint.ts';
import { measuredPart } from '../part.ts';
import { startBare, startNodecg, startTickertape } from '../sides.ts';

export const paint = measuredPart(
  {
    name: 'paint',
    goals: ['G1'],
    title: 'From a tick to its paint',
    about:
      'Twenty ticks a second, not in step with the screen: from the change in the server to the animation frame after the page’s DOM holds it.',
  },
  async ({ browser: open, quick, rounds, withNodecg }) => {
    const { browser, pid } = await open();
    const [floor, ws] = await startBare();
    const sides = [floor, ws, await startTickertape(), ...(withNodecg ? [await startNodecg()] : [])];
    const rows = await measurePaint(browser, pid, sides, { rounds, ticks: quick ? 30 : 150 });
    for (const side of sides) await side.stop();
    return rows;
  },
  (rows) => {
    const ratio = createRatio(rows);
    const time = (figure: string) => ({ measure: 'paint', figure, digits: 1, unit: ' ms' });
    const cpu = { ...time('cpu'), unit: ' %' };
    return [
      ratio('G1', 'tick → paint p50, beside the floor', time('p50'), 'floor', most(1.9)),
      ratio('G1', 'tick → paint p99, beside the floor', time('p99'), 'floor', most(1.2)),
      ratio('G1', 'tick → message received p50, beside a bare websocket', time('received'), 'ws', most(1.5)),
      ratio('–', 'tick → paint p50, beside NodeCG', time('p50'), 'nodecg', null),
      ratio('–', 'tick → paint p99, beside NodeCG', time('p99'), 'nodecg', null),
      ratio('G3', 'browser CPU at 20 ticks/s, beside the floor', cpu, 'floor', most(1.25)),
      ratio('–', 'browser CPU at 20 ticks/s, beside NodeCG', cpu, 'nodecg', null),
    ];
  },
);
