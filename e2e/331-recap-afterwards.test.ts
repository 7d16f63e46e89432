import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, postObservations, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { deskSize, openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const cues = [
  { id: 'ask', lasts: null, content: { kind: 'question', text: 'Sing or dance?', choices: ['Sing', 'Dance'] } },
  { id: 'link', lasts: null, content: { kind: 'link', url: 'https://example.org/nets', title: 'Give a net' } },
  {
    id: 'board',
    lasts: null,
    content: {
      ...{ kind: 'charity', name: 'Clean water', currency: 'USD' },
      pledges: [
        { by: 'The actor’s fans', racer: 'actor', win: 1_000_000, lose: 100_000 },
        { by: 'The network', racer: 'network', win: 500_000, lose: 25_000 },
      ],
    },
  },
  { id: 'secret', content: { kind: 'link', url: 'https://example.org/secret', title: 'Never shown' } },
];

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  const restart = async (): Promise<void> => {
    await server.end('SIGTERM');
    server = await startServer({ dataDir: server.dataDir });
  };
  const logOf = async (): Promise<string> => (await viewOf(server)).log.id;
  const recapAt = (query = ''): string => `${server.url}/recap${query}#k=${server.links.keys.host}`;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow({ ...duel, cues })] });
    await postObservations(server, [ago(300, 'actor', 999_000), ago(300, 'network', 999_500)]);
    for (const id of ['ask', 'link', 'board']) await command(server, 'cue.take', { id });
    await command(server, 'cue.close', { id: 'ask' });
    await postObservations(server, [
      ...[ago(200, 'actor', 999_900), ago(200, 'network', 999_600)],
      ...[ago(100, 'actor', 1_000_002), ago(100, 'network', 999_700), ago(90, 'actor', 1_000_010)],
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('PAGE-343: tells what was on air and what the pledges came to, as control does', async () => {
    const { page, context, happenings } = await openOperatorPage(browser, recapAt());
    const onAir = page.getByRole('region', { name: 'On air' });
    await onAir.waitFor();
    const rows = onAir.getByRole('row');
    await until('the pledges are told', async () => (await rows.allInnerTexts()).length === 4);
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'Who, and on which condition What came of it Owes',
      'The actor’s fans $10,000 if The actor wins; $1,000 if The actor loses won $10,000',
      'The network $5,000 if The network wins; $250 if The network loses lost $250',
      'Owed in all $10,250',
    ]);
    await onAir.getByText('Sing or dance?').waitFor();
    await onAir.getByRole('link', { name: 'example.org' }).waitFor();
    expect(await onAir.innerText()).not.toContain('Never shown');
    expect(await violationsOf({ page }, await axeSource())).toEqual([]);
    expect(happenings).toEqual([]);
    await context.close();
    const control = await openOperatorPage(browser, server.links.control.replace('#', '?dock=rundown#'));
    await control.page.getByText('decided: $10,250 owed').waitFor();
    await control.context.close();
  });

  it('PAGE-344: the start of the stream is marked by a button, corrected, and chapters count from it', async () => {
    const { page, context } = await openOperatorPage(
      browser,
      server.links.control.replace('#', '?dock=show#'),
      deskSize,
    );
    await page.getByRole('button', { name: 'Stream starts now' }).click();
    await page.getByText(/Stream began \d/).waitFor();
    await page.getByRole('button', { name: 'Change' }).click();
    const began = new Date(Date.now() - 900_000);
    const clock = [began.getHours(), began.getMinutes(), began.getSeconds()].map((part) =>
      String(part).padStart(2, '0'),
    );
    await page.getByLabel('Time at which the stream began').fill(clock.join(':'));
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByText(`Stream began ${clock.join(':')}`).waitFor();
    await context.close();

    const recap = await openOperatorPage(browser, recapAt());
    const box = recap.page.getByRole('region', { name: 'Chapters for the video' });
    const list = box.getByLabel('Chapters', { exact: true });
    await list.waitFor();
    expect(await list.inputValue()).toMatch(
      /^00:00 The race to a million\n(\d\d:\d\d .+\n)*\d\d:\d\d The actor crosses 1,000,000\n/,
    );
    const [download] = await Promise.all([
      recap.page.waitForEvent('download'),
      box.getByRole('button', { name: 'Save as text' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('chapters.txt');
    await box.getByRole('button', { name: 'at another time' }).click();
    await box.getByLabel('Date and time at which the video begins').fill('soon');
    await box.getByText('A date and a time to the second').waitFor();
    await recap.context.close();
  });

  it('PAGE-345: wrapped, control and host lead to the recap, and its address stays good when the next show is on', async () => {
    const log = await logOf();
    const control = await openOperatorPage(browser, server.links.control.replace('#', '?dock=show#'));
    const host = await openOperatorPage(browser, server.links.host);
    await command(server, 'show.wrap', {});
    await control.page.getByText('The show is wrapped.').waitFor();
    await host.page.getByRole('link', { name: 'Open its recap' }).waitFor();
    const [recap] = await Promise.all([
      host.context.waitForEvent('page'),
      host.page.getByRole('link', { name: 'Open its recap' }).click(),
    ]);
    await recap.getByRole('heading', { name: 'The actor was first to 1,000,000' }).waitFor();
    await until('its address names the log', () => recap.url() === `${server.url}/recap?log=${log}`);
    await control.context.close();
    await host.context.close();

    await restart();
    expect(await logOf()).not.toBe(log);
    const later = await openOperatorPage(browser, recapAt(`?log=${log}`));
    await later.page.getByRole('heading', { name: 'The actor was first to 1,000,000' }).waitFor();
    await later.page.getByText('Owed in all').waitFor();
    await later.page.getByRole('link', { name: 'The show that is on now' }).click();
    await later.page.getByRole('heading', { name: 'No counts were taken' }).waitFor();
    await later.page.getByRole('link', { name: duel.title }).click();
    await later.page.getByRole('heading', { name: 'The actor was first to 1,000,000' }).waitFor();
    await later.page.goto(`${server.url}/recap?log=00000000-0000-4000-8000-000000000000`);
    await later.page.getByText('There is no such show in this data folder.').waitFor();
    await later.context.close();
  });
});
