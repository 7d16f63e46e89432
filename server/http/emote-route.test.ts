import { afterEach, expect, test } from 'vitest';
import { httpRig } from './testing/http-rig.ts';

let rig: Awaited<ReturnType<typeof httpRig>>;
afterEach(() => rig.close());

test('QUEUE-74: a picture is answered without a key, as what it is, and any other is not there', async () => {
  const bytes = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  rig = await httpRig({
    ports: {
      emote: (platform, id) =>
        Promise.resolve(platform === 'twitch' && id === '25' ? { bytes, type: 'image/png' } : null),
    },
  });
  const answer = await rig.app.inject({ url: '/emote/twitch/25' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
  expect(answer.rawPayload.equals(bytes)).toBe(true);
  const none = await rig.app.inject({ url: '/emote/twitch/26' });
  expect(none.statusCode).toBe(404);
  expect(none.json()).toMatchObject({ reason: 'unknown-emote' });
});
