import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGuardedFetch, type ByteFetch, type GuardedFetch } from '../sources/fetch/guarded-fetch.ts';
import { QueueScenario } from '../../shared/testing/queue-scenario.ts';
import { createEmoteStore } from './emote-store.ts';
import { isPromisedEmote } from './promised-emotes.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n the rest of it', 'latin1');

describe('emotes', () => {
  let upstream: Server;
  let asked: string[];
  let guarded: GuardedFetch & ByteFetch;
  let hosts: readonly string[];
  let now: number;
  const port = (): number => (upstream.address() as AddressInfo).port;

  beforeEach(async () => {
    [asked, hosts, now] = [[], ['127.0.0.1'], 0];
    upstream = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      if (path === '/moved') response.writeHead(302, { location: '/25' }).end();
      else if (path === '/html') response.writeHead(200, { 'content-type': 'image/png' }).end('<svg onload=x>');
      else if (path === '/large') response.end(Buffer.concat([png, Buffer.alloc(4_000)]));
      else if (path === '/gone') response.writeHead(404).end(png);
      else response.end(png);
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    guarded = createGuardedFetch({ limits: { maxBytes: 2_000, timeout: 2_000, maxRedirects: 0 } });
  });
  afterEach(async () => {
    await guarded.close();
    await new Promise((resolve) => upstream.close(resolve));
  });

  const store = () =>
    createEmoteStore({
      fetch: guarded,
      hosts: () => hosts,
      monotonic: () => now,
      addresses: { twitch: `http://127.0.0.1:${port()}/{id}` },
    });

  it('QUEUE-73: a picture is fetched once, and known by its own bytes', async () => {
    const emotes = store();
    const pictures = await Promise.all([emotes.picture('twitch', '25'), emotes.picture('twitch', '25')]);
    expect(pictures).toEqual([
      { bytes: png, type: 'image/png' },
      { bytes: png, type: 'image/png' },
    ]);
    expect(asked).toEqual(['/25']);
  });

  it('QUEUE-73: nothing is asked of another host, of an unknown platform, by an odd id, or while emotes are off', async () => {
    const emotes = store();
    expect(await emotes.picture('elsewhere', '25')).toBeNull();
    for (const id of ['../25', '25?x', '', 'a'.repeat(81), 'a/b'])
      expect(await emotes.picture('twitch', id)).toBeNull();
    hosts = ['static-cdn.jtvnw.net'];
    expect(await emotes.picture('twitch', '25')).toBeNull();
    hosts = [];
    expect(await emotes.picture('twitch', '25')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('QUEUE-73: what is no picture, too large, missing or elsewhere is not passed on, and is tried again after a minute', async () => {
    const emotes = store();
    for (const id of ['html', 'large', 'gone', 'moved']) expect(await emotes.picture('twitch', id), id).toBeNull();
    expect(asked).toEqual(['/html', '/large', '/gone', '/moved']);
    await emotes.picture('twitch', 'gone');
    expect(asked).toHaveLength(4);
    now = 60_001;
    await emotes.picture('twitch', 'gone');
    expect(asked).toHaveLength(5);
  });

  it('QUEUE-73: the own network is never asked for a platform at its own address', async () => {
    const emotes = createEmoteStore({ fetch: guarded, hosts: () => ['static-cdn.jtvnw.net'], monotonic: () => now });
    const away = createGuardedFetch({ resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) });
    const lured = createEmoteStore({ fetch: away, hosts: () => ['static-cdn.jtvnw.net'], monotonic: () => now });
    expect(await lured.picture('twitch', '25')).toBeNull();
    expect(await emotes.picture('bluesky', '25')).toBeNull();
    expect(asked).toEqual([]);
    await away.close();
  });

  it('QUEUE-74: only pictures of messages that are on air or approved are served', () => {
    const show = new QueueScenario().hold('hi HeyWave', { emotes: [{ name: 'HeyWave', id: '25' }] });
    expect(isPromisedEmote(show.state.queue, 'twitch', '25')).toBe(false);
    show.approve('hi HeyWave');
    expect(isPromisedEmote(show.state.queue, 'twitch', '25')).toBe(true);
    expect(isPromisedEmote(show.state.queue, 'twitch', '26')).toBe(false);
    expect(isPromisedEmote(show.state.queue, 'bluesky', '25')).toBe(false);
    show.send('message.retract', { id: show.id('hi HeyWave') });
    expect(isPromisedEmote(show.state.queue, 'twitch', '25')).toBe(false);
  });
});
