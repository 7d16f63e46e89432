import { createRatio, figuresOf, most, within, type Figure, type Goal } from '../goals.ts';
import { measureFlood, type FloodedPage } from '../measure-flood.ts';
import { measuredPart } from '../part.ts';
import type { Row } from '../run-row.ts';
import { startNodecg, startTickertape, type TickertapeSide } from '../sides.ts';

const measure = 'flood';
/** A flow of changes becomes one frame in this time: server/engine. */
const window = 33;
/** The feed of passing lines is sent four times a second. */
const feedWindow = 250;

const overlay = (perSecond: number): FloodedPage => ({
  name: `overlay ${perSecond}`,
  perSecond,
  size: { width: 1920, height: 1080 },
  onAir: 2,
  start: () => startTickertape('chat'),
  address: (side) => side.overlay,
});
const moderation = (perSecond: number): FloodedPage => ({
  ...overlay(perSecond),
  name: `moderation ${perSecond}`,
  size: { width: 1280, height: 900 },
  onAir: 0,
  address: (side) => (side as TickertapeSide).moderator.replace('#', '?dock=queue,feed#'),
});
const nodecg: FloodedPage = { ...overlay(1_000), name: 'nodecg', start: startNodecg };

const figure = (name: string): Figure => ({ measure, figure: name, digits: 0, unit: ' %' });
const dropped = (rows: readonly Row[], side: string): Goal =>
  within('G2', `${side}/s: frames dropped`, figuresOf(rows, measure, side, 'dropped'), { limit: 1, unit: ' %' });

export const flood = measuredPart(
  {
    name: 'flood',
    goals: ['G2'],
    title: 'A flood of chat into the overlay',
    about:
      'Lines come through the chat’s own client; one in twenty asks to be read and is held. The overlay shows what is on air: two messages a second go there meanwhile, and the lines themselves stay on the server. NodeCG’s graphic shows the last thirty lines and the same messages on air.',
  },
  (bench) => measureFlood(bench, measure, [overlay(1_000), overlay(5_000), ...(bench.withNodecg ? [nodecg] : [])]),
  (rows) => {
    const ratio = createRatio(rows);
    const time = (side: string) => figuresOf(rows, measure, side, 'airP99');
    const limit = { limit: 2 * window, unit: ' ms', digits: 0 };
    return [
      dropped(rows, 'overlay 1000'),
      dropped(rows, 'overlay 5000'),
      { ...dropped(rows, 'nodecg'), id: '–', what: 'NodeCG, 1000/s: frames dropped', wanted: '–', verdict: 'met' },
      within('G2', 'overlay 1000/s: press → message on air p99', time('overlay 1000'), limit),
      within('G2', 'overlay 5000/s: press → message on air p99', time('overlay 5000'), limit),
      ratio('G2', 'browser CPU at 1000/s, beside NodeCG', figure('cpu'), 'nodecg', most(0.5), 'overlay 1000'),
      ratio('G2', 'browser CPU at 5000/s, beside 1000/s', figure('cpu'), 'overlay 1000', most(1.3), 'overlay 5000'),
    ];
  },
);

export const floodedDesk = measuredPart(
  {
    name: 'desk',
    goals: ['G2'],
    title: 'A flood of chat into the moderators’ desk',
    about:
      'The same flood with the docks of the queue and of passing lines open. The lines come four times a second, the newest of them; how many there were is said in numbers. NodeCG’s graphic shows the last thirty.',
  },
  (bench) =>
    measureFlood(bench, measure, [moderation(1_000), moderation(5_000), ...(bench.withNodecg ? [nodecg] : [])]),
  (rows) => {
    const ratio = createRatio(rows);
    const time = (side: string) => figuresOf(rows, measure, side, 'lineP99');
    const limit = { limit: 2 * feedWindow, unit: ' ms', digits: 0 };
    return [
      dropped(rows, 'moderation 1000'),
      dropped(rows, 'moderation 5000'),
      within('G2', 'moderation 1000/s: line sent → in the DOM p99', time('moderation 1000'), limit),
      within('G2', 'moderation 5000/s: line sent → in the DOM p99', time('moderation 5000'), limit),
      ratio('–', 'browser CPU at 1000/s, beside NodeCG', figure('cpu'), 'nodecg', null, 'moderation 1000'),
      ratio(
        'G2',
        'browser CPU at 5000/s, beside 1000/s',
        figure('cpu'),
        'moderation 1000',
        most(1.3),
        'moderation 5000',
      ),
    ];
  },
);
