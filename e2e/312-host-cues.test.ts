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

  it('PAGE-221: the public page shows the question that is open, and how to answer it', async () => {
    const viewer = await openOperatorPage(browser, server.links.viewer, { width: 390, height: 844 });
    const content = { kind: 'question', text: 'What next?', choices: ['Sing', 'Dance'] };
    await command(server, 'cue.add', { id: 'ask', content });
    await command(server, 'cue.take', { id: 'ask' });
    await viewer.page.getByText('2. Dance').waitFor();
    await viewer.page.getByText('Write the number in the chat', { exact: false }).waitFor();
    expect(await violationsOf(viewer, await axeSource())).toEqual([]);
    await command(server, 'cue.close', { id: 'ask' });
    await viewer.page.getByText('What next?').waitFor({ state: 'detached' });
  });
});
