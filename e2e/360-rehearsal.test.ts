import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { deskSize, dockSize, openOperatorPage } from './harness/operator-page.ts';
import { openOverlay } from './harness/overlay-page.ts';
import { pixelsOf, shoot } from './harness/pixels.ts';
import { discardServer, startServer, writeShow, type Links, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 800, height: 600 },
  { width: 1080, height: 1920 },
  { width: 320, height: 180 },
];
const looks = [
  ...['', 'show=', 'show=victory&scale=0.25', 'theme=daylight&layout=full', 'theme=news', 'theme=retro-2009&mirror'],
  ...['layout=corner&scale=4', 'layout=vertical&platforms=twitch&clock=2009-04-17T06:13:00Z'],
];

/** What a streamer may write into OBS's field for custom styles, to be rid of things. */
const styles =
  '* { --tt-ink: transparent; --tt-panel: transparent; font-size: 0 } tt-overlay-page::part(label), *::part(headline), b, .mark { display: none !important }';

/** Where the mark stands and how large its letters are; null = nowhere. Runs inside the page. */
const markOnOverlay = `(() => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const stage = deep(document).find((one) => one.localName === 'tt-stage');
  const mark = stage && [...stage.shadowRoot.children].find((one) => one.localName === 'b');
  if (!mark) return null;
  const { x, y, width, height } = mark.getBoundingClientRect();
  const { fontSize, opacity, visibility, display } = getComputedStyle(mark);
  return { text: mark.textContent, x, y, width, height, letters: parseFloat(fontSize), shown: [opacity, visibility, display] };
})()`;

interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly letters: number;
  readonly shown: readonly string[];
}

