import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockFaults } from './harness/dock-faults.ts';
import { watchedPage } from './harness/overlay-page.ts';
import { messageOf, postMessages } from './harness/queue-pages.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';

const long =
  'I have followed this race for three nights now, on the bus, in bed and once in a lecture, and I want to know only one thing: will you still answer us?';
const texts = [
  long,
  'look at https://a-very-long-host-name.example.com/and-a-path',
  'مرحبا من القاهرة',
  'hello',
  'next',
  'no',
];

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  const linkOf = (role: 'control' | 'host' | 'moderator'): string => server.links[role].replace('/host', '/control');

  beforeAll(async () => {
    browser = await openBrowser(name);
    const text = 'What should I do at a million, when everybody has gone to bed?';
    const cues = [
      { id: 'ask', content: { kind: 'question', text, choices: ['Sing', 'Sleep'] } },
      { id: 'who', content: { kind: 'lower-third', name: 'Mara Lindqvist of the Clean Water Fund', line: 'Malmö' } },
    ];
    const show = await writeShow({ ...duel, cues });
    server = await startServer({ args: ['--show', show] });
    await postObservations(server, [ago(50, 'actor', 998_500), ago(50, 'network', 995_000)]);
    await postMessages(server, texts, (index) => `a_very_long_name_of_thirty_two_${String(index)}`);
    const id = async (text: string): Promise<string> => (await messageOf(server, text)).id;
    await command(server, 'message.note', { id: await id(long), note: 'say it slowly, and then answer' });
    await command(server, 'message.tag', { id: await id(long), tags: ['question', 'from the telephone'] });
    for (const text of ['hello', 'next']) await command(server, 'message.approve', { id: await id(text) });
    await command(server, 'reading.start', {});
    await command(server, 'message.reject', { id: await id('no'), reason: 'off topic' });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  describe.each([
    ['of 320 pixels', { viewport: { width: 320, height: 900 } }],
    ['of 640 pixels at 200 %', { viewport: { width: 320, height: 450 }, deviceScaleFactor: 2 }],
  ])('a dock %s', (_width, settings) => {
    it.each(['control', 'host', 'moderator'] as const)(
      'PAGE-387: for %s each dock fits: nothing scrolls sideways, no word is cut, each control can be pressed',
      async (role) => {
        const context = await browser.newContext({ ...settings, reducedMotion: 'reduce' });
        const { page, happenings } = await watchedPage(context);
        await page.goto(linkOf(role));
        await page.getByText('Connected', { exact: true }).waitFor();
        const choice = page.getByRole('combobox', { name: 'Dock' });
        const docks = await choice
          .locator('option')
          .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
        expect(docks.length).toBeGreaterThan(5);
        const found: Record<string, readonly string[]> = {};
        for (const dock of docks) {
          await choice.selectOption(dock);
          await page.locator(`#${dock} h2`).waitFor({ state: 'attached' });
          const folds = page.locator(`#${dock} details:not([open]) > summary`);
          for (let left = await folds.count(); left > 0; left = await folds.count()) await folds.first().press('Enter');
          if (dock === 'queue') {
            await page.locator('tt-message-row').first().focus();
            await page.locator('tt-message-bar').getByRole('button', { name: 'Note' }).waitFor();
            for (const part of ['Done', 'Log', 'Next 1', 'Held 3']) {
              await page.getByRole('group', { name: 'Parts of the queue' }).getByRole('button', { name: part }).click();
              found[`queue, ${part}`] = await dockFaults(page);
            }
            await page.keyboard.press('w');
            await page.getByLabel('Author, any name').waitFor();
            found['queue, typing in'] = await dockFaults(page);
            await page.keyboard.press('Escape');
          } else found[dock] = await dockFaults(page);
        }
        const faulty = Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0));
        expect(faulty).toEqual({});
        expect(happenings).toEqual([]);
        await context.close();
      },
    );
  });
});
