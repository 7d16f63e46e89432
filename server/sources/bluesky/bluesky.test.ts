import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHostRig, type HostRig } from '../testing/host-rig.ts';
import { startUpstream, type Upstream } from '../testing/upstream.ts';

let rig: HostRig;
let upstream: Upstream;
const profiles = new Map<string, unknown>();

beforeEach(async () => {
  profiles.clear();
  upstream = await startUpstream((request, response) => {
    const actors = new URL(request.url ?? '', 'http://host').searchParams.getAll('actors');
    const bad = actors.length > 25 || actors.some((actor) => actor.includes('!'));
    response.writeHead(bad ? 400 : 200, { 'content-type': 'application/json' });
    const found = actors.flatMap((actor) => profiles.get(actor) ?? []);
    response.end(
      JSON.stringify(bad ? { error: 'InvalidRequest', message: 'actors must be valid' } : { profiles: found }),
    );
  });
});
afterEach(async () => {
  await rig.host.stop();
  await upstream.close();
});

const profile = (handle: string, followersCount: unknown, did = `did:plc:${handle}`): void => {
  profiles.set(handle, { did, handle, followersCount });
  profiles.set(did, { did, handle, followersCount });
};
const account = (actor: string) => ({ source: 'bluesky', actor, service: upstream.url, allowPrivate: true }) as const;
const actorsOf = (index: number): readonly string[] =>
  new URL(upstream.asked[index]?.url ?? '', 'http://host').searchParams.getAll('actors');

describe('Bluesky', () => {
  test('SRC-4: handles in any case, with @, and DIDs are one request, without a login', async () => {
    profile('red.test', 896_947);
    profile('blue.test', 937_787);
    rig = createHostRig({
      roster: { red: [account('@Red.test')], blue: [account('did:plc:blue.test')], same: [account('red.test')] },
    });
    rig.host.start();
    await rig.settled('live');
    expect(rig.sink.totals()).toEqual({ 'red/a0': 896_947, 'blue/a0': 937_787, 'same/a0': 896_947 });
    expect(upstream.asked).toHaveLength(1);
    expect(actorsOf(0)).toEqual(['red.test', 'did:plc:blue.test']);
    expect(upstream.asked[0]?.headers.authorization).toBeUndefined();
  });

  test('SRC-4: 26 accounts are two requests', async () => {
    const names = Array.from({ length: 26 }, (_, index) => `v${String(index)}.test`);
    for (const [index, name] of names.entries()) profile(name, 100 + index);
    rig = createHostRig({ roster: { sum: names.map(account) } });
    rig.host.start();
    await expect.poll(() => Object.keys(rig.sink.totals()).length).toBe(26);
    expect(upstream.asked.map((_, index) => actorsOf(index).length)).toEqual([25, 1]);
    expect(rig.health.size).toBe(2);
  });

  test('SRC-4: an account that the AppView leaves out is told, the others are heard', async () => {
    profile('red.test', 5);
    rig = createHostRig({ roster: { red: [account('red.test')], ghost: [account('ghost.test')] } });
    rig.host.start();
    const view = await rig.settled('degraded');
    expect(rig.sink.totals()).toEqual({ 'red/a0': 5 });
    expect(view.accounts[1]?.error).toEqual({
      code: 'not-found',
      message: expect.stringContaining('"ghost.test"') as string,
    });
  });

  test.each([0, null, undefined, -3, 1.5, 'many'])('SRC-2: a count of %o is a fault of that account', async (count) => {
    profile('red.test', count);
    profile('blue.test', 7);
    rig = createHostRig({ roster: { red: [account('red.test')], blue: [account('blue.test')] } });
    rig.host.start();
    const view = await rig.settled('degraded');
    expect(rig.sink.totals()).toEqual({ 'blue/a0': 7 });
    expect(view.accounts[0]?.error?.code).toBe('bad-data');
  });

  test('SRC-13: a malformed account that fails the whole batch is found, set aside, and asked again later', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `v${String(index)}.test`);
    for (const [index, name] of names.entries()) profile(name, 100 + index);
    rig = createHostRig({ roster: { good: names.map(account), bad: [account('not!a-handle')] } });
    rig.host.start();
    const view = await rig.settled('degraded');
    expect(Object.keys(rig.sink.totals())).toHaveLength(8);
    expect(view.accounts.find((each) => each.racer === 'bad')?.error?.message).toContain('"not!a-handle"');
    const searching = upstream.asked.length;
    expect(searching).toBeLessThanOrEqual(9);
    await rig.lookAgain();
    expect(upstream.asked).toHaveLength(searching + 1);
    expect(actorsOf(searching)).toHaveLength(8);
    expect(rig.only().state).toBe('degraded');
    profile('not!a-handle', 1);
    for (let looks = 0; looks < 70 && !actorsOf(upstream.asked.length - 1).includes('not!a-handle'); looks++)
      await rig.lookAgain();
    expect(actorsOf(upstream.asked.length - 1)).toContain('not!a-handle');
  });
});
