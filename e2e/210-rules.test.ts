import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf, viewOf } from './harness/api.ts';
import { axeSource, violationsOf } from './harness/axe.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { postMessages } from './harness/post-messages.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let control: OperatorPage;
  let page: Page;
  const said = [
    'who is ahead?',
    'see https://bad.example/now',
    'what the fuck',
    'WHY IS THIS SO SLOW',
    'go on, actor!',
    'ty kurwo',
  ];

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    await postMessages(
      server,
      said.map((text, index) => ({ author: `viewer ${index}`, text })),
    );
    control = await openOperatorPage(browser, server.links.control.replace('#', '?dock=rules#'), dockSize);
    page = control.page;
    await page.getByRole('combobox', { name: 'Links' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });
  const trial = (): ReturnType<Page['getByRole']> => page.getByRole('region', { name: 'Trial' });

  it('PAGE-121: changed rules are tried on what came, with those that change and why; nothing is recorded until they are switched on', async () => {
    const before = (await eventsOf(server)).length;
    await page.getByRole('combobox', { name: 'Links' }).selectOption('reject');
    await page.getByRole('combobox', { name: 'Listed words' }).selectOption('mask');
    await trial().getByText('With these rules, of the last 6 messages:').waitFor();
    await trial().getByText('3 would change:').waitFor();
    const listed = await trial().getByRole('list', { name: 'What would change' }).getByRole('listitem').allInnerTexts();
    expect(listed.map((text) => text.replace(/\s+/gu, ' '))).toEqual([
      'ty ••••• viewer 5 · api held → masked: a word of the list: kurwo',
      'what the •••• viewer 2 · api held → masked: a word of the list: fuck',
      'see https://bad.example/now viewer 1 · api held → rejected: a link: https://bad.example/now',
    ]);
    expect((await trial().locator('dl').innerText()).replace(/\s+/gu, ' ')).toBe(
      'rejected 1 (0 now) held by a rule 0 (3 now) masked 2 (0 now) noted only 3',
    );
    expect((await eventsOf(server)).length).toBe(before);
    expect((await viewOf(server)).queueSettings.verdicts.actions.link).toBe('hold');
    await trial().getByRole('button', { name: 'Switch on' }).click();
    await until(
      'the rules are in force',
      async () => (await viewOf(server)).queueSettings.verdicts.actions.link === 'reject',
    );
    await trial().waitFor({ state: 'hidden' });
    const { type, payload } = (await eventsOf(server)).at(-1) ?? {};
    expect(type).toBe('queue.settings-set');
    expect(payload).toMatchObject({
      settings: { verdicts: { actions: { link: 'reject', words: 'mask', caps: 'note' } } },
    });
    await postMessages(server, [{ author: 'late', text: 'and evil.example.com' }]);
    await until('the new rule turns it down', async () =>
      Object.values((await viewOf(server)).messages).some(
        ({ state, reason }) => state === 'rejected' && reason === 'rule: link',
      ),
    );
  });

  it('PAGE-121: own words, welcome hosts and limits are tried as they are typed; discarding leaves the rules as they were', async () => {
    const rule = page.locator('.rule', { has: page.getByRole('heading', { name: 'Listed words' }) });
    await rule.locator('summary').click();
    await rule.getByLabel('Your words').fill('actor');
    await trial()
      .getByText('a word of the list: actor!', { exact: false })
      .or(trial().getByText('a word of the list: actor', { exact: false }))
      .first()
      .waitFor();
    await trial().getByRole('button', { name: 'Discard' }).click();
    await trial().waitFor({ state: 'hidden' });
    expect(await rule.getByLabel('Your words').inputValue()).toBe('');
    expect((await viewOf(server)).queueSettings.verdicts.words).toEqual([]);
    await rule.getByLabel('Polish').uncheck();
    await trial().getByText('masked →').first().waitFor();
    expect((await trial().getByRole('listitem').allInnerTexts()).join()).toContain('ty kurwo');
    await trial().getByRole('button', { name: 'Discard' }).click();
  });

  it('PAGE-120: a wrong value is told in its field, and neither tried nor switched on', async () => {
    await page.getByLabel('Capitals, in percent').fill('120');
    await page.getByText('A whole number from 1 to 99.').waitFor();
    await trial().getByText('Nothing is tried or switched on.', { exact: false }).waitFor();
    expect(await trial().getByRole('button', { name: 'Switch on' }).isDisabled()).toBe(true);
    await page.getByLabel('Capitals, in percent').fill('95');
    await trial().getByText('Nothing of that would change.').waitFor();
    await page.getByLabel('Who must pass a message').selectOption('2');
    await page.getByLabel('Longest on air, in seconds').fill('45');
    await trial().getByRole('button', { name: 'Switch on' }).click();
    await until('it is in force', async () => {
      const { screening, longestOnAir, verdicts } = (await viewOf(server)).queueSettings;
      return screening === 2 && longestOnAir === 45_000 && verdicts.capsAt === 95;
    });
  });

  it('PAGE-386: emotes are words or pictures from listed hosts, each with what it tells whom', async () => {
    const shown = page.getByLabel('A platform’s own emotes on the overlay');
    await page.getByText('no platform learns what is on air').waitFor();
    await shown.selectOption('proxied');
    await page.getByText('of viewers they learn nothing').waitFor();
    const hosts = page.getByLabel('Hosts that pictures may come from');
    expect(await hosts.inputValue()).toBe('static-cdn.jtvnw.net');
    await hosts.fill('https://cdn.example.org/x');
    await page.getByText('“https://cdn.example.org/x” is no host.', { exact: false }).waitFor();
    expect(await trial().getByRole('button', { name: 'Switch on' }).isDisabled()).toBe(true);
    await hosts.fill('static-cdn.jtvnw.net\ncdn.example.org');
    await trial().getByRole('button', { name: 'Switch on' }).click();
    await until('it is in force', async () => {
      const { emotes, emoteHosts } = (await viewOf(server)).queueSettings;
      return emotes === 'proxied' && emoteHosts.join() === 'static-cdn.jtvnw.net,cdn.example.org';
    });
    await trial().waitFor({ state: 'hidden' });
  });

  it('PAGE-62: axe finds nothing on the rules, with their folds, a trial and a fault open', async () => {
    const axe = await axeSource();
    const folds = page.locator('tt-rules-form details:not([open]) > summary');
    while ((await folds.count()) > 0) await folds.first().click();
    await page.getByRole('combobox', { name: 'Links' }).selectOption('hold');
    await trial().getByText('would change', { exact: false }).waitFor();
    expect(await violationsOf(control, axe)).toEqual([]);
    await page.getByLabel('Times before').fill('no');
    await trial().getByText('Nothing is tried', { exact: false }).waitFor();
    expect(await violationsOf(control, axe)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(dockSize.width);
    expect(control.happenings).toEqual([]);
  });
});
