import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let control: OperatorPage;
  let page: Page;
  const typeTotal = async (racer: string, text: string): Promise<void> => {
    await page.getByLabel(`Total of ${racer}`, { exact: true }).fill(text);
    await page.getByLabel(`Total of ${racer}`, { exact: true }).press('Enter');
  };
  const totalOf = async (racer: string): Promise<number | null | undefined> =>
    (await viewOf(server)).race.racers[racer]?.total;

  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer();
    control = await openOperatorPage(browser, server.links.control);
    page = control.page;
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  async function addRacer(called: string): Promise<void> {
    await page.getByRole('button', { name: 'Add racer' }).first().click();
    const dialog = page.locator('tt-racer-form');
    await dialog.getByLabel('Name').fill(called);
    await dialog.getByRole('button', { name: 'Add racer' }).click();
    await page.getByRole('article', { name: called }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  it('PAGE-49: a race is set up from nothing: two racers and a milestone', async () => {
    await addRacer('The Actor');
    await addRacer('The Network');
    await page.getByLabel('Add a milestone').fill('1,000,000');
    await page.getByLabel('Add a milestone').press('Enter');
    await until('the milestone is set', async () => (await viewOf(server)).race.milestone === 1_000_000);
    expect(Object.keys((await viewOf(server)).race.racers).sort()).toEqual(['the-actor', 'the-network']);
  });

  it('PAGE-49: the form keeps what was typed while the page goes on, and names each fault in its field', async () => {
    await page.getByRole('button', { name: 'Add racer' }).first().click();
    const dialog = page.locator('tt-racer-form');
    await dialog.getByLabel('Where its count comes from').selectOption('mastodon');
    await dialog.getByLabel('Account', { exact: true }).fill('nobody');
    const before = (await eventsOf(server)).length;
    await dialog.getByRole('button', { name: 'Add racer' }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByText('user@home.server', { exact: true }).waitFor();
    expect(await dialog.getByLabel('Account', { exact: true }).inputValue()).toBe('nobody');
    expect((await eventsOf(server)).length).toBe(before);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('PAGE-41: a typed-in total is previewed, refused where it could mean two things, and set as it was read', async () => {
    const field = page.getByLabel('Total of The Actor', { exact: true });
    await field.fill('1.2m');
    await page.getByText('Write the whole number, for example 1,200,000.').waitFor();
    await field.press('Enter');
    expect(await totalOf('the-actor')).toBeNull();
    await field.fill('896 947');
    await page.getByText('Sets 896,947', { exact: true }).waitFor();
    await field.press('Enter');
    await until('the total is set', async () => (await totalOf('the-actor')) === 896_947);
    await until('the field is empty again', async () => (await field.inputValue()) === '');
  });

  it('PAGE-64: the victory takes two presses; Escape disarms', async () => {
    await typeTotal('The Network', '937,787');
    const fire = page.getByRole('region', { name: 'Victory' }).locator('tt-guard-button');
    await fire.getByRole('button').click();
    await fire.getByText('Press again to fire').first().waitFor();
    await page.keyboard.press('Escape');
    await fire.getByText(/^Fire/).waitFor();
    expect((await eventsOf(server)).some(({ type }) => type === 'victory.fired')).toBe(false);
    await page.getByRole('region', { name: 'Victory' }).getByRole('combobox').selectOption('the-actor');
    await fire.getByRole('button', { name: 'Fire for The Actor' }).click();
    // A second press that comes as fast as a double click does nothing: press until the button is at rest again.
    await until('the second press counts', async () => {
      if ((await fire.getByRole('button', { name: 'Press again to fire' }).count()) === 0) return true;
      await fire.getByRole('button').click();
      return false;
    });
    await until('the victory is fired', async () => (await viewOf(server)).victory.last !== null);
    expect((await viewOf(server)).victory.last).toMatchObject({ racer: 'the-actor', cause: 'hand' });
    await page.getByText('On air: The Actor').waitFor();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.getByText(/taken off$/).waitFor();
  });

  it('PAGE-48: keys do the same; in a field they are letters', async () => {
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('s');
    await page.getByText('Safe mode is on').waitFor();
    await page.keyboard.press('s');
    await page.getByText('Safe mode is on').waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.keyboard.type('vsx');
    expect(await page.getByLabel('Total of The Actor', { exact: true }).inputValue()).toBe('vsx');
    expect((await viewOf(server)).show.safeMode).toBe(false);
    await page.getByLabel('Total of The Actor', { exact: true }).fill('');
  });

  it('PAGE-56: the record is saved as a file', async () => {
    await page.getByRole('button', { name: /^Show/ }).click();
    await page.getByText('Exports', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Record', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('tickertape-record.json');
    expect(await download.failure()).toBeNull();
  });

  it('PAGE-46: what the server refuses is said in its place, and what was typed stays', async () => {
    await page.getByRole('button', { name: 'Wrap the show' }).click();
    await page.getByRole('button', { name: 'Wrap it' }).click();
    await page.getByText('This show is wrapped').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Race/ }).click();
    await typeTotal('The Actor', '5');
    const refusal = page.getByRole('article', { name: 'The Actor' }).getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/wrapped/i);
    expect(await page.getByLabel('Total of The Actor', { exact: true }).inputValue()).toBe('5');
  });

  it('PAGE-93: nothing of this made an error or broke the content policy', () => {
    expect(control.happenings).toEqual([]);
  });
});
