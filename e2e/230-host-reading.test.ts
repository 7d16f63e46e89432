import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { command, eventsOf, postObservations, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const tablet = { width: 1024, height: 768 };
const phone = { width: 390, height: 844 };

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let opened: OperatorPage[] = [];

  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(server, [
      ...[ago(50, 'actor', 998_500), ago(50, 'network', 995_000)],
      ...[ago(30, 'actor', 999_000), ago(30, 'network', 995_000)],
    ]);
  });
  afterEach(async () => {
    for (const { context } of opened) await context.close();
    opened = [];
    await discardServer(server);
  });

  async function open(query: string, size = tablet): Promise<Page> {
    const one = await openOperatorPage(browser, server.links.host.replace('/host', `/host?${query}`), size);
    opened.push(one);
    await one.page.getByText('Live').waitFor();
    return one.page;
  }
  const idOf = async (text: string): Promise<string> =>
    Object.values((await viewOf(server)).messages).find((message) => message.text === text)?.id ?? '';
  /** Puts messages into the line. */
  async function line(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await command(server, 'message.add', { author: `by_${text.split(' ')[0] ?? ''}`, text });
      await command(server, 'message.approve', { id: await idOf(text) });
    }
  }
  const onAir = async (): Promise<string | null> => (await viewOf(server)).queue.onAir?.text ?? null;
  const isOnAir = (text: string | null) => until(`on air: ${String(text)}`, async () => (await onAir()) === text);
  const started = async (): Promise<number> =>
    (await eventsOf(server)).filter(({ type }) => type === 'reading.started').length;
  const bigText = (page: Page) => page.locator('tt-big-text p');

  it('PAGE-153: one key steps through the line, each reading finishing the one before, and at its end it finishes', async () => {
    await line('one is first', 'two is second', 'three is third');
    const page = await open('control');
    const keys = [' ', 'PageDown', 'ArrowRight'];
    for (const [index, text] of ['one is first', 'two is second', 'three is third'].entries()) {
      await page.keyboard.press(keys[index] ?? ' ');
      await isOnAir(text);
      await page.locator('tt-big-text', { hasText: text }).waitFor();
      // A person turns pages slower than a pedal bounces.
      await page.waitForFunction(
        (since) => performance.now() - since > 450,
        await page.evaluate(() => performance.now()),
      );
    }
    await page.getByRole('button', { name: 'Finish: the line is empty' }).waitFor();
    await page.keyboard.press('Enter');
    await isOnAir(null);
    const states = Object.values((await viewOf(server)).messages).map(({ state }) => state);
    expect(states).toEqual(['read', 'read', 'read']);
  });

  it('PAGE-154: a key that is held, and a pedal that bounces, step once', async () => {
    await line('one is first', 'two is second', 'three is third');
    const page = await open('control');
    await page.getByRole('button', { name: 'Read by one' }).waitFor();
    // Playwright marks a second press without a release as a repeat, as a system does.
    for (let times = 0; times < 30; times++) await page.keyboard.down('PageDown');
    await page.keyboard.up('PageDown');
    for (let times = 0; times < 10; times++) await page.keyboard.press('PageDown');
    await isOnAir('one is first');
    // Also on the button itself, which the system would press once for each repeat.
    await page.getByRole('button', { name: 'Next: by two' }).focus();
    for (let times = 0; times < 30; times++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await started()).toBeLessThanOrEqual(2);
    expect(await onAir()).not.toBe('three is third');
  });

  it('PAGE-153: back puts it at the head of the line; skip, pin and "not this one" do what they say; with nothing to do it says so', async () => {
    await line('one is first', 'two is second');
    const page = await open('control');
    await page.getByRole('button', { name: 'Read by one' }).click();
    await isOnAir('one is first');
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.getByRole('button', { name: 'Unpin' }).waitFor();
    await page.getByRole('button', { name: 'Not this one, by by_two' }).click();
    await page.getByText('No message is waiting.').waitFor();
    await page.keyboard.press('PageUp');
    await isOnAir(null);
    await page.getByRole('button', { name: 'Read by one' }).waitFor();
    // By key: a second tap this soon may be taken for the first one's bounce.
    await page.keyboard.press('ArrowRight');
    await isOnAir('one is first');
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await isOnAir(null);
    await page.getByRole('button', { name: 'Nothing waits' }).waitFor();
    await until('the key says that nothing waits', async () => {
      await page.keyboard.press('PageDown');
      return page.getByRole('alert').filter({ hasText: 'No message is waiting, and none is on air.' }).isVisible();
    });
    const reasons = Object.values((await viewOf(server)).messages).map(({ state, reason }) => [state, reason]);
    expect(reasons).toEqual([
      ['skipped', 'host'],
      ['skipped', 'host'],
    ]);
  });

  it('PAGE-159: what arrives, what leaves and what is to be said leave the text that is read where it is', async () => {
    await line('one is first and is a sentence of some length that is read aloud');
    const page = await open('control');
    await page.keyboard.press(' ');
    await bigText(page).waitFor();
    const place = async () => JSON.stringify(await bigText(page).boundingBox());
    await page.evaluate(() => document.fonts.ready);
    const before = await place();
    await line('two is second', 'three is third', 'four is fourth');
    await page.getByRole('button', { name: 'Not this one, by by_two' }).waitFor();
    expect(await place()).toBe(before);
    await page.getByRole('button', { name: 'Not this one, by by_two' }).click();
    await page.getByRole('button', { name: 'Not this one, by by_three' }).waitFor();
    expect(await place()).toBe(before);
    const id = await idOf('one is first and is a sentence of some length that is read aloud');
    await command(server, 'message.note', { id, note: 'Say it as Juan' });
    await command(server, 'message.tag', { id, tags: ['charity', 'question'] });
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.getByText('pinned').waitFor();
    await page.getByText('Note: Say it as Juan').waitFor();
    expect(await place()).toBe(before);
    await command(server, 'message.note', { id, note: null });
    await postObservations(server, [ago(20, 'actor', 1_000_001)]);
    await page.getByText('hold the celebration').waitFor();
    expect(await place()).toBe(before);
  });

  it('PAGE-156: what is taken back is gone from the page at once, and the page says so', async () => {
    await line('one secret', 'two secret', 'three stays');
    const page = await open('control');
    await page.keyboard.press(' ');
    await page.locator('tt-big-text', { hasText: 'one secret' }).waitFor();
    await command(server, 'message.retract', { id: await idOf('one secret') });
    await page.getByText('Taken back').waitFor();
    expect(await page.getByText('one secret').count()).toBe(0);
    await command(server, 'message.retract', { id: await idOf('two secret') });
    await page.getByRole('button', { name: 'Read by three' }).waitFor();
    expect(await page.getByText('secret').count()).toBe(0);
    await page.getByRole('button', { name: 'Read by three' }).click();
    await page.locator('tt-big-text', { hasText: 'three stays' }).waitFor();
    expect(await page.getByText('Taken back').count()).toBe(0);
  });

  it('PAGE-150: on a phone and mirrored the longest text fits its place; the note, the tags and the name to say stand by it', async () => {
    const long = `one ${'every word of it is to be read '.repeat(9)}end`;
    await line(long);
    const id = await idOf(long);
    await command(server, 'message.note', { id, note: 'Say it as Juan' });
    await command(server, 'message.tag', { id, tags: ['charity'] });
    await command(server, 'reading.start', {});
    for (const [query, size] of [
      ['control', phone],
      ['', tablet],
      ['mirror&mode=prompter', { width: 1920, height: 1080 }],
    ] as const) {
      const page = await open(query, size);
      await page.locator('tt-big-text', { hasText: long }).waitFor();
      await page.getByText('Say it as Juan').waitFor();
      await page.getByText('charity').waitFor();
      await page.getByText('say “by one”').waitFor();
      await page.evaluate(() => document.fonts.ready);
      const fits = await until('the text is fitted', () =>
        page.locator('tt-big-text').evaluate((element) => {
          const box = element.shadowRoot?.querySelector('.box') ?? null;
          const text = element.shadowRoot?.querySelector('p') ?? null;
          if (box === null || text === null || text.style.fontSize === '') return null;
          return {
            size: Number.parseFloat(text.style.fontSize),
            over: box.scrollHeight - box.clientHeight,
            wide: document.documentElement.scrollWidth - innerWidth,
          };
        }),
      );
      expect(fits.wide).toBeLessThanOrEqual(0);
      expect(fits.over).toBeLessThanOrEqual(query.includes('prompter') ? Infinity : 0);
      expect(fits.size).toBeGreaterThan(query.includes('prompter') ? 80 : 18);
    }
  });

  it('PAGE-151: milestone, gap, arrival and promise stand in the corner while a message is read', async () => {
    await line('one is first', 'two is second');
    await command(server, 'reading.start', {});
    for (const query of ['', 'mode=prompter', 'control']) {
      const page = await open(query);
      const corner = page.locator('.corner');
      for (const text of ['1,000,000', 'The actor +4,000', 'Arrives', /^2 · 0:0\d$/])
        await corner.getByText(text, { exact: true }).waitFor();
    }
  });

  it('PAGE-155: text only, a tap anywhere steps, and Escape leaves; without ?control there is no button and no key acts', async () => {
    await line('one is first', 'two is second');
    const looks = await open('mode=prompter');
    expect(await looks.getByRole('button').count()).toBe(0);
    await looks.keyboard.press(' ');
    const page = await open('control&step=n');
    await page.getByRole('button', { name: 'Text only' }).click();
    await page.locator('.stage').click();
    await isOnAir('one is first');
    await looks.locator('tt-big-text', { hasText: 'one is first' }).waitFor();
    expect(await started()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Next: by two' }).waitFor();
    await until('the further key steps', async () => {
      await page.keyboard.press('n');
      return (await onAir()) === 'two is second';
    });
  });

  it('PAGE-153: a refusal is said in words, over the end of the stage, and sends nothing twice', async () => {
    const page = await open('control');
    await command(server, 'show.safe-mode', { on: true });
    await line('one is first');
    await page.getByRole('button', { name: 'Read by one' }).click();
    await page.getByRole('alert').filter({ hasText: 'Safe mode is on' }).waitFor();
    expect(await started()).toBe(0);
    await command(server, 'show.safe-mode', { on: false });
    await until('it goes on air after that', async () => {
      await page.keyboard.press('PageDown');
      return (await onAir()) === 'one is first';
    });
    await page.getByRole('alert').filter({ hasText: 'Safe mode is on' }).waitFor({ state: 'hidden' });
    expect(opened.at(-1)?.happenings).toEqual([]);
  });
});
