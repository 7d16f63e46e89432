import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { themes } from '../overlay/styles/theme.ts';
import { command, postObservations } from './harness/api.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { deep, putOnAir, untilCard, untilStill } from './harness/messages.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { pixelsOf, shoot } from './harness/pixels.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { findFaintText } from './harness/text-contrast.ts';
import { until } from './harness/until.ts';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 800, height: 600 },
];
const totals = { 'The actor': 996_947, 'The network': 937_787 };
const panels: Readonly<Record<(typeof themes)[number], string>> = {
  night: 'rgb(11, 14, 21)',
  daylight: 'rgb(252, 251, 248)',
  news: 'rgb(10, 26, 60)',
  'retro-2009': 'rgb(243, 250, 254)',
};

const question = {
  id: 'question',
  content: { kind: 'question', text: 'What should I do?', choices: ['Shave my head', 'Sing the anthem, badly'] },
};

/** Whatever has a place of its own on the stage and lies outside of the window. Runs inside the page. */
const findOutside = `(() => { ${deep}
  const places = ['goal', 'statement', 'panel', 'also', 'label', 'message', 'cue'];
  return deep(document).filter((one) => places.includes(one.getAttribute('part'))).filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
  }).map((one) => one.getAttribute('part'));
})()`;

const panelColour = `(() => { ${deep}
  const panel = deep(document).find((one) => one.getAttribute('part') === 'panel');
  return panel === undefined ? null : getComputedStyle(panel).backgroundColor;
})()`;

async function expectReadable({ page }: OverlayPage, what: string): Promise<void> {
  const { read, faint } = await page.evaluate<{ read: number; faint: string[] }>(findFaintText);
  expect(faint, what).toEqual([]);
  expect(read, what).toBeGreaterThan(5);
}

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [{ ...ago(50, 'actor', 996_947), resolution: 10 }, ago(50, 'network', 937_787)]);
    await command(server, 'cue.add', question);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it.each(themes)('PAGE-255: every text of %s can be read at each size, and fits', async (theme) => {
    const overlays = await Promise.all(
      sizes.map((size) => openOverlay(browser, server, { size, parameters: `?theme=${theme}` })),
    );
    const each = async (what: string): Promise<void> => {
      for (const [index, overlay] of overlays.entries()) {
        await untilStill(overlay);
        await expectReadable(overlay, `${what} at ${sizes[index]!.width}×${sizes[index]!.height}`);
        expect(await overlay.page.evaluate(findOutside), what).toEqual([]);
      }
    };
    for (const overlay of overlays) await untilTotals(overlay, totals);
    await each('race');
    await command(server, 'cue.take', { id: 'question' });
    for (const { page } of overlays)
      await until('the question is there', () => page.locator('tt-cue .choice').first().isVisible());
    await each('question');
    await command(server, 'cue.end', {});
    await putOnAir(server, { text: `Is ${theme} on?` });
    for (const overlay of overlays) await untilCard(overlay, `Is ${theme} on?`);
    await each('message');
    await command(server, 'reading.finish', {});
    for (const overlay of overlays) {
      expect(overlay.happenings).toEqual([]);
      await overlay.close();
    }
  });

  it.each(themes)('PAGE-256: %s stands before anything is drawn, on a transparent page', async (theme) => {
    const overlay = await openOverlay(browser, server, { parameters: `?theme=${theme}` });
    await untilTotals(overlay, totals);
    expect(await overlay.page.evaluate(panelColour)).toBe(panels[theme]);
    const corners = await pixelsOf(browser, await shoot(overlay.page), [
      [0, 0],
      [-1, 0],
      [0, -1],
      [-1, -1],
    ]);
    expect(corners.map(([, , , alpha]) => alpha)).toEqual([0, 0, 0, 0]);
    await overlay.close();
  });
});

inTodaysBrowser((name) => {
  it('PAGE-256: no panel is ever in another theme, and one whose file does not come is night', async () => {
    const browser = await openBrowser(name);
    const server = await startServer({ args: ['--show', await writeShow(duel)] });
    try {
      await postObservations(server, [ago(50, 'actor', 996_947), ago(50, 'network', 937_787)]);
      const page = await browser.newPage();
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      let asked = false;
      await page.route(/\/news-[^/]*\.js$/, async (route) => {
        asked = true;
        await held;
        await route.continue();
      });
      await page.goto(server.links.overlay.replace('#', '?theme=news#'));
      await until('the theme is asked for', () => asked);
      await until('the stage is there', async () => (await page.locator('tt-stage').count()) === 1);
      expect(await page.evaluate(panelColour)).toBe(null);
      letGo();
      await until('news is on', async () => (await page.evaluate(panelColour)) === panels.news);

      const broken = await browser.newPage();
      await broken.route(/\/news-[^/]*\.js$/, (route) => route.abort());
      await broken.goto(server.links.overlay.replace('#', '?theme=news#'));
      await until('night is on', async () => (await broken.evaluate(panelColour)) === panels.night);
    } finally {
      await browser.close();
      await discardServer(server);
    }
  });
});
