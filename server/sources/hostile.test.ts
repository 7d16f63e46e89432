import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountConfig } from '../../shared/domain/race/race-state.ts';
import { faults } from './testing/faults.ts';
import { createHostRig, type HostRig } from './testing/host-rig.ts';
import { json, startUpstream, type Answering, type Upstream } from './testing/upstream.ts';

interface Adapter {
  readonly name: string;
  config(url: string): AccountConfig;
  body(total: string): string;
}

const adapters: readonly Adapter[] = [
  {
    name: 'json',
    config: (url) => ({ source: 'json', url: `${url}/count`, pointer: '/n', allowPrivate: true }),
    body: (total) => `{"n":${total}}`,
  },
  {
    name: 'bluesky',
    config: (url) => ({ source: 'bluesky', actor: 'a.test', service: url, allowPrivate: true }),
    body: (total) => `{"profiles":[{"did":"did:plc:a","handle":"a.test","followersCount":${total}}]}`,
  },
  {
    name: 'mastodon',
    config: (url) => ({ source: 'mastodon', acct: 'a', instance: url, allowPrivate: true }),
    body: (total) => `{"acct":"a","followers_count":${total}}`,
  },
];

let upstream: Upstream;
let rig: HostRig;
beforeEach(async () => {
  upstream = await startUpstream(json('null'));
});
afterEach(async () => {
  await rig.host.stop();
  await upstream.close();
});

/** Answers as told and counts. */
async function begin(adapter: Adapter, answer: Answering): Promise<void> {
  upstream.answer = answer;
  rig = createHostRig({ roster: { red: [adapter.config(upstream.url)] }, limits: { timeout: 120 } });
  rig.host.start();
  await rig.settled();
}

/** The platform is well again: the source must find out by itself, or when asked where it waits for a person. */
async function recover(adapter: Adapter): Promise<void> {
  upstream.answer = json(adapter.body('777'));
  if (rig.clock.nextAt === null) rig.host.retry(rig.only().id);
  await rig.lookAgain();
  expect(rig.only()).toMatchObject({ state: 'live', error: null });
  expect(rig.sink.totals()).toEqual({ 'red/a0': 777 });
}

describe.each(adapters)('$name against a hostile platform', { timeout: 20_000 }, (adapter) => {
  test.each(Object.entries(faults))('SRC-17: %s', async (_name, fault) => {
    // One clock for both sides: dates in headers are the platform's.
    await begin(adapter, (request, response) => {
      fault(adapter.body, () => rig.clock.now())(request, response);
    });
    for (let looks = 1; looks <= 3; looks++) {
      expect(rig.only().state).not.toBe('live');
      expect(rig.only().error?.message).toMatch(/\S{3}/);
      // Redirects are requests too: at most the three that are followed, and the first.
      expect(upstream.asked.length).toBeLessThanOrEqual(looks * 4);
      const { nextAt } = rig.clock;
      if (nextAt === null) break;
      expect(nextAt - rig.clock.now()).toBeGreaterThanOrEqual(1_000);
      expect(nextAt - rig.clock.now()).toBeLessThanOrEqual(15 * 60_000);
      await rig.lookAgain();
    }
    expect(rig.sink.observed).toHaveLength(0);
    await recover(adapter);
  });

  test('SRC-17: a counter that goes back is reported as it is', async () => {
    let total = 1000;
    await begin(adapter, (request, response) => {
      json(adapter.body(String((total -= 10))))(request, response);
    });
    await rig.lookAgain();
    await rig.lookAgain();
    expect(rig.sink.observed.map((each) => each.total)).toEqual([990, 980, 970]);
    await recover(adapter);
  });

  test('SRC-17: a platform that fails every other time still counts', async () => {
    let turn = 0;
    await begin(adapter, (request, response) => {
      json(adapter.body('12'), {}, turn++ % 2 ? 500 : 200)(request, response);
    });
    for (let looks = 0; looks < 5; looks++) await rig.lookAgain();
    expect(rig.sink.observed.map((each) => each.total)).toEqual([12, 12, 12]);
    await recover(adapter);
  });

  test.each([
    ['a byte order mark', (body: string) => `\uFEFF${body}`],
    ['a member named __proto__', (body: string) => body.replace('{', '{"__proto__":{"n":1,"polluted":true},')],
    ['spaces and new lines', (body: string) => `\r\n  ${body}\n\n`],
  ])('SRC-17: %s does no harm', async (_name, dress) => {
    await begin(adapter, json(dress(adapter.body('55'))));
    expect(rig.sink.totals()).toEqual({ 'red/a0': 55 });
    expect('polluted' in {}).toBe(false);
    await recover(adapter);
  });

  test('SRC-16: a request that is under way is broken off', async () => {
    const hung = new Promise<void>((resolve) => {
      upstream.answer = (request) => {
        request.socket.on('close', resolve);
      };
    });
    rig = createHostRig({ roster: { red: [adapter.config(upstream.url)] } });
    rig.host.start();
    await expect.poll(() => upstream.asked.length).toBe(1);
    // The test's clock stands still: no time passes before it is over.
    await rig.host.stop();
    await hung;
    expect(rig.only().state).toBe('stopped');
  });

  test('SRC-17: a platform that is not there, then is', async () => {
    const port = upstream.port;
    await upstream.close();
    rig = createHostRig({ roster: { red: [adapter.config(`http://127.0.0.1:${String(port)}`)] } });
    rig.host.start();
    expect((await rig.settled('backoff')).error).toMatchObject({ code: 'network' });
    for (let looks = 0; looks < 5; looks++) await rig.lookAgain();
    upstream = await startUpstream(json(adapter.body('777')), port);
    await recover(adapter);
  });
});
