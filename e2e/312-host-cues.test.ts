import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { putOnAir } from './harness/messages.ts';
import { openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const cues = [
  { id: 'speech', content: { kind: 'speech', title: 'Victory speech', text: 'We are over a million.\n\nThank you.' } },
  { id: 'lower', lasts: null, content: { kind: 'lower-third', name: 'Mara' } },
];

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow({ ...duel, cues })] });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-220: the host reads a speech from the page, a message goes before it, and cues are taken there', async () => {
    const host = await openOperatorPage(browser, server.links.host.replace('#', '?control#'), {
      width: 1024,
      height: 768,
    });
    const { page } = host;
    await page.getByText('Next cue', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Take the next cue' }).click();
    await page.getByRole('group', { name: 'Your own text' }).getByText('Thank you.').waitFor();
    expect(await violationsOf(host, await axeSource())).toEqual([]);
    await putOnAir(server, { text: 'a message first' });
    await page.getByText('a message first').waitFor();
    await page.getByText('We are over a million.').waitFor({ state: 'detached' });
    await command(server, 'reading.finish', {});
    await page.getByText('We are over a million.').waitFor();
    await page.getByRole('button', { name: 'Take the next cue' }).click();
    await until('the lower third is on air', async () => (await viewOf(server)).cues.lower?.id === 'lower');
    await page.getByRole('button', { name: 'Clear the screen' }).click();
    await until('the screen is clear', async () => (await viewOf(server)).cues.lower === null);
    expect(host.happenings).toEqual([]);
  });
});
