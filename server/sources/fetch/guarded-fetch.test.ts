import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourceError } from '../source-error.ts';
import { json, startUpstream, type Upstream } from '../testing/upstream.ts';
import { createGuardedFetch, type GuardedFetch } from './guarded-fetch.ts';
import { redirectTarget } from './redirect-target.ts';
import { createPinnedLookup, type Resolve } from './pinned-lookup.ts';

let upstream: Upstream;
let guarded: GuardedFetch;
const signal = new AbortController().signal;
/** Names end where the test says. */
let resolveTo: Resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);

beforeEach(async () => {
  upstream = await startUpstream(json({ n: 1 }));
  guarded = createGuardedFetch({ resolve: (name) => resolveTo(name), limits: { timeout: 2000, maxBytes: 2000 } });
});
afterEach(async () => {
  await guarded.close();
  await upstream.close();
});

const ask = (url: string, allowPrivate = true) => guarded.fetch(url, { signal, allowPrivate });
async function refusal(asking: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}
const redirectTo = (location: string): void => {
  upstream.answer = (_request, response) => {
    response.writeHead(302, { location });
    response.end();
  };
};

describe('limits', () => {
  test('SRC-6: an answer of the largest size passes, one byte more does not', async () => {
    upstream.answer = json('1'.repeat(2000));
    expect((await ask(upstream.url)).text).toHaveLength(2000);
    upstream.answer = json('1'.repeat(2001));
    expect(await refusal(ask(upstream.url))).toMatchObject({ code: 'bad-data' });
  });

  test('SRC-6: the size counts after inflation', async () => {
    upstream.answer = json(gzipSync('1'.repeat(2000)), { 'content-encoding': 'gzip' });
    expect((await ask(upstream.url)).text).toHaveLength(2000);
    upstream.answer = json(gzipSync(Buffer.alloc(50_000_000, 32)), { 'content-encoding': 'gzip' });
    expect(await refusal(ask(upstream.url))).toMatchObject({ code: 'bad-data' });
  });

  test('SRC-6: what hangs ends as a timeout that says how long was waited', async () => {
    const patient = createGuardedFetch({ limits: { timeout: 60 } });
    upstream.answer = () => undefined;
    const error = await refusal(patient.fetch(upstream.url, { signal, allowPrivate: true }));
    expect(error).toMatchObject({ code: 'timeout', message: expect.stringContaining('0.06 s') as string });
    await patient.close();
  });

  test('SRC-6: three redirects are followed, the fourth is not', async () => {
    upstream.answer = (request, response) => {
      const left = Number(request.url?.slice(1) ?? 0);
      response.writeHead(left > 0 ? 307 : 200, left > 0 ? { location: `/${String(left - 1)}` } : {});
      response.end('"end"');
    };
    expect((await ask(`${upstream.url}/3`)).text).toBe('"end"');
    expect(await refusal(ask(`${upstream.url}/4`))).toMatchObject({ code: 'http' });
    expect(upstream.asked).toHaveLength(8);
  });

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/x', 'data:application/json,1'])(
    'SRC-6: a redirect to %s is refused',
    async (target) => {
      redirectTo(target);
      expect(await refusal(ask(upstream.url))).toMatchObject({ code: 'config' });
    },
  );

  test('SRC-6: a redirect from a safe to an open connection is refused', () => {
    const headers = new Headers({ location: 'http://example.org/' });
    expect(() => redirectTarget({ status: 301, headers }, new URL('https://example.org/'))).toThrow(
      'from https to http',
    );
    expect(redirectTarget({ status: 301, headers }, new URL('http://example.org/'))?.href).toBe('http://example.org/');
  });

  test('SRC-18: credentials are not carried to another origin', async () => {
    const other = await startUpstream(json(1));
    redirectTo(`${other.url}/landed`);
    const headers = { 'x-key': 'k' };
    await guarded.fetch(`http://user:pass@127.0.0.1:${String(upstream.port)}/`, {
      signal,
      allowPrivate: true,
      headers,
    });
    expect(upstream.asked[0]?.headers.authorization).toMatch(/^Basic /);
    expect(upstream.asked[0]?.headers['x-key']).toBe('k');
    expect(other.asked[0]?.headers).not.toMatchObject({ authorization: expect.anything() as unknown });
    expect(other.asked[0]?.headers).not.toHaveProperty('x-key');
    await other.close();
  });
});

describe('addresses', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
  ])('SRC-7: %s is refused', async (url) => {
    expect(await refusal(ask(url, false))).toMatchObject({
      code: 'config',
      message: expect.stringContaining('allowPrivate') as string,
    });
  });

  test('SRC-7: a name that resolves into the own network is refused before anything is sent', async () => {
    for (const address of ['127.0.0.1', '::1', '192.168.0.7', 'fd12::1']) {
      resolveTo = () =>
        Promise.resolve([
          { address: '93.184.215.14', family: 4 },
          { address, family: address.includes(':') ? 6 : 4 },
        ]);
      const error = await refusal(ask(`http://counts.example:${String(upstream.port)}/`, false));
      expect(error).toMatchObject({ code: 'config', message: expect.stringContaining(address) as string });
    }
    expect(upstream.asked).toHaveLength(0);
  });

  test('SRC-7: the address that was checked is the one connected to, asked for once', async () => {
    let lookups = 0;
    // The second answer is the trap: a check that resolves apart from the connection would walk into it.
    resolveTo = () => Promise.resolve([{ address: lookups++ === 0 ? '127.0.0.1' : '192.0.2.1', family: 4 }]);
    expect((await ask(`http://counts.example:${String(upstream.port)}/`)).text).toBe('{"n":1}');
    expect(lookups).toBe(1);
  });

  test('SRC-7: a name that turns private is refused at its next look', async () => {
    const answers = ['93.184.215.14', '10.0.0.1'];
    const lookup = createPinnedLookup(() => Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]), false);
    const look = () =>
      new Promise((resolve) => {
        lookup('rebind.example', { all: true }, (error, addresses) => {
          resolve(error?.message ?? addresses);
        });
      });
    expect(await look()).toEqual([{ address: '93.184.215.14', family: 4 }]);
    expect(await look()).toContain('rebind.example (10.0.0.1) is not a public address');
  });

  test('SRC-7: a redirect into the own network is refused', async () => {
    const target = redirectTarget(
      { status: 302, headers: new Headers({ location: 'http://169.254.169.254/' }) },
      new URL('http://a.example/'),
    );
    expect(await refusal(ask(target?.href ?? '', false))).toMatchObject({ code: 'config' });
  });

  test('SRC-7: a name without an address says so', async () => {
    resolveTo = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await refusal(ask('http://nowhere.example/', false))).toMatchObject({
      code: 'network',
      message: expect.stringContaining('nowhere.example was not found') as string,
    });
  });
});
