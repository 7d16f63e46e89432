import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewOf } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { watchedPage } from './harness/overlay-page.ts';
import { dockSize } from './harness/operator-page.ts';
import { postMessages, untilState } from './harness/queue-pages.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

/** Tells whether our styles reached Web Awesome's parts. Runs inside the page. */
const buttonHeight = `(() => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const button = deep(document).find((one) => one.localName === 'wa-button');
  const base = button && button.shadowRoot && button.shadowRoot.querySelector('[part~=base]');
  return base ? getComputedStyle(base).height : '';
})()`;

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(duel)] });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-67: the race dock takes a typed-in total, without an error', async () => {
    const context = await browser.newContext({ viewport: dockSize });
    const { page, happenings } = await watchedPage(context);
    await page.goto(server.links.control.replace('/control', '/control?dock=race'));
    const field = page.locator('tt-count-form input').first();
    await field.fill('896,947');
    await field.press('Enter');
    await until('the total is set', async () => (await viewOf(server)).race.racers['actor']?.total === 896_947);
    await until(
      'the dock shows it',
      async () => (await page.locator('tt-racer-card .total').first().innerText()) === '896,947',
    );
    expect(await page.evaluate(buttonHeight)).toBe('30px');
    expect(happenings).toEqual([]);
    await context.close();
  });

  it('PAGE-67: the queue dock scrolls, approves and rejects, by mouse and by keys, without an error', async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `old dock message ${String(index).padStart(2, '0')}`);
    await postMessages(server, texts);
    const context = await browser.newContext({ viewport: dockSize });
    const { page, happenings } = await watchedPage(context);
    await page.goto(server.links.moderator.replace('/control', '/control?dock=queue'));
    const row = page.locator('tt-message-row', { hasText: 'message 00' });
    await row.locator('button.approve').click();
    await untilState(server, 'old dock message 00', 'approved');
    await page.locator('tt-message-row', { hasText: 'message 01' }).first().focus();
    await page.keyboard.press('r');
    await untilState(server, 'old dock message 01', 'rejected');
    await page.keyboard.press('End');
    await page.locator('tt-message-row:focus', { hasText: 'message 59' }).waitFor();
    await page.keyboard.press('a');
    await untilState(server, 'old dock message 59', 'approved');
    await page.locator('.parts button', { hasText: 'Log' }).click();
    await page.locator('tt-audit-list time').first().waitFor();
    expect(happenings).toEqual([]);
    await context.close();
  });
});
