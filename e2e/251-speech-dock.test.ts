import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { putOnAir } from './harness/messages.ts';
import { dockSize, openOperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const button = (page: Page, name: string): Locator =>
  page.locator('tt-dock-speech wa-button').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) });

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
  const speech = async () => (await viewOf(server)).speech;

  it('PAGE-165: from its dock speech is switched on, paused, gone on with and stopped, and its rule is changed', async () => {
    const { page, context, happenings } = await openOperatorPage(
      browser,
      server.links.control.replace('/control', '/control?dock=speech'),
      dockSize,
    );
    const dock = page.locator('tt-dock-speech');
    await dock.locator('wa-switch:not([disabled])').first().waitFor();
    // Its middle is the hint below.
    await dock.getByText('Speak what goes on air').click({ position: { x: 20, y: 8 } });
    await until('speech is on', async () => (await speech()).on);
    await button(page, 'Pause').click();
    await until('it is paused', async () => (await speech()).paused);
    await button(page, 'Resume').click();
    await until('it goes on', async () => !(await speech()).paused);
    await button(page, 'Stop').click();
    await until('it is stopped', async () => (await speech()).paused);
    await dock.locator('summary').click();
    await dock.locator('tt-speech-settings select').selectOption('silence');
    await until('the rule is another', async () => (await speech()).overload.rule === 'silence');
    await dock.getByText('nothing is spoken').first().waitFor();
    await dock
      .getByText(/eSpeak NG, \d+ voices|not installed/)
      .first()
      .waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(dockSize.width);
    expect(happenings).toEqual([]);
    await context.close();
  });

  it('PAGE-165: a moderator has the three buttons and the rule, and no settings', async () => {
    await command(server, 'speech.settings', { on: true });
    await command(server, 'speech.resume', {});
    const { page, context } = await openOperatorPage(
      browser,
      server.links.moderator.replace('/control', '/control?dock=speech'),
      dockSize,
    );
    await button(page, 'Pause').click();
    await until('it is paused', async () => (await speech()).paused);
    await page.getByText('Nothing is spoken until you resume').waitFor();
    expect(await page.locator('tt-dock-speech wa-switch, tt-speech-settings, tt-speech-voice').count()).toBe(0);
    await context.close();
  });

  it('PAGE-166: the host sees the rule while speech is on, and stops it', async () => {
    await command(server, 'speech.resume', {});
    await putOnAir(server, { text: 'Read me.' });
    const { page, context } = await openOperatorPage(browser, server.links.host.replace('/host', '/host?control'));
    const line = page.locator('tt-host-speech');
    await line.getByText('nothing is spoken').waitFor();
    await line.getByRole('button', { name: 'Stop' }).click();
    await until('it is stopped', async () => (await speech()).paused);
    await command(server, 'speech.settings', { on: false });
    await until('it is not on the page', async () => !(await line.isVisible()));
    await context.close();
  });
});
