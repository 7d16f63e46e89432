import { pause, until } from '../../harness/until.ts';
import { createRatio, figuresOf, within, type Goal } from '../goals.ts';
import { openSide } from '../measure-paint.ts';
import { airMark, cameOnAir, messageProbe, wentOffAir, type AirTimes } from '../message-probe.ts';
import { timeOrigin } from '../page-probe.ts';
import { measuredPart, type Bench } from '../part.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from '../run-row.ts';
import { startNodecg, startTickertape, type TalkingSide } from '../sides.ts';
import { quantile } from '../statistics.ts';

const measure = 'on-air';

interface Watched {
  readonly name: string;
  readonly side: TalkingSide;
  readonly address: string;
}

/** Puts messages on air and takes them back, one at a time. */
async function watch(
  { browser: open }: Bench,
  { name, side, address }: Watched,
  { round, first, count }: { round: number; first: number; count: number },
): Promise<Row> {
  const { browser } = await open();
  await waitForQuiet(patience);
  const { context, page, session } = await openSide(browser, address, { probe: messageProbe });
  const origin = await timeOrigin(session);
  const seen = async (times: Promise<AirTimes>, number: number, since: number): Promise<number | null> => {
    const at = (await times)[String(number)];
    return at === undefined ? null : at + origin - since;
  };
  const row = await runRow({ measure, side: name, round }, async () => {
    const came: number[] = [];
    const went: number[] = [];
    for (let number = first; number < first + count; number++) {
      const pressed = await side.air(`Good luck to both from Lyon ${airMark(number)}`);
      came.push(await until('it is on air', () => seen(cameOnAir(page), number, pressed)));
      // It has come in, and the next change is not in step with the screen.
      await pause(900 + Math.random() * 50);
      const cleared = await side.clear();
      went.push(await until('it is gone', () => seen(wentOffAir(page), number, cleared)));
      await pause(150);
    }
    return {
      came: quantile(came, 0.5),
      slowest: Math.max(...came),
      went: quantile(went, 0.5),
      last: Math.max(...went),
    };
  });
  await context.close();
  return row;
}

async function measureAll(bench: Bench): Promise<readonly Row[]> {
  const tickertape = await startTickertape('chat');
  const nodecg = bench.withNodecg ? await startNodecg() : null;
  const watched: readonly Watched[] = [
    { name: 'tickertape', side: tickertape, address: tickertape.overlay },
    { name: 'host', side: tickertape, address: tickertape.host },
    ...(nodecg === null ? [] : [{ name: 'nodecg', side: nodecg, address: nodecg.overlay }]),
  ];
  const count = bench.quick ? 3 : 10;
  const rows: Row[] = [];
  for (let round = 0; round < Math.min(bench.rounds, 4); round++) {
    for (const one of interleaved(watched, round)) {
      rows.push(await watch(bench, one, { round, first: 1 + rows.length * count, count }));
    }
  }
  await tickertape.stop();
  await nodecg?.stop();
  return rows;
}

export const onAir = measuredPart(
  {
    name: 'on-air',
    goals: [],
    title: 'Approved to painted, and taken back to gone',
    about:
      'A line of the chat is held; from the approval that puts it on air to the animation frame after the page’s DOM holds it; and from the word of its platform that it is deleted to the frame without it. Beside a message that a NodeCG extension sets as a replicant, and clears.',
  },
  measureAll,
  (rows) => {
    const ratio = createRatio(rows);
    const time = (figure: string) => ({ measure, figure, digits: 1, unit: ' ms' });
    const alone = (what: string, side: string, figure: string): Goal =>
      within('–', what, figuresOf(rows, measure, side, figure), { limit: null, unit: ' ms' });
    return [
      ratio('–', 'approved → on the overlay p50, beside NodeCG', time('came'), 'nodecg', null),
      ratio('–', 'approved → on the host’s page p50, beside NodeCG', time('came'), 'nodecg', null, 'host'),
      alone('approved → on the overlay, the slowest', 'tickertape', 'slowest'),
      ratio('–', 'deleted by its platform → off the overlay p50, beside NodeCG', time('went'), 'nodecg', null),
      ratio(
        '–',
        'deleted by its platform → off the host’s page p50, beside NodeCG',
        time('went'),
        'nodecg',
        null,
        'host',
      ),
      alone('deleted → off the overlay, the slowest', 'tickertape', 'last'),
      alone('deleted → off the host’s page, the slowest', 'host', 'last'),
    ];
  },
);
