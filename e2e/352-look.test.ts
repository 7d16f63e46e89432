import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pngOf } from '../server/look/testing/sample-files.ts';
import { command, postObservations, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { uploadLook } from './harness/look-files.ts';
import { deep } from './harness/messages.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { openOverlay, untilTotals } from './harness/overlay-page.ts';
import { pixelsOf, shoot } from './harness/pixels.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';
import { wideFont } from './harness/wide-font.ts';

const totals = { 'The actor': 996_947, 'The network': 937_787 };
const count = (server: ServerProcess): Promise<unknown> =>
  postObservations(server, [ago(50, 'actor', 996_947), ago(50, 'network', 937_787)]);

/** How a part looks. Runs inside the page. */
const styleOf = (part: string, property: string): string => `(() => { ${deep}
  const one = deep(document).find((each) => (each.getAttribute('part') ?? '').split(' ').includes('${part}'));
  return one === undefined ? null : getComputedStyle(one).getPropertyValue('${property}');
})()`;
const ground = (page: Page, part: string): Promise<string | null> => page.evaluate(styleOf(part, 'background-color'));

/** Figures that do not fit their place, and pictures that are not there. Runs inside the page. */
const misfits = `(() => { ${deep}
  const all = deep(document);
  const totals = all.filter((one) => one.getAttribute('part') === 'total').filter((one) => one.scrollWidth > one.clientWidth + 1);
  const pictures = all.filter((one) => one.localName === 'img').filter((one) => !one.complete || one.naturalWidth === 0);
  return [...totals, ...pictures].map((one) => one.getAttribute('part'));
})()`;

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await count(server);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it("PAGE-300: an overlay takes the show's theme, layout and colours at once; what its address says stays", async () => {
    const [plain, own] = [
      await openOverlay(browser, server),
      await openOverlay(browser, server, { parameters: '?theme=daylight&layout=bottom' }),
    ];
    for (const overlay of [plain, own]) await untilTotals(overlay, totals);
    await command(server, 'look.settings', {
      theme: 'news',
      layout: 'side',
      colours: { panel: '#203a5c', brand: '#ff7a59' },
    });
    await until("the panel is the streamer's", async () => (await ground(plain.page, 'panel')) === 'rgb(32, 58, 92)');
    expect(await ground(plain.page, 'goal')).toBe('rgb(255, 122, 89)');
    expect(await plain.page.locator('tt-race').getAttribute('layout')).toBe('side');
    expect(await ground(own.page, 'panel')).toBe('rgb(252, 251, 248)');
    expect(await own.page.locator('tt-race').getAttribute('layout')).toBe('bottom');
    await command(server, 'undo', {});
    await until('night is back', async () => (await ground(plain.page, 'panel')) === 'rgb(11, 14, 21)');
    for (const overlay of [plain, own]) {
      expect(overlay.happenings).toEqual([]);
      await overlay.close();
    }
  });

  it("PAGE-301: the streamer's font, however wide, fits its places; logo and background are under everything", async () => {
    await uploadLook(server, 'wide.ttf', wideFont());
    await uploadLook(server, 'logo.png', pngOf(30, 12, [230, 60, 120]));
    await uploadLook(server, 'ground.png', pngOf(16, 9, [30, 80, 70]));
    await command(server, 'look.settings', { font: 'wide.ttf', logo: 'logo.png', background: 'ground.png' });
    const overlay = await openOverlay(browser, server);
    await untilTotals(overlay, totals);
    await until('font and pictures are there', async () => {
      const family = await overlay.page.evaluate<string | null>(styleOf('total', 'font-family'));
      return (
        family?.includes('look wide.ttf') === true && (await overlay.page.evaluate<string[]>(misfits)).length === 0
      );
    });
    const [corner, logo] = await pixelsOf(browser, await shoot(overlay.page), [
      [2, 2],
      [80, 70],
    ]);
    expect([corner, logo]).toEqual([
      [30, 80, 70, 255],
      [230, 60, 120, 255],
    ]);
    expect(overlay.happenings).toEqual([]);
    await overlay.close();
    await command(server, 'undo', {});
  });
});

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let control: OperatorPage;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await count(server);
    control = await openOperatorPage(browser, server.links.control.replace('/control', '/control?dock=look'), dockSize);
    page = control.page;
    await page.locator('tt-look-preview tt-race').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });
  const putOnAir = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Put on air' }).click();
    await page.getByText('On air', { exact: true }).waitFor();
  };

  it('PAGE-304: a draft is in the preview alone until it is put on air, and then on every overlay', async () => {
    const overlay = await openOverlay(browser, server);
    await untilTotals(overlay, totals);
    await page.getByRole('radio', { name: 'News' }).check({ force: true });
    await page.getByRole('radio', { name: 'Side' }).check({ force: true });
    await until('the preview is news', async () => (await ground(page, 'panel')) === 'rgb(10, 26, 60)');
    await page.getByText('Not on air yet').waitFor();
    expect((await viewOf(server)).look).toMatchObject({ theme: 'night', layout: null });
    expect(await ground(overlay.page, 'panel')).toBe('rgb(11, 14, 21)');
    await putOnAir();
    await until('the overlay is news', async () => (await ground(overlay.page, 'panel')) === 'rgb(10, 26, 60)');
    expect(await overlay.page.locator('tt-race').getAttribute('layout')).toBe('side');
    await page.getByRole('radio', { name: 'Daylight' }).check({ force: true });
    await until('the preview is daylight', async () => (await ground(page, 'panel')) === 'rgb(252, 251, 248)');
    await page.getByRole('button', { name: 'Discard' }).click();
    await until('the preview is news again', async () => (await ground(page, 'panel')) === 'rgb(10, 26, 60)');
    expect((await viewOf(server)).look).toMatchObject({ theme: 'news', layout: 'side' });
    await overlay.close();
  });

  it('PAGE-303: a text that cannot be read is told with its ratio, changed by a press alone, and taken as it is otherwise', async () => {
    await page.getByLabel('Panel, ground', { exact: true }).fill('#777777');
    await page.getByLabel('Panel, text', { exact: true }).fill('#888888');
    await page.getByText(/Panel: the text has 1\.2:1 with its ground, and needs 4\.5:1/).waitFor();
    await putOnAir();
    expect((await viewOf(server)).look.colours).toMatchObject({ panel: '#777777', ink: '#888888' });
    await page.getByRole('button', { name: /^Take #[0-9a-f]{6} for the text$/ }).click();
    await until('nothing is told any more', async () => (await page.getByText(/needs 4\.5:1/).count()) === 0);
    await page.getByLabel('Colour of The actor').fill('#00c2ff');
    await putOnAir();
    const { look, race } = await viewOf(server);
    expect(look.colours.ink).not.toBe('#888888');
    expect(race.racers['actor']?.colour).toBe('#00c2ff');
    expect(race.racers['network']?.colour).toBe('#ff5a3a');
  });

  it('PAGE-305: a picture is uploaded, tried on, put on air and deleted; an SVG is refused in words', async () => {
    const input = page.locator('tt-look-files input[type=file]');
    await input.setInputFiles({ name: 'My Logo.png', mimeType: 'image/png', buffer: pngOf(30, 12) });
    await page.getByText('my-logo.png is here.').waitFor();
    await page.locator('tt-look-preview img[part=logo]').waitFor({ state: 'attached' });
    expect((await viewOf(server)).look.logo).toBeNull();
    await putOnAir();
    expect((await viewOf(server)).look.logo).toBe('my-logo.png');
    await input.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await page.getByText(/An SVG can hold scripts and is not taken/).waitFor();
    await page.getByText('Your file').click();
    await page.getByRole('button', { name: 'Delete my-logo.png' }).click();
    await page.getByText("my-logo.png is the logo of the show's look. Take another one there first.").waitFor();
    await page.locator('tt-look-files select').nth(2).selectOption('');
    await putOnAir();
    await page.getByRole('button', { name: 'Delete my-logo.png' }).click();
    await until('it is gone', async () => (await viewOf(server)).lookFiles.length === 0);
    // The refusals above were asked for.
    expect(control.happenings.filter(({ text }) => !/status of (400|409)/.test(text))).toEqual([]);
  });

  it('PAGE-306: the dock has no violation that axe finds, at 320 px and on a desk, and nothing is wider than it', async () => {
    const axe = await axeSource();
    for (const size of [dockSize, { width: 1400, height: 900 }]) {
      await page.setViewportSize(size);
      expect(await violationsOf(control, axe)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});
