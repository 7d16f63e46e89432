import type { Browser } from 'playwright';
import { deep } from '../../harness/messages.ts';
import { postMessages } from '../../harness/post-messages.ts';
import { discardServer, startServer, type ServerProcess } from '../../harness/server-process.ts';
import { until } from '../../harness/until.ts';
import { countFrames } from '../frame-trace.ts';
import { figuresOf, within } from '../goals.ts';
import { measuredPart } from '../part.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from '../run-row.ts';
import { startBare } from '../sides.ts';

const measure = 'held';
const held = 10_000;
/** What a request may hold. */
const batch = 2_500;
/** Pixels, there and back. */
const scroll = { distance: 6_000, speed: 2_000 };

interface Scrolled {
  readonly name: string;
  readonly address: string;
}

/** Notes the first animation frame after a row of a message is in the DOM. */
const rowProbe = `(() => { ${deep}
  const look = () => {
    const row = deep(document).find((one) => one.localName === 'tt-message-row' && one.shadowRoot?.textContent.includes('viewer'))
      ?? document.querySelector('[role=row]');
    if (row === undefined) requestAnimationFrame(look);
    else window.firstRow = performance.now();
  };
  requestAnimationFrame(look);
})()`;

async function scrollThrough(browser: Browser, { name, address }: Scrolled, round: number): Promise<Row> {
  await waitForQuiet(patience);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(rowProbe);
  const row = await runRow({ measure, side: name, round }, async () => {
    await page.goto(address, { waitUntil: 'commit' });
    const shown = await until('a row is there', () => page.evaluate<number | null>('window.firstRow ?? null'));
    const grid = page.getByRole('grid', { name: 'Held' });
    await grid.waitFor();
    const box = await grid.boundingBox();
    const session = await context.newCDPSession(page);
    const place = { x: (box?.x ?? 0) + 100, y: (box?.y ?? 0) + 200 };
    const top = (): Promise<number> => grid.evaluate((list) => list.getBoundingClientRect().top - list.scrollTop);
    const before = await top();
    const gesture = (yDistance: number): Promise<unknown> =>
      session.send('Input.synthesizeScrollGesture', {
        ...{ ...place, yDistance, speed: scroll.speed, preventFling: true, gestureSourceType: 'mouse' },
      });
    const { shown: frames, dropped } = await countFrames(browser, async () => {
      await gesture(-scroll.distance);
    });
    const scrolled = before - (await top());
    return { shown, frames, dropped: (100 * dropped) / Math.max(1, frames + dropped), scrolled };
  });
  await context.close();
  return row;
}

async function fill(server: ServerProcess): Promise<void> {
  for (let first = 0; first < held; first += batch) {
    await postMessages(
      server,
      Array.from({ length: batch }, (_, index) => ({
        author: `viewer ${first + index}`,
        text: `Question ${first + index}: who of the two has the better last hour, and why would anybody bet on it?`,
      })),
    );
  }
}

export const heldMessages = measuredPart(
  {
    name: 'held',
    goals: [],
    title: 'Ten thousand held messages',
    about:
      'The moderators’ queue with 10,000 held messages: from the start of the navigation to the first row, and frames while the list is scrolled by the wheel at 2,000 pixels a second.',
  },
  async ({ browser: open, rounds }) => {
    const { browser } = await open();
    const server = await startServer();
    await fill(server);
    const [floor, , blank] = await startBare();
    const sides = [
      { name: 'tickertape', address: server.links.moderator.replace('#', '?dock=queue#') },
      { name: 'rows', address: blank.replace('blank', 'rows') },
    ];
    const rows: Row[] = [];
    for (let round = 0; round < rounds; round++)
      for (const side of interleaved(sides, round)) rows.push(await scrollThrough(browser, side, round));
    await floor.stop();
    await discardServer(server);
    return rows;
  },
  (rows) => {
    const of = (figure: string, side = 'tickertape') => figuresOf(rows, measure, side, figure);
    return [
      within('–', 'frames dropped while scrolling', of('dropped'), { limit: 1, unit: ' %' }),
      within('–', 'the same on a bare page of these rows', of('dropped', 'rows'), { limit: null, unit: ' %' }),
      within('–', 'navigation → first row', of('shown'), { limit: null, unit: ' ms', digits: 0 }),
      within('–', 'the same on the bare page', of('shown', 'rows'), { limit: null, unit: ' ms', digits: 0 }),
    ];
  },
);
