import type { Page } from 'playwright';
import { pause } from '../harness/until.ts';
import { countFrames } from './frame-trace.ts';
import { openSide } from './measure-paint.ts';
import { airMark, floodMark, linesOf, cameOnAir, messageProbe } from './message-probe.ts';
import { monotonic, timeOrigin } from './page-probe.ts';
import type { Bench } from './part.ts';
import { treeSeconds } from './process-load.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from './run-row.ts';
import type { TalkingSide } from './sides.ts';
import { quantile } from './statistics.ts';

/** A page of a side under a flood of so many lines a second. */
export interface FloodedPage {
  /** Named in the rows. */
  readonly name: string;
  readonly perSecond: number;
  readonly size: { readonly width: number; readonly height: number };
  start(): Promise<TalkingSide>;
  address(side: TalkingSide): string;
  /** Messages go on air meanwhile, so many a second. */
  readonly onAir: number;
}

/** One line in so many asks to be read, and is held. */
const asksEvery = 20;
const people = 997;

/** G2: each page under its flood, with a server of its own: CPU and latency in one flood, frames in another, as a trace costs CPU too. */
export async function measureFlood(
  { browser: open, quick, rounds }: Bench,
  measure: string,
  pages: readonly FloodedPage[],
): Promise<readonly Row[]> {
  const { browser, pid } = await open();
  const seconds = quick ? 2 : 8;
  const rows: Row[] = [];
  for (let round = 0; round < Math.min(rounds, 4); round++) {
    for (const flooded of interleaved(pages, round)) {
      const side = await flooded.start();
      const opened = await openSide(browser, flooded.address(side), { size: flooded.size, probe: messageProbe });
      await waitForQuiet(patience);
      const origin = await timeOrigin(opened.session);
      rows.push(
        await runRow({ measure, side: flooded.name, round }, async () => {
          const before = { cpu: treeSeconds(pid), at: monotonic() };
          const pressed = await flood(side, flooded, seconds, 0);
          const cpu = ((treeSeconds(pid) - before.cpu) / (monotonic() - before.at)) * 100_000;
          const shown = await times(opened.page, origin, pressed);
          const frames = await countFrames(browser, async () => {
            await flood(side, flooded, seconds / 2, 1_000_000);
          });
          const dropped = (100 * frames.dropped) / Math.max(1, frames.shown + frames.dropped);
          return { cpu, ...shown, frames: frames.shown, dropped };
        }),
      );
      await opened.context.close();
      await side.stop();
    }
  }
  return rows;
}

/** Sends lines at an even pace, whatever becomes of them; answers when each message that went on air was pressed. */
async function flood(
  side: TalkingSide,
  { perSecond, onAir }: FloodedPage,
  seconds: number,
  from: number,
): Promise<ReadonlyMap<number, number>> {
  const all = perSecond * seconds;
  const pressed = new Map<number, number>();
  const start = monotonic();
  let sent = 0;
  let airs = 0;
  while (sent < all) {
    const elapsed = (monotonic() - start) / 1_000;
    const due = Math.min(all, Math.floor(elapsed * perSecond));
    if (due > sent) side.say(Array.from({ length: due - sent }, (_, index) => line(from + sent + index)));
    sent = due;
    if (airs < elapsed * onAir) {
      const number = from + ++airs;
      void side.air(`Good luck to both from Lyon ${airMark(number)}`).then((at) => pressed.set(number, at));
    }
    await pause(4);
  }
  // What is on its way arrives.
  await pause(600);
  return pressed;
}

const line = (number: number): { name: string; text: string } => ({
  name: `viewer${number % people}`,
  text: `${number % asksEvery === 0 ? '!ask ' : ''}gg that was the best run so far ${floodMark(number, monotonic())}`,
});

async function times(
  page: Page,
  origin: number,
  pressed: ReadonlyMap<number, number>,
): Promise<Record<string, number>> {
  const lines = (await linesOf(page)).map(({ sent, at }) => at + origin - sent);
  const airs = Object.entries(await cameOnAir(page)).flatMap(([number, at]) => {
    const press = pressed.get(Number(number));
    return press === undefined ? [] : [at + origin - press];
  });
  return {
    lines: lines.length,
    lineP99: quantile(lines, 0.99),
    pressed: pressed.size,
    aired: airs.length,
    airP99: quantile(airs, 0.99),
  };
}
