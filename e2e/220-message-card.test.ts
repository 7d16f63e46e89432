import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { command, postObservations, viewOf } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { approve, cardOf, deep, putOnAir, untilCard, untilNoCard, untilStill } from './harness/messages.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const totals = { 'The actor': 896_947, 'The network': 937_787 };
const long = 'Could you say hello to everyone on ward six tonight? '.repeat(6).slice(0, 299).trim();

/** Notes every motion of the card that begins. Runs inside the page, before anything else. */
const noteMotions = `(() => {
  window.motions = [];
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (frames, ...rest) {
    if (this.dataset?.part !== undefined) window.motions.push({ part: this.dataset.part, properties: [...new Set(frames.flatMap(Object.keys))], last: frames.at(-1) });
    return animate.call(this, frames, ...rest);
  };
})()`;

interface Motion {
  readonly part: string;
  readonly properties: readonly string[];
  readonly last: Readonly<Record<string, string>>;
}

const motionsOf = (overlay: OverlayPage): Promise<Motion[]> =>
  overlay.page.evaluate(() => (window as unknown as { motions: Motion[] }).motions);
const hasLeft = ({ last }: Motion): boolean => /101%/.test(last['transform'] ?? '');

const opacityOfCard = `(() => { ${deep} return Number(getComputedStyle(deep(document).find((one) => one.localName === 'tt-message-card')).opacity); })()`;

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [ago(50, 'actor', 896_947), ago(50, 'network', 937_787)]);
    overlay = await openOverlay(browser, server);
    await overlay.page.addInitScript(noteMotions);
    await overlay.page.reload();
    await untilTotals(overlay, totals);
  });
  beforeEach(async () => {
    await command(server, 'show.safe-mode', { on: true });
    await command(server, 'show.safe-mode', { on: false });
    await untilNoCard(overlay);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-130: the card says who wrote what and where, as it was approved, and how many wait; not what they say', async () => {
    await command(server, 'queue.settings', { verdicts: { actions: { link: 'mask' } } });
    await approve(server, { text: 'the next one', name: 'Next' });
    await approve(server, { text: 'the one after it' });
    await putOnAir(server, { text: 'look at evil.ru now', name: 'ليلى', platform: 'bluesky' });
    const card = await untilCard(overlay, 'look at ••••••• now');
    expect(card).toMatchObject({ author: 'ليلى', platform: 'Bluesky', waiting: '2 more waiting' });
    expect(
      await overlay.page.evaluate(
        `(() => { ${deep} return deep(document).map((one) => one.shadowRoot?.textContent ?? '').join(); })()`,
      ),
    ).not.toMatch(/next one|after it|evil/);
    expect(overlay.happenings).toEqual([]);
  });

  it('PAGE-133: what is taken back, skipped, returned, or cleared by safe mode leaves in one step, without a motion', async () => {
    const ways = {
      'message.retract': (id: string) => command(server, 'message.retract', { id }),
      'message.skip': (id: string) => command(server, 'message.skip', { id }),
      'message.return': (id: string) => command(server, 'message.return', { id }),
      'show.safe-mode': () => command(server, 'show.safe-mode', { on: true }),
    };
    for (const [way, leave] of Object.entries(ways)) {
      const id = await putOnAir(server, { text: `to leave by ${way}` });
      await untilCard(overlay, `to leave by ${way}`);
      await leave(id);
      await untilNoCard(overlay);
      expect((await motionsOf(overlay)).filter(hasLeft), way).toEqual([]);
      await command(server, 'show.safe-mode', { on: false });
    }
  });

  it('PAGE-133: what was read with nothing behind it leaves by itself, and the next message takes its place at once', async () => {
    await approve(server, { text: 'the second' });
    await putOnAir(server, { text: 'the first' });
    await untilCard(overlay, 'the first');
    await command(server, 'reading.start', {});
    await untilCard(overlay, 'the second');
    await command(server, 'reading.finish', {});
    await until('the server has nothing on air', async () => (await viewOf(server)).queue.onAir === null);
    await untilNoCard(overlay);
    const motions = await motionsOf(overlay);
    expect(
      motions
        .filter(hasLeft)
        .map(({ part }) => part)
        .sort(),
    ).toEqual(['body', 'head']);
    expect(new Set(motions.flatMap(({ properties }) => properties))).toEqual(new Set(['transform', 'opacity']));
  });

  it('PAGE-134: a victory covers the message: it makes room, and comes back', async () => {
    await putOnAir(server, { text: 'still here' });
    await untilCard(overlay, 'still here');
    await command(server, 'victory.fire', {});
    await until('the card has stepped back', async () => (await overlay.page.evaluate(opacityOfCard)) === 0);
    await command(server, 'victory.cancel', {});
    await until('the card is back', async () => (await overlay.page.evaluate(opacityOfCard)) === 1);
    expect((await cardOf(overlay))?.pages).toEqual(['still here']);
  });

  it('PAGE-132: a long message is turned over by itself; another screen and one that reloads show the same page', async () => {
    const size = { width: 800, height: 600 };
    const small = await openOverlay(browser, server, { size });
    const other = await openOverlay(browser, server, { size });
    await putOnAir(server, { text: long });
    const { pages } = await untilCard(small, long);
    expect(pages.length).toBeGreaterThan(1);
    await until('the page is turned', async () => (await cardOf(small))?.current === 1);
    await until('the other screen follows', async () => (await cardOf(other))?.current === 1);
    await small.page.addInitScript(noteMotions);
    await small.page.reload();
    expect((await untilCard(small, long)).current).toBeGreaterThanOrEqual(1);
    expect(await motionsOf(small)).toEqual([]);
    await small.close();
    await other.close();
  });

  it('PAGE-135: a message at rest asks for no frame and animates nothing', async () => {
    await putOnAir(server, { text: 'a message at rest' });
    await untilCard(overlay, 'a message at rest');
    await untilStill(overlay);
    await overlay.page.evaluate(() => {
      const watched = window as unknown as { frames: number };
      watched.frames = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        watched.frames += 1;
        return ask(callback);
      };
    });
    const session = await overlay.page.context().newCDPSession(overlay.page);
    let beats = 0;
    let changes = 0;
    session.on('Network.webSocketFrameReceived', ({ response }) => {
      if (response.payloadData.includes('"beat"')) beats += 1;
      else if (response.payloadData.includes('"patch"')) changes += 1;
    });
    await session.send('Network.enable');
    const asked = (): Promise<number> => overlay.page.evaluate(() => (window as unknown as { frames: number }).frames);
    // The report of what was painted asks for two frames after each change; without one there is none.
    await until('a stretch from beat to beat without a change', async () => {
      const [beatsBefore, changesBefore] = [beats, changes];
      await until('a beat', () => beats > beatsBefore);
      const frames = await asked();
      await until('the next beat', () => beats > beatsBefore + 1);
      return changes === changesBefore && (await asked()) === frames;
    });
    await untilStill(overlay);
  });

  it('PAGE-136: the card is fetched when the first message is approved, and its revision counts as painted when it is drawn', async () => {
    const fresh = await openOverlay(browser, server);
    const fetched: string[] = [];
    fresh.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await untilTotals(fresh, totals);
    expect(fetched.filter((path) => path.includes('message-card'))).toEqual([]);
    await approve(server, { text: 'approved, not on air' });
    await until('the card is fetched', () => fetched.some((path) => path.includes('message-card')));
    const { seq } = (await command(server, 'reading.start', {})) as { seq: number };
    await untilCard(fresh, 'approved, not on air');
    await until('both overlays have painted it', async () =>
      Object.values((await viewOf(server)).overlays).every(({ painted }) => (painted ?? 0) >= seq),
    );
    await fresh.close();
  });

  it('PAGE-138: an overlay for some platforms leaves out the message of another, and control says so', async () => {
    const narrow = await openOverlay(browser, server, { parameters: '?platforms=twitch' });
    await untilTotals(narrow, totals);
    await putOnAir(server, { text: 'from elsewhere', platform: 'bluesky' });
    await untilCard(overlay, 'from elsewhere');
    await until('control knows that it is narrowed', async () =>
      Object.values((await viewOf(server)).overlays).some(({ platforms }) => platforms?.join() === 'twitch'),
    );
    const { seq } = (await command(server, 'message.add', { author: 'Mara', text: 'only held' })) as { seq: number };
    await until('both have painted it', async () =>
      Object.values((await viewOf(server)).overlays).every(({ painted }) => (painted ?? 0) >= seq),
    );
    expect(await cardOf(narrow)).toBeNull();
    await putOnAir(server, { text: 'from here', platform: 'twitch' });
    await untilCard(narrow, 'from here');
    await narrow.close();
  });

  it('PAGE-140: a test message is shown as a test, goes by itself, and gives way to a real one', async () => {
    await command(server, 'test.show', { what: 'message-right-to-left' });
    const card = await until('the test is on screen', () => cardOf(overlay));
    expect(card.pages.join('')).toContain('livestream');
    expect((await viewOf(server)).queue.onAir).toBeNull();
    await putOnAir(server, { text: 'a real one' });
    await untilCard(overlay, 'a real one');
  });
});
