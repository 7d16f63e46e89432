import { describe, expect, it } from 'vitest';
import { createKey } from '../auth/key.ts';
import { createRequestGuard, type GuardedRequest, type RequestGuardOptions } from './request-guard.ts';

const port = 4170;

interface Wish {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly rawHeaders?: readonly string[];
  readonly address?: string;
}
function request({ method = 'GET', url = '/', headers = {}, rawHeaders, address = '127.0.0.1' }: Wish): GuardedRequest {
  const all = { host: `127.0.0.1:${port}`, ...headers };
  return {
    method,
    url,
    headers: all,
    rawHeaders: rawHeaders ?? Object.entries(all).flat(),
    socket: { remoteAddress: address },
  };
}
function judge(wish: Wish, kind: 'http' | 'upgrade' = 'http', options: RequestGuardOptions = {}): string {
  const guard = createRequestGuard(options);
  guard.listening(port);
  const refusal = guard.check(request(wish), kind);
  return refusal === null ? 'ok' : `${refusal.status} ${refusal.reason}`;
}
const both = ['http', 'upgrade'] as const;
const publicUrls = ['https://race.example', 'http://192.168.1.20:8080/'];

describe('the request guard', () => {
  it('SEC-20: answers to the loopback names with its own port', () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      for (const kind of both) expect(judge({ headers: { host } }, kind)).toBe('ok');
    }
  });

  it.each([
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    'localhost',
    '127.0.0.1:80',
    '127.0.0.1:4171',
    '',
    `127.0.0.1.evil.example:${port}`,
    `localhost.:${port}`,
    `0.0.0.0:${port}`,
    `2130706433:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port},evil.example`,
    'race.example',
    '192.168.1.20',
  ])('SEC-20: does not answer to the name "%s" (DNS rebinding)', (host) => {
    for (const kind of both) expect(judge({ headers: { host } }, kind)).toBe('421 host');
  });

  it('SEC-20: two Host headers, or none, are refused', () => {
    expect(judge({ rawHeaders: ['Host', `127.0.0.1:${port}`, 'host', 'evil.example'] })).toBe('421 host');
    expect(judge({ rawHeaders: [] })).toBe('421 host');
  });

  it('SEC-20: answers to the hosts of public URLs, with and without the port that the scheme implies', () => {
    for (const host of ['race.example', 'race.example:443', '192.168.1.20:8080'])
      expect(judge({ headers: { host } }, 'http', { publicUrls })).toBe('ok');
    for (const host of ['race.example:80', 'www.race.example', '192.168.1.20', `192.168.1.20:${port}`]) {
      expect(judge({ headers: { host } }, 'http', { publicUrls })).toBe('421 host');
    }
    expect(judge({ headers: { host: `192.168.1.20:${port}` } }, 'http', { hosts: ['192.168.1.20'] })).toBe('ok');
  });

  it('SEC-20: refuses everything until it knows its port', () => {
    expect(createRequestGuard({}).check(request({}), 'http')?.reason).toBe('host');
  });

  it.each([
    'null',
    'http://evil.example',
    'https://127.0.0.1:4170',
    'http://127.0.0.1',
    'http://127.0.0.1:4171',
    'http://127.0.0.1:41700',
    'http://localhost.evil.example:4170',
    'http://127.0.0.1:4170/',
    'HTTP://127.0.0.1:4170',
    'file://',
    'chrome-extension://abc',
    '',
    'http://evil.example, http://127.0.0.1:4170',
    'http://race.example',
  ])('SEC-21: the origin "%s" is foreign', (origin) => {
    for (const kind of both) expect(judge({ headers: { origin } }, kind, { publicUrls })).toBe('403 origin');
  });

  it('SEC-21: its own origins pass, and so does a program that sends none', () => {
    for (const origin of [
      'http://127.0.0.1:4170',
      'http://localhost:4170',
      'http://[::1]:4170',
      'https://race.example',
      'http://192.168.1.20:8080',
    ]) {
      for (const kind of both) expect(judge({ headers: { origin } }, kind, { publicUrls })).toBe('ok');
    }
    for (const kind of both) expect(judge({}, kind)).toBe('ok');
  });

  it('SEC-22: what a browser sends for another site goes no further, same-site included', () => {
    for (const site of ['cross-site', 'same-site', 'same-origin, cross-site', 'nonsense', '']) {
      for (const kind of both)
        expect(judge({ url: '/api/v1/view', headers: { 'sec-fetch-site': site } }, kind)).toBe('403 cross-site');
      expect(
        judge({
          method: 'POST',
          headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
        }),
      ).toBe('403 cross-site');
      expect(
        judge({
          url: '/overlay',
          headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
        }),
      ).toBe('403 cross-site');
    }
    for (const site of ['same-origin', 'none'])
      for (const kind of both) expect(judge({ headers: { 'sec-fetch-site': site } }, kind)).toBe('ok');
  });

  it('SEC-22: a link in a chat opens a page, but not in a frame, and not the API or a socket', () => {
    const clicked = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    for (const url of ['/', '/control', '/viewer', '/host?mirror=1', '/overlay?theme=dark'])
      expect(judge({ url, headers: clicked })).toBe('ok');
    for (const url of ['/api/v1/view', '/socket.io/', '/metrics', '/control/x'])
      expect(judge({ url, headers: clicked })).toBe('403 cross-site');
    expect(judge({ url: '/control', headers: { ...clicked, 'sec-fetch-dest': 'iframe' } })).toBe('403 cross-site');
    expect(judge({ url: '/control', headers: clicked }, 'upgrade')).toBe('403 cross-site');
    expect(judge({ url: '/control', headers: { ...clicked, origin: 'null' } })).toBe('403 origin');
  });

  it.each([
    '',
    '*',
    'http://127.0.0.1:4170/',
    'http://evil.example/',
    '//evil.example/',
    '/\\evil',
    '/a#b',
    '/a b',
    '/a\u0000',
    '/a%00',
    '/a%0d%0aX:1',
    '/../etc/passwd',
    '/assets/../../x',
    '/assets/%2e%2e/x',
    '/assets/.%2E/x',
    '/.',
    '/é',
  ])('SEC-23: the target "%s" is refused', (url) => {
    expect(judge({ url })).toBe('400 bad-target');
  });

  it('SEC-23: a plain path with a query passes', () => {
    for (const url of [
      '/',
      '/overlay?show=race,message&scale=1.5',
      '/assets/overlay-a1b2.js',
      '/a.b/c..d',
      '/x?y=../z',
    ])
      expect(judge({ url })).toBe('ok');
  });

  it('SEC-24: a key in an address is refused, also when it is escaped', () => {
    const key = createKey('control');
    for (const url of [`/control?k=${key}`, `/api/v1/view?token=${key.replaceAll('_', '%5F')}`, `/${key}`])
      expect(judge({ url })).toBe('400 key-in-url');
  });

  it('SEC-25: only GET, HEAD and POST are served, and only GET upgrades', () => {
    for (const method of ['GET', 'HEAD', 'POST']) expect(judge({ method })).toBe('ok');
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'TRACE', 'PATCH', 'PROPFIND', 'CONNECT'])
      expect(judge({ method })).toBe('405 method');
    for (const method of ['POST', 'HEAD']) expect(judge({ method }, 'upgrade')).toBe('405 method');
  });

  it('SEC-26: a proxy on this machine tells the address that limits count; others are not believed', () => {
    const guard = createRequestGuard({ publicUrls });
    guard.listening(port);
    const forwarded = { 'x-forwarded-for': '1.1.1.1, 198.51.100.9' };
    expect(guard.addressOf(request({ headers: { ...forwarded, host: 'race.example' } }))).toBe('198.51.100.9');
    expect(guard.addressOf(request({ headers: forwarded }))).toBe('127.0.0.1');
    expect(guard.addressOf(request({ headers: { ...forwarded, host: 'race.example' }, address: '203.0.113.5' }))).toBe(
      '203.0.113.5',
    );
    expect(guard.addressOf(request({ headers: { 'x-forwarded-for': 'nonsense', host: 'race.example' } }))).toBe(
      '127.0.0.1',
    );
  });
});
