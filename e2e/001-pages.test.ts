import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { watchedPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
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

  /** Opens a page, waits until it has drawn something, and answers what went wrong on it. */
  async function faultsOf(address: string): Promise<readonly string[]> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { page, happenings } = await watchedPage(context);
    const answer = await page.goto(address, { waitUntil: 'load' });
    expect(answer?.status()).toBe(200);
    await until(`${new URL(address).pathname} draws itself`, () =>
      page.evaluate(() => {
        const deep = (root: Document | ShadowRoot): Element[] =>
          [...root.querySelectorAll('*')].flatMap((one) => [
            one,
            ...(one.shadowRoot === null ? [] : deep(one.shadowRoot)),
          ]);
        // A page without a script has drawn itself once it is loaded.
        if (document.scripts.length === 0) return document.body.innerText !== '';
        return deep(document).some((one) => one.shadowRoot !== null && one.shadowRoot.textContent !== '');
      }),
    );
    await page.evaluate(() => document.fonts.ready);
    await context.close();
    return happenings.map(({ kind, text }) => `${kind}: ${text}`);
  }

  it.each(['overlay', 'control', 'host', 'moderator', 'viewer'] as const)(
    'PAGE-93: the %s page, opened by its link, has no error and keeps its policy',
    async (page) => {
      expect(await faultsOf(server.links[page])).toEqual([]);
    },
  );

  it.each(['/', '/demo'])('PAGE-93: %s has no error and keeps its policy', async (path) => {
    expect(await faultsOf(server.url + path)).toEqual([]);
  });
});
