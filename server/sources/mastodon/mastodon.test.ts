import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHostRig, type HostRig } from '../testing/host-rig.ts';
import { json, startUpstream, type Upstream } from '../testing/upstream.ts';
import { homeOf, userOf } from './home.ts';

let rig: HostRig;
let upstream: Upstream;
beforeEach(async () => {
  upstream = await startUpstream(json({ id: '1', acct: 'host', followers_count: 4321 }));
});
afterEach(async () => {
  await rig.host.stop();
  await upstream.close();
});
const begin = (acct = '@host@home.example'): void => {
  rig = createHostRig({ roster: { red: [{ source: 'mastodon', acct, instance: upstream.url, allowPrivate: true }] } });
  rig.host.start();
};

describe('Mastodon', () => {
  test('SRC-5: the home server is asked for the bare name, without a login', async () => {
    begin();
    await rig.settled('live');
    expect(upstream.asked[0]?.url).toBe('/api/v1/accounts/lookup?acct=host');
    expect(upstream.asked[0]?.headers.authorization).toBeUndefined();
    expect(rig.sink.observed[0]).toMatchObject({ racer: 'red', total: 4321, source: 'mastodon', resolution: 1 });
  });

  test.each([
    [401, 'needs-auth', 'logged in'],
    [403, 'needs-auth', 'refuses'],
    [404, 'failed', 'check the spelling'],
    [410, 'failed', 'gone'],
    [503, 'backoff', 'HTTP 503'],
  ] as const)('SRC-5: %i is told in words', async (status, state, words) => {
    upstream.answer = json({ error: 'x' }, {}, status);
    begin();
    const view = await rig.settled(state);
    expect(view.error?.message).toContain(words);
    expect(view.retryAt).not.toBeNull();
    expect(rig.sink.observed).toHaveLength(0);
  });

  test.each([0, -1, null, '12x'])('SRC-2: followers_count %o is no reading', async (followers_count) => {
    upstream.answer = json({ acct: 'host', followers_count });
    begin();
    expect((await rig.settled('backoff')).error?.code).toBe('bad-data');
    expect(rig.sink.observed).toHaveLength(0);
  });

  test('SRC-5: without a home server nothing is asked, and it is said what to write', async () => {
    rig = createHostRig({ roster: { red: [{ source: 'mastodon', acct: 'host' }] } });
    rig.host.start();
    const view = await rig.settled('failed');
    expect(view).toMatchObject({
      retryAt: null,
      error: { code: 'config', message: expect.stringContaining('user@home.server') as string },
    });
  });

  test('SRC-5: the home server is what stands behind the @, unless it is given', () => {
    expect(homeOf({ source: 'mastodon', acct: '@a@home.example' })?.href).toBe('https://home.example/');
    expect(
      homeOf({ source: 'mastodon', acct: 'a@home.example', instance: 'https://social.home.example/x' })?.href,
    ).toBe('https://social.home.example/');
    expect(userOf({ source: 'mastodon', acct: '@a@home.example' })).toBe('a');
  });
});
