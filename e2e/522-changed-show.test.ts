import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { exportOf, postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    const show = await startServer({ args: ['--show', await writeShow(duel)] });
    await postObservations(show, [ago(50, 'actor', 896_947), ago(50, 'network', 937_787)]);
    const changed = (await exportOf(show, 'events.jsonl')).replace('"total":896947', '"total":996947');
    await discardServer(show);
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'tickertape-changed-')), 'events.jsonl');
    await writeFile(file, changed);
    server = await startServer({ args: ['--replay', file, '--speed', '0'] });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('LOG-55: every page says that a file which was changed is not proven', async () => {
    const { links, url } = server;
    const control = await openOperatorPage(browser, links.control, dockSize);
    await control.page.getByText('A replay of a file that is not proven to be what was recorded').waitFor();
    for (const link of [links.overlay, links.viewer, `${url}/recap#k=${links.keys.host}`]) {
      const { page } = await openOperatorPage(browser, link);
      await page
        .getByText(/^replay, not proven$/iu)
        .first()
        .waitFor();
    }
    const host = await openOperatorPage(browser, links.host);
    await host.page.getByText('A replay, not proven to be what was recorded').waitFor();
  });
});
