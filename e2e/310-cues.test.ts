import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { command, postObservations } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { asStreamed, codeIn } from './harness/codes.ts';
import { deep, putOnAir, untilCard, untilStill } from './harness/messages.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { shoot } from './harness/pixels.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const longUrl = 'https://charity.example.org/stories/2009/april/the-race-to-a-million?from=stream&lang=en&ref=overlay';
const cues = [
  { id: 'slate', content: { kind: 'slate', title: 'Starting soon', countdown: { for: 300_000 } } },
  { id: 'lower', lasts: null, content: { kind: 'lower-third', name: 'Mara', line: 'From Malmö' } },
  { id: 'link', lasts: null, content: { kind: 'link', url: 'https://example.org/nets', title: 'Give a net' } },
  { id: 'long', lasts: null, content: { kind: 'link', url: longUrl, title: 'The story' } },
  { id: 'plea', lasts: null, content: { kind: 'plea', text: 'Follow now' } },
  {
    id: 'board',
    lasts: null,
    content: {
      ...{ kind: 'charity', name: 'Clean water', currency: 'USD', url: 'https://example.org/water' },
      pledges: [{ by: 'The actor', racer: 'actor', win: 1_000_000, lose: 100_000 }],
    },
  },
  { id: 'gone', lasts: 3_000, content: { kind: 'lower-third', name: 'Gone soon' } },
];

/** The text of each place, `null` where nothing is; and whether it makes room. Runs inside the page. */
const readCues = `(() => { ${deep}
  const cues = deep(document).filter((one) => one.localName === 'tt-cue');
  return Object.fromEntries(cues.map((cue) => [cue.getAttribute('place'), {
    text: cue.shadowRoot.querySelector('article')?.innerText.replace(/\\s+/g, ' ').trim() ?? null,
    away: cue.hasAttribute('away'),
  }]));
})()`;
type Places = Readonly<Record<string, { readonly text: string | null; readonly away: boolean } | undefined>>;
const placesOf = (overlay: OverlayPage): Promise<Places> => overlay.page.evaluate<Places>(readCues);

async function untilPlace(overlay: OverlayPage, place: string, text: RegExp | null): Promise<void> {
  await until(`${place} shows ${text?.source ?? 'nothing'}`, async () => {
    const shown = (await placesOf(overlay))[place]?.text ?? null;
    return text === null ? shown === null : shown !== null && text.test(shown);
  });
}

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;
  const take = (id: string): Promise<unknown> => command(server, 'cue.take', { id });

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow({ ...duel, cues })] });
    await postObservations(server, [ago(50, 'actor', 896_947), ago(50, 'network', 937_787)]);
    overlay = await openOverlay(browser, server);
    await untilTotals(overlay, { 'The actor': 896_947, 'The network': 937_787 });
  });
  beforeEach(async () => {
    await command(server, 'show.safe-mode', { on: true });
    await command(server, 'show.safe-mode', { on: false });
    await untilPlace(overlay, 'card', null);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-210: each cue has its place; a message and a victory have the right of way', async () => {
    for (const id of ['slate', 'lower', 'link']) await take(id);
    await untilPlace(overlay, 'full', /Starting soon 4:5\d|Starting soon 5:00/);
    await untilPlace(overlay, 'lower', /Mara From Malmö/);
    await untilPlace(overlay, 'card', /Give a net example\.org Scan to open/);
    await putOnAir(server, { text: 'hello' });
    await untilCard(overlay, 'hello');
    await until('the lower third makes room', async () => (await placesOf(overlay))['lower']?.away === true);
    expect((await placesOf(overlay))['card']?.away).toBe(false);
    await command(server, 'victory.fire', {});
    await until('all make room', async () =>
      Object.values(await placesOf(overlay)).every((place) => place?.away === true),
    );
    await command(server, 'victory.cancel', {});
    await until('the card is back', async () => (await placesOf(overlay))['card']?.away === false);
    await command(server, 'reading.finish', {});
    await until('the lower third is back', async () => (await placesOf(overlay))['lower']?.away === false);
    expect(overlay.happenings.filter(({ kind }) => kind !== 'victory')).toEqual([]);
  });

  it('PAGE-215: safe mode clears every place in one step, what is timed leaves by itself, and nothing moves at rest', async () => {
    for (const id of ['slate', 'lower', 'board']) await take(id);
    await untilPlace(overlay, 'card', /Clean water/);
    await untilPlace(overlay, 'full', /Starting soon/);
    await command(server, 'show.safe-mode', { on: true });
    await until('the screen is clear', async () =>
      Object.values(await placesOf(overlay)).every((place) => place?.text === null),
    );
    await command(server, 'show.safe-mode', { on: false });
    await take('gone');
    await untilPlace(overlay, 'lower', /Gone soon/);
    await untilPlace(overlay, 'lower', null);
    await take('plea');
    await untilPlace(overlay, 'card', /Follow now/);
    await untilStill(overlay);
  });

  it(
    'PAGE-211: a code is read from the pixels at 1080 lines and after a 720-line H.264 encode, 15 to 20 % of the height',
    { timeout: 240_000 },
    async () => {
      for (const [id, url] of [
        ['link', 'https://example.org/nets'],
        ['long', longUrl],
        ['board', 'https://example.org/water'],
      ] as const) {
        await take(id);
        await untilPlace(overlay, 'card', /Scan to open|Clean water/);
        await untilStill(overlay);
        const png = await shoot(overlay.page);
        const seen = await codeIn(browser, png);
        expect(seen?.text, id).toBe(url);
        expect((seen?.height ?? 0) / 1080).toBeGreaterThanOrEqual(0.148);
        expect((seen?.height ?? 0) / 1080).toBeLessThanOrEqual(0.202);
        expect((await codeIn(browser, await asStreamed(png)))?.text, `${id}, streamed`).toBe(url);
      }
    },
  );

  it('PAGE-215: an overlay without cues shows none, and one that opens late joins them', async () => {
    await take('link');
    const late = await openOverlay(browser, server, { size: { width: 1080, height: 1920 } });
    const without = await openOverlay(browser, server, { parameters: 'show=race' });
    await untilPlace(late, 'card', /Give a net/);
    await untilStill(late);
    expect((await codeIn(browser, await shoot(late.page)))?.text).toBe('https://example.org/nets');
    await untilTotals(without, { 'The actor': 896_947, 'The network': 937_787 });
    expect(await placesOf(without)).toEqual({});
    await late.close();
    await without.close();
  });

  it('PAGE-213: a pledge board is resolved by a crossing, on screen', async () => {
    await take('board');
    await untilPlace(overlay, 'card', /\$10,000 for a win \$1,000 for a loss/);
    await postObservations(server, [ago(40, 'actor', 1_000_001), ago(30, 'actor', 1_000_100)]);
    await untilPlace(overlay, 'card', /\$10,000 for a win \$10,000 Owed \$10,000/);
  });
});
