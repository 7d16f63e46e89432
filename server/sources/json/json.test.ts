import { afterEach, describe, expect, test } from 'vitest';
import { createHostRig, type HostRig } from '../testing/host-rig.ts';
import { json, startUpstream, type Upstream } from '../testing/upstream.ts';
import { atPointer, reachedBy } from './json-pointer.ts';

let rig: HostRig | null = null;
let upstream: Upstream | null = null;
afterEach(async () => {
  await rig?.host.stop();
  await upstream?.close();
  rig = upstream = null;
});

const account = (url: string, pointer: string) => ({ source: 'json', url, pointer, allowPrivate: true }) as const;

describe('JSON over HTTP', () => {
  test('SRC-3: two accounts at one address are one request and two totals', async () => {
    upstream = await startUpstream(json({ sources: [{ listeners: 12 }, { listeners: '7' }] }));
    const url = `${upstream.url}/status?key=secret`;
    rig = createHostRig({
      roster: { red: [account(url, '/sources/0/listeners')], blue: [account(url, '/sources/1/listeners')] },
    });
    rig.host.start();
    expect(await rig.settled('live')).toMatchObject({
      state: 'live',
      error: null,
      accounts: [{ racer: 'red' }, { racer: 'blue' }],
    });
    expect(rig.sink.totals()).toEqual({ 'red/a0': 12, 'blue/a0': 7 });
    expect(upstream.asked).toHaveLength(1);
    expect(rig.sink.observed[0]).toMatchObject({ source: 'json', resolution: 1, at: rig.clock.now() });
  });

  test('SRC-3: a pointer to nothing says how far the answer goes, and the other account is heard', async () => {
    upstream = await startUpstream(json({ stats: { followers: 41 } }));
    const url = `${upstream.url}/a`;
    rig = createHostRig({ roster: { red: [account(url, '/stats/count')], blue: [account(url, '/stats/followers')] } });
    rig.host.start();
    const view = await rig.settled('degraded');
    expect(rig.sink.totals()).toEqual({ 'blue/a0': 41 });
    expect(view.accounts[0]?.error).toEqual({
      code: 'bad-data',
      message: expect.stringContaining('only as far as /stats') as string,
    });
    expect(view.accounts[1]?.error).toBeNull();
    expect(view.note).toBe('1 of 2 accounts give no total');
  });

  test('SRC-18: the query of an address, where keys ride, and its password appear nowhere', async () => {
    upstream = await startUpstream(json({}, {}, 500));
    const url = `http://user:hunter2@127.0.0.1:${String(upstream.port)}/a?key=s3cret`;
    rig = createHostRig({ roster: { red: [account(url, '/x')] } });
    rig.host.start();
    const view = await rig.settled('backoff');
    expect(upstream.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('user:hunter2').toString('base64')}`);
    expect(`${JSON.stringify(view)}${rig.logger.lines.join()}`).not.toMatch(/s3cret|hunter2/);
  });

  test('SRC-8: an unchanged answer is asked for with its ETag and counts as a report', async () => {
    const statuses: number[] = [];
    upstream = await startUpstream((request, response) => {
      const known = request.headers['if-none-match'] === '"v1"' && request.headers['cache-control'] === 'max-age=0';
      statuses.push(known ? 304 : 200);
      response.writeHead(known ? 304 : 200, { etag: '"v1"' });
      response.end(known ? undefined : '{"n":5}');
    });
    rig = createHostRig({ roster: { red: [account(upstream.url, '/n')] } });
    rig.host.start();
    await rig.settled('live');
    await rig.lookAgain();
    expect(upstream.asked.map((request) => request.headers['if-none-match'])).toEqual([undefined, '"v1"']);
    expect(statuses).toEqual([200, 304]);
    expect(rig.sink.observed.map(({ total }) => total)).toEqual([5, 5]);
    expect(rig.sink.observed[1]?.at).toBeGreaterThan(rig.sink.observed[0]?.at ?? Infinity);
  });
});

describe('rate limits', () => {
  test('SRC-11: an exhausted budget is shown, and nobody asks before its reset', async () => {
    upstream = await startUpstream((request, response) => {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String((rig?.clock.now() ?? 0) + 60_000) };
      json({ n: 5 }, headers)(request, response);
    });
    rig = createHostRig({ roster: { red: [account(`${upstream.url}/a`, '/n')] } });
    rig.host.start();
    const begun = rig.clock.now();
    const view = await rig.settled('backoff');
    expect(view).toMatchObject({ error: { code: 'rate-limited' }, budget: { remaining: 0 } });
    expect(view.retryAt).toBe(new Date(begun + 60_000).toISOString());
    expect(rig.sink.totals()).toEqual({ 'red/a0': 5 });
    rig.clock.advance(59_000);
    rig.host.retry(view.id);
    expect(upstream.asked).toHaveLength(1);
    await rig.lookAgain();
    expect(upstream.asked).toHaveLength(2);
  });
});

describe('JSON pointer', () => {
  const document = { a: [{ 'x/y': 1, 'm~n': 2 }], '': 3 };
  test.each([
    ['/a/0/x~1y', 1],
    ['/a/0/m~0n', 2],
    ['/', 3],
    ['', document],
    ['/a/00', undefined],
    ['/a/-1', undefined],
    ['/a/length', undefined],
    ['/__proto__/x', undefined],
    ['/constructor', undefined],
  ])('SRC-3: %s', (pointer, value) => {
    expect(atPointer(document, pointer)).toEqual(value);
  });
  test('SRC-3: the longest part that is there', () => {
    expect(reachedBy(document, '/a/0/nothing/here')).toBe('/a/0');
    expect(reachedBy(document, '/b')).toBe('');
  });
});
