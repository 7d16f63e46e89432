import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGatewayRig, upgradeOutcome, type GatewayRig } from '../testing/gateway-rig.ts';

const publicUrls = ['https://race.example'];

describe('other sites and odd upgrades', () => {
  let rig: GatewayRig;
  beforeAll(async () => {
    rig = await createGatewayRig({ publicUrls });
  });
  afterAll(() => rig.close());

  const upgrade = (headers: Record<string, string>, query?: string): Promise<'open' | number> =>
    upgradeOutcome(rig.raw(query, { headers }));
  const polled = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> =>
    new Promise((resolve, reject) => {
      get(`${rig.url}${path}`, { headers, method }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).on('error', reject);
    });

  it('SEC-41: a page of this server, and a program, open a websocket', async () => {
    expect(await upgrade({})).toBe('open');
    for (const origin of [rig.url, `http://localhost:${rig.port}`, 'https://race.example'])
      expect(await upgrade({ origin }), origin).toBe('open');
    expect(
      await upgrade({ host: 'race.example', origin: 'https://race.example', 'sec-fetch-site': 'same-origin' }),
    ).toBe('open');
  });

  it('SEC-41: a page of another site, port or scheme opens none', async () => {
    const foreign = [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${rig.port}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${rig.port + 1}`,
      `http://localhost.evil.example:${rig.port}`,
      'http://race.example',
      'file://',
      'chrome-extension://abcdef',
    ];
    for (const origin of foreign) expect(await upgrade({ origin }), origin).toBe(403);
  });

  it('SEC-41: what a browser marks as foreign opens none, also when the origin is ours', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect(await upgrade({ origin: rig.url, 'sec-fetch-site': site }), site).toBe(403);
    expect(
      await upgrade({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
    ).toBe(403);
  });

  it('SEC-42: a name that another site rebinds to this machine opens none', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${rig.port}`,
      '127.0.0.1',
      `127.0.0.1:${rig.port + 1}`,
      `0.0.0.0:${rig.port}`,
      'race.example:80',
    ]) {
      expect(await upgrade({ host, origin: `http://${host}` }), host).toBe(421);
      expect(await upgrade({ host }), host).toBe(421);
    }
  });

  it('SEC-43: long polling does not exist: an <img> on another site opens no session', async () => {
    for (const path of [
      '/socket.io/?EIO=4&transport=polling',
      '/socket.io/?EIO=4&transport=websocket',
      '/socket.io/socket.io.js',
    ]) {
      expect(await polled(path), path).toBe(404);
      expect(await polled(path, {}, 'POST'), path).toBe(404);
      expect(await polled(path, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), path).toBe(403);
      expect(await polled(path, { host: 'evil.example' }), path).toBe(421);
    }
    expect(rig.gateway.counts()['connections']).toBeLessThan(10);
  });

  it.each([
    '?EIO=4&transport=polling',
    '?EIO=3&transport=websocket',
    '?transport=websocket',
    '?EIO=4',
    '',
    '?EIO=4&transport=websocket&sid=abc',
    '?EIO=4&transport=webtransport',
    'x?EIO=4&transport=websocket',
    '../socket.io/?EIO=4&transport=websocket',
  ])('SEC-43: only a new websocket of this version is opened: "%s" is not', async (query) => {
    const outcome = await upgrade({}, query);
    expect(outcome).toBe(query.startsWith('../') ? 'open' : 400);
  });

  it('SEC-43: a session that is known is not taken over by a second websocket', async () => {
    const first = rig.raw();
    const sid = await new Promise<string>((resolve) =>
      first.once('message', (frame: Buffer) => resolve(/"sid":"([^"]+)"/.exec(frame.toString())?.[1] ?? '')),
    );
    expect(sid).not.toBe('');
    expect(await upgrade({}, `?EIO=4&transport=websocket&sid=${sid}`)).toBe(400);
    expect(first.readyState).toBe(first.OPEN);
  });

  it('SEC-24: a key in the address of a socket is refused', async () => {
    expect(await upgrade({}, `?EIO=4&transport=websocket&key=${rig.keys().control}`)).toBe(400);
    expect(rig.logged.join('\n')).not.toContain('tt_');
  });

  it('SEC-44: a refusal says nothing but its status', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      const request = get(`${rig.url}/socket.io/?EIO=4&transport=websocket`, {
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          origin: 'http://evil.example',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        },
      });
      request.on('response', (response) => {
        let text = JSON.stringify(response.headers);
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve(text));
      });
      request.on('error', reject);
    });
    expect(body).toBe('{"connection":"close","content-length":"0"}');
  });
});
