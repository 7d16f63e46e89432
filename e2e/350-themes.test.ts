import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { themes } from '../overlay/styles/theme.ts';
import { postObservations } from './harness/api.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { deep } from './harness/messages.ts';
import { openOverlay, untilTotals } from './harness/overlay-page.ts';
import { pixelsOf, shoot } from './harness/pixels.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const totals = { 'The actor': 996_947, 'The network': 937_787 };
const panels: Readonly<Record<(typeof themes)[number], string>> = {
  night: 'rgb(11, 14, 21)',
  daylight: 'rgb(252, 251, 248)',
  news: 'rgb(10, 26, 60)',
  'retro-2009': 'rgb(243, 250, 254)',
};

const panelColour = `(() => { ${deep}
  const panel = deep(document).find((one) => one.getAttribute('part') === 'panel');
  return panel === undefined ? null : getComputedStyle(panel).backgroundColor;
})()`;

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [{ ...ago(50, 'actor', 996_947), resolution: 10 }, ago(50, 'network', 937_787)]);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
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
