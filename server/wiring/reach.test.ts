import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../cli/private-address.ts';
import { listenTrouble } from '../start-error.ts';
import { reachOf } from './reach.ts';

describe('where the server is reached', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:4170'],
    ['localhost', 'http://127.0.0.1:4170'],
    ['0.0.0.0', 'http://127.0.0.1:4170'],
    ['::', 'http://127.0.0.1:4170'],
    ['::1', 'http://[::1]:4170'],
    ['192.168.1.5', 'http://192.168.1.5:4170'],
  ])('CLI-15: listening on %s, the links of this machine lead to %s', (host, base) => {
    expect(reachOf(host, false).localBase(4170)).toBe(base);
  });

  it('CLI-15: names of the local network are answered with --allow-lan alone, and only private ones', () => {
    expect(reachOf('0.0.0.0', false).lanHosts).toEqual([]);
    expect(reachOf('127.0.0.1', true).lanHosts).toEqual([]);
    expect(reachOf('192.168.1.5', false).lanHosts).toEqual(['192.168.1.5']);
    const addresses = reachOf('0.0.0.0', true).lanHosts.filter((host) => /^[\d.]+$|^\[/.test(host));
    for (const address of addresses) expect([address, isPrivateHost(address)]).toEqual([address, true]);
  });

  it.each([
    ['EADDRINUSE', /Port 4170 on 127\.0\.0\.1 is in use.*--port/],
    ['EACCES', /may not be used by this user.*--port/],
    ['EADDRNOTAVAIL', /no address of this computer.*--host/],
    ['EOTHER', /cannot listen/],
  ])('CLI-13: the failure %s to listen is said in words', (code, words) => {
    const trouble = listenTrouble(Object.assign(new Error(code), { code }), '127.0.0.1', 4170);
    expect([trouble.exitCode, trouble.message]).toEqual([1, expect.stringMatching(words)]);
  });
});
