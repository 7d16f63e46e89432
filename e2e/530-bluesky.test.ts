import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceHealthView } from '../shared/projections/views.ts';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';
import type { BlueskyAccount } from './partners/atproto/pds-client.ts';
import { prepareBluesky } from './partners/atproto/programs.ts';
import { startBlueskyNetwork, type BlueskyNetwork } from './partners/atproto/start-bluesky-network.ts';

const partner = await prepareBluesky();
const missing = 'missing' in partner ? ` (skipped: ${partner.missing})` : '';

describe.skipIf(missing !== '')(`a real Bluesky network${missing}`, () => {
  let network: BlueskyNetwork;
  let server: ServerProcess | undefined;
  let viewers: readonly BlueskyAccount[] = [];
  let red: BlueskyAccount;
  let blue: BlueskyAccount;

  const account = (actor: string) => ({
    source: 'bluesky',
    actor,
    service: network.appview,
    everySeconds: 1,
    allowPrivate: true,
  });
  const total = async (racer: string): Promise<number | null> =>
    (await viewOf(server!)).race.racers[racer]?.total ?? null;
  const totalBecomes = (racer: string, expected: number) =>
    until(`${racer} has ${expected}`, async () => (await total(racer)) === expected);
  const health = async (): Promise<readonly SourceHealthView[]> => Object.values((await viewOf(server!)).sources);
  const show = async (racers: unknown): Promise<void> => {
    await discardServer(server);
    const file = await writeShow({ title: 'Race', milestones: [1000], racers });
    server = await startServer({ args: ['--show', file] });
  };

  beforeAll(async () => {
    if ('missing' in partner) return;
    network = await startBlueskyNetwork(partner);
    red = await network.createAccount('red');
    blue = await network.createAccount('blue');
    const many: BlueskyAccount[] = [];
    for (let index = 0; index < 26; index++) many.push(await network.createAccount(`viewer${index}`));
    viewers = many;
    for (const viewer of viewers.slice(0, 3)) await network.follow(viewer, red);
    await network.follow(red, blue);
  }, 300_000);
  afterAll(async () => {
    await discardServer(server);
    await network.stop();
  });

  it('SRC-4: follows raise the total, unfollows lower it', async () => {
    await show([
      { id: 'red', name: 'Red', accounts: [account('@Red.test')] },
      { id: 'blue', name: 'Blue', accounts: [account(blue.did)] },
    ]);
    await totalBecomes('red', 3);
    await totalBecomes('blue', 1);
    const follow = await network.follow(viewers[3]!, red);
    await totalBecomes('red', 4);
    await network.unfollow(viewers[3]!, follow);
    await totalBecomes('red', 3);
    expect((await health()).map(({ state, accounts }) => [state, accounts.length])).toEqual([['live', 2]]);
  });

  it('SRC-4: an unknown handle and a malformed one are told, and the others still count', async () => {
    await show([
      { id: 'red', name: 'Red', accounts: [account('red.test')] },
      { id: 'ghost', name: 'Ghost', accounts: [account('nobody-here.test')] },
      { id: 'odd', name: 'Odd', accounts: [account('not!a handle')] },
    ]);
    await totalBecomes('red', 3);
    const [source] = await until('both are told', async () => {
      const all = await health();
      return all[0]?.accounts.filter(({ error }) => error).length === 2 ? all : null;
    });
    expect(source).toMatchObject({ state: 'degraded' });
    const told = new Map(source?.accounts.map(({ racer, error }) => [racer, error?.message ?? '']));
    expect(told.get('ghost')).toContain('knows no account "nobody-here.test"');
    expect(told.get('odd')).toContain('does not take "not!a handle"');
    expect(await total('ghost')).toBeNull();
    const follow = await network.follow(viewers[3]!, red);
    await totalBecomes('red', 4);
    await network.unfollow(viewers[3]!, follow);
  });

  it('SRC-4: 26 accounts are asked for in two requests and make one sum', async () => {
    for (const viewer of viewers) await network.follow(red, viewer);
    await show([
      { id: 'sum', name: 'Sum', accounts: viewers.map(({ did }, index) => ({ ...account(did), id: `v${index}` })) },
    ]);
    await totalBecomes('sum', 26);
    expect((await health()).map(({ accounts }) => accounts.length).toSorted((a, b) => a - b)).toEqual([1, 25]);
    await network.follow(blue, viewers[25]!);
    await totalBecomes('sum', 27);
  });

  it('SRC-43: a reply reaches the queue, a deleted one is taken off the air, also one deleted while the server was down', async () => {
    const announcement = await network.post(red, 'Help me to 1,000!');
    const [asks, answers, leaves] = viewers;
    const first = await network.post(asks!, 'Who is ahead?', { root: announcement, parent: announcement });
    await network.post(answers!, 'You are!', { root: announcement, parent: first });
    const last = await network.post(leaves!, 'I will go', { root: announcement, parent: announcement });
    const key = announcement.uri.split('/').at(-1) ?? '';
    const post = `https://bsky.app/profile/red.test/post/${key}`;
    const chat = { source: 'bluesky', post, service: network.appview, everySeconds: 1, allowPrivate: true };
    const file = await writeShow({
      title: 'Race',
      milestones: [1000],
      racers: [{ id: 'red', name: 'Red', accounts: [{ source: 'manual' }] }],
      intake: { replies: true, chats: [chat] },
    });
    await discardServer(server);
    server = await startServer({ args: ['--show', file] });
    const messages = async () => Object.values((await viewOf(server!)).messages);
    const states = async (): Promise<readonly string[]> =>
      (await messages()).map(({ text, state }) => `${text} ${state}`).toSorted();
    const become = (expected: readonly string[]) =>
      until(expected.join(', '), async () => JSON.stringify(await states()) === JSON.stringify(expected));
    await become(['I will go held', 'Who is ahead? held', 'You are! held']);
    const asked = (await messages()).find(({ text }) => text === 'Who is ahead?');
    expect(asked).toMatchObject({ takenBy: 'reply', author: { id: `bluesky:${asks!.did}`, platform: 'bluesky' } });
    await command(server, 'message.approve', { id: asked?.id });
    await command(server, 'reading.start', {});
    await network.deletePost(asks!, first);
    await become(['I will go held', 'Who is ahead? retracted', 'You are! held']);
    const [source] = (await health()).filter(({ id }) => id.startsWith('bluesky-replies:'));
    expect(source).toMatchObject({ state: 'live', title: 'Bluesky replies to red.test' });
    const { dataDir } = server;
    await server.end('SIGTERM');
    await network.deletePost(leaves!, last);
    server = await startServer({ args: ['--show', file], dataDir });
    await become(['I will go retracted', 'Who is ahead? retracted', 'You are! held']);
  });

  inTodaysBrowser((name) => {
    let browser: Browser;
    let page: Page;
    const pictureOf = async (text: string): Promise<string> => {
      const odometer = page.locator('tt-odometer .figure').first();
      await until(`the overlay shows ${text}`, async () => (await odometer.textContent())?.trim() === text);
      await until('the figure is at rest', () =>
        odometer.evaluate((figure) => figure.getAnimations({ subtree: true }).length === 0),
      );
      return (await odometer.screenshot()).toString('base64');
    };
    beforeAll(async () => {
      browser = await openBrowser(name);
    });
    afterAll(() => browser.close());

    it('SRC-4: follows reach the pixels of the overlay, and unfollows too', async () => {
      await show([{ id: 'red', name: 'Red', accounts: [account('red.test')] }]);
      page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      await page.goto(server!.links.overlay);
      const three = await pictureOf('3');
      const follow = await network.follow(viewers[4]!, red);
      const four = await pictureOf('4');
      await network.unfollow(viewers[4]!, follow);
      const threeAgain = await pictureOf('3');
      expect(four).not.toBe(three);
      expect(threeAgain).toBe(three);
    });
  });
});