const isYellow = ([red = 0, green = 0, blue = 0, alpha = 0]: readonly number[]): boolean =>
  red > 240 && green > 180 && green < 220 && blue < 80 && alpha === 255;

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel), '--rehearsal', '--seed', '2009'] });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it.each(sizes)('PAGE-330: the overlay at $width × $height says that it is a rehearsal', async (size) => {
    const overlay = await openOverlay(browser, server, { size });
    const mark = await until('the mark is there', () => overlay.page.evaluate<Mark | null>(markOnOverlay));
    expect(mark).toMatchObject({ text: 'Rehearsal', shown: ['1', 'visible', 'block'] });
    expect(mark.letters).toBeGreaterThanOrEqual(12);
    expect(mark.x + mark.width).toBeLessThanOrEqual(size.width);
    const [pixel] = await pixelsOf(browser, await shoot(overlay.page), [[mark.x + 2, mark.y + 2]]);
    expect(isYellow(pixel ?? [])).toBe(true);
    expect(overlay.happenings).toEqual([]);
    await overlay.close();
  });

  it.each(looks)(
    'PAGE-330: nothing in its address (%s) and no custom style takes the mark away',
    async (parameters) => {
      const overlay = await openOverlay(browser, server, { parameters });
      await until('the mark is there', async () => (await overlay.page.evaluate(markOnOverlay)) !== null);
      // As OBS does it: a style sheet that the page's own policy does not judge.
      await overlay.page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }, styles);
      const mark = await overlay.page.evaluate<Mark>(markOnOverlay);
      expect(mark.shown).toEqual(['1', 'visible', 'block']);
      expect(mark.letters).toBeGreaterThanOrEqual(20);
      const [pixel] = await pixelsOf(browser, await shoot(overlay.page), [[mark.x + 3, mark.y + 3]]);
      expect(isYellow(pixel ?? [])).toBe(true);
      await overlay.close();
    },
  );

  it('PAGE-330: safe mode clears the air and leaves the mark', async () => {
    await command(server, 'show.safe-mode', { on: true });
    const overlay = await openOverlay(browser, server);
    await until('the mark is there', async () => (await overlay.page.evaluate(markOnOverlay)) !== null);
    await overlay.close();
    await command(server, 'show.safe-mode', { on: false });
  });
});

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let show: string;

  beforeAll(async () => {
    browser = await openBrowser(name);
    show = await writeShow(duel);
    server = await startServer({ args: ['--show', show, '--rehearsal', '--seed', '7'] });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  const marked = async (page: Page): Promise<void> => {
    const mark = page.locator('tt-rehearsal-mark');
    await mark.waitFor();
    expect((await mark.locator('p').innerText()).toLowerCase()).toMatch(/^rehearsal/);
    const box = await mark.boundingBox();
    const view = page.viewportSize();
    expect(box).toEqual({ x: 0, y: 0, width: view?.width, height: view?.height });
  };
  const pages: Readonly<Record<string, (links: Links) => string>> = {
    control: ({ control }) => control,
    'control’s queue dock': ({ control }) => control.replace('/control', '/control?dock=queue'),
    moderators: ({ moderator }) => moderator,
    'host at control': ({ control, keys }) => control.replace(keys.control, keys.host),
    host: ({ host }) => host,
    'host with control': ({ host }) => host.replace('/host', '/host?control'),
    prompter: ({ host }) => host.replace('/host', '/host?mode=prompter&mirror=x'),
    'public page': ({ viewer }) => viewer,
    recap: ({ control }) => control.replace('/control', '/recap'),
  };

  it.each(Object.keys(pages))(
    'PAGE-331: %s: is marked, at a desk and in a dock, and the mark takes no press',
    async (which) => {
      for (const size of [deskSize, dockSize]) {
        const { page, context, happenings } = await openOperatorPage(browser, pages[which]?.(server.links) ?? '', size);
        await marked(page);
        const pressed = await page.evaluate(
          () => document.elementFromPoint(innerWidth / 2, innerHeight - 8)?.localName ?? '',
        );
        expect(pressed).not.toBe('tt-rehearsal-mark');
        expect(happenings).toEqual([]);
        await context.close();
      }
    },
  );

  it('PAGE-331: work goes on under the mark: a made-up message is approved in the dock', async () => {
    const address = server.links.moderator.replace('/control', '/control?dock=queue');
    const { page, context } = await openOperatorPage(browser, address, dockSize);
    await marked(page);
    await page.locator('tt-message-row button.approve').first().click();
    await until('it is approved', async () =>
      Object.values((await viewOf(server)).messages).some(
        ({ state, author }) => state === 'approved' && author.id.includes(':rehearsal-'),
      ),
    );
    await context.close();
  });

  it('PAGE-332: the recap’s picture has another name and is marked across, and each sheet of paper is', async () => {
    await until('there are counts', async () =>
      Object.values((await viewOf(server)).race.racers).every(({ total }) => total !== null),
    );
    const { page, context } = await openOperatorPage(browser, pages['recap']?.(server.links) ?? '');
    await page.locator('tt-recap-chart canvas').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rehearsal-the-race-to-a-million-recap.png');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const edges = await pixelsOf(browser, Buffer.concat(chunks), [
      [6, 450],
      [-6, 450],
      [800, 6],
      [800, -6],
    ]);
    expect(edges.map(isYellow)).toEqual([true, true, true, true]);
    await page.emulateMedia({ media: 'print' });
    await page.locator('tt-rehearsal-mark .across').waitFor();
    await context.close();
  });

  it('SHOW-77: what the ledger saves is named as a rehearsal', async () => {
    const address = server.links.control.replace('/control', '/control?dock=ledger');
    const { page, context } = await openOperatorPage(browser, address, dockSize);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rehearsal-messages.csv');
    await context.close();
  });

  it('PAGE-333: control tells the command that starts the show', async () => {
    const address = server.links.control.replace('/control', '/control?dock=show');
    const { page, context } = await openOperatorPage(browser, address, dockSize);
    await page.getByText('Back to the show').click();
    const command = await page.locator('tt-rehearse code').innerText();
    expect(command).toMatch(/^npm start -- --port 0 --data \S+ --show \S+$/);
    await context.close();
  });

  describe('a show', () => {
    let live: ServerProcess;
    beforeAll(async () => {
      live = await startServer({ args: ['--show', show] });
    });
    afterAll(() => discardServer(live));

    it('PAGE-330: has no mark on overlay or control, and control tells the command that rehearses it', async () => {
      const overlay = await openOverlay(browser, live);
      await overlay.page.locator('tt-race').waitFor();
      expect(await overlay.page.evaluate(markOnOverlay)).toBe(null);
      await overlay.close();
      const address = live.links.control.replace('/control', '/control?dock=show');
      const { page, context } = await openOperatorPage(browser, address, dockSize);
      await page.getByText('Rehearse this show').click();
      expect(await page.locator('tt-rehearse code').innerText()).toMatch(/--show \S+ --rehearsal$/);
      expect(await page.locator('tt-rehearsal-mark').count()).toBe(0);
      await context.close();
    });
  });
});
