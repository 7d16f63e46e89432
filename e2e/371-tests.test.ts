import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { testNames } from '../shared/domain/stage-test/stage-test.ts';
import { command, eventsOf, postObservations, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { putOnAir, untilCard, untilNoCard } from './harness/messages.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const cues = [
  { id: 'ask', content: { kind: 'question', text: 'What next?', choices: ['Sing', 'Dance'] } },
  { id: 'thanks', content: { kind: 'speech', title: 'Victory speech', text: 'We are over a million.' } },
];

/** Where each test says that it is one. */
function markOf(what: (typeof testNames)[number]): string {
  if (what.startsWith('message')) return 'tt-message-card .test';
  if (what.startsWith('cue')) return 'tt-cue .test';
  if (what === 'card') return 'tt-test-card h1';
  return what === 'victory' || what === 'photo-finish' ? 'tt-victory .test' : 'tt-race .label';
}

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;
  let dock: OperatorPage;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow({ ...duel, cues })] });
    await postObservations(server, [ago(50, 'actor', 996_947), ago(50, 'network', 937_787)]);
    overlay = await openOverlay(browser, server);
    await untilTotals(overlay, { 'The actor': 996_947, 'The network': 937_787 });
    dock = await openOperatorPage(browser, server.links.control.replace('#', '?dock=test#'), dockSize);
    await dock.page.getByText('No test is on screen.').waitFor();
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

  const tested = async (): Promise<readonly string[]> =>
    (await viewOf(server)).moments.flatMap((moment) =>
      moment.kind === 'test-shown' && moment.cancelled !== true ? [moment.what] : [],
    );

  it('PAGE-360: everything that can appear says on the screen that it is a test, and is in no log', async () => {
    const before = (await eventsOf(server)).length;
    for (const what of testNames) {
      // The one is on the host's page, the other is lines and sizes, which nobody takes for the show.
      if (what === 'cue-speech' || what === 'placement') continue;
      await command(server, 'test.show', what === 'cue' ? { what, id: 'ask' } : { what });
      // A short one may be over by then: it is shown until it was seen.
      await until(`${what} is marked`, async () => {
        const mark = overlay.page.locator(markOf(what)).first();
        if ((await mark.count()) > 0 && /test/iu.test((await mark.textContent()) ?? '')) return true;
        if ((await tested()).length === 0)
          await command(server, 'test.show', what === 'cue' ? { what, id: 'ask' } : { what });
        return false;
      });
      await command(server, 'test.end', {}).catch(() => undefined);
      await overlay.page.locator(markOf(what)).first().waitFor({ state: 'detached' });
    }
    await untilTotals(overlay, { 'The actor': 996_947, 'The network': 937_787 });
    expect((await eventsOf(server)).length).toBe(before);
    expect(overlay.happenings.filter(({ kind }) => kind === 'csp' || kind === 'error')).toEqual([]);
  });

  it('PAGE-360: a test goes by itself', async () => {
    await command(server, 'test.show', { what: 'too-close' });
    await overlay.page.getByText('Too close to call').waitFor();
    await overlay.page.getByText('Too close to call').waitFor({ state: 'detached' });
    await overlay.page.locator('tt-race .label').waitFor({ state: 'detached' });
    await until('the server knows of none', async () => (await tested()).length === 0);
  });

  it('PAGE-361: in the list each test has its key, the list says what is on screen, and takes it off', async () => {
    const { page } = dock;
    await page.keyboard.press('q');
    await page.getByText('On screen for trial: Question').waitFor();
    await overlay.page.locator('tt-cue .test').waitFor();
    await page.keyboard.press('t');
    await page.getByText('On screen for trial: Question, Lower third').waitFor();
    await page.keyboard.press('Delete');
    await page.getByText('No test is on screen.').waitFor();
    await overlay.page.locator('tt-cue .test').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Engraving' }).click();
    await overlay.page.locator('tt-engraving .plaque').waitFor();
    await page.getByRole('button', { name: 'End tests' }).click();
    await until('it is gone', async () => !(await overlay.celebrates()));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(dockSize.width);
    expect(await violationsOf(dock, await axeSource())).toEqual([]);
  });

  it('PAGE-361: a test over something real is refused, beside its button, and one that was there ends', async () => {
    const { page } = dock;
    await page.keyboard.press('m');
    await overlay.page.locator('tt-message-card .test').waitFor();
    await putOnAir(server, { text: 'a real one' });
    await untilCard(overlay, 'a real one');
    expect(await overlay.page.locator('tt-message-card .test').count()).toBe(0);
    await page.keyboard.press('q');
    await page.getByText('A message is being read. Finish it first, then test.', { exact: true }).waitFor();
    expect(await tested()).toEqual([]);
    expect(dock.happenings.filter(({ kind }) => kind === 'csp')).toEqual([]);
  });

  it('PAGE-362: beside each thing stands its test, for those who run the show', async () => {
    const open = async (link: string, docks: string): Promise<Page> =>
      (await openOperatorPage(browser, link.replace('#', `?dock=${docks}#`))).page;
    const page = await open(server.links.control, 'queue,rundown,victory,race,overlays');
    const press = async (pressed: ReturnType<Page['getByRole']>, what: string): Promise<void> => {
      await pressed.click();
      await until(`${what} is tested`, async () => (await tested()).includes(what));
      await command(server, 'test.end', {});
    };
    await press(page.getByRole('button', { name: 'Test a message on screen' }), 'message');
    await press(page.getByRole('button', { name: 'Test What next? on screen' }), 'cue');
    await press(
      page.getByRole('region', { name: 'Victory' }).getByRole('button', { name: 'Photo finish', exact: true }),
      'photo-finish',
    );
    await page.getByText('Test the race on screen').click();
    await press(page.getByRole('button', { name: 'Old count' }), 'stale');
    await press(page.getByRole('region', { name: 'Overlays' }).getByRole('button', { name: 'Test card' }), 'card');
    const moderator = await open(server.links.moderator, 'queue,rundown,race');
    await moderator.getByText('Connected', { exact: true }).waitFor();
    expect(await moderator.getByRole('button', { name: /^Test/u }).count()).toBe(0);
  });

  it('PAGE-363: the host’s page shows a test of a speech, marked, and a message goes before it', async () => {
    const host = await openOperatorPage(browser, server.links.host, { width: 1024, height: 768 });
    await command(server, 'test.show', { what: 'cue', id: 'thanks' });
    await host.page.locator('tt-host-text .test').waitFor();
    await host.page.getByText('We are over a million.').waitFor();
    await putOnAir(server, { text: 'a message first' });
    await host.page.locator('tt-host-text').waitFor({ state: 'detached' });
    expect(host.happenings).toEqual([]);
  });
});
