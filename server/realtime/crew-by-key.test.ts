import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGatewayRig, joined, until, type GatewayRig } from './testing/gateway-rig.ts';

let rig: GatewayRig;
beforeEach(async () => {
  rig = await createGatewayRig();
});
afterEach(() => rig.close());

it("QUEUE-100: a host's or control's key that reads the moderators' view counts as no moderator; a moderator's does until it goes", async () => {
  const page = (role: 'host' | 'control' | 'moderator') =>
    rig.connect({ key: rig.keys()[role], audience: 'moderator' });
  for (const role of ['host', 'control'] as const) expect(await joined(page(role))).toMatchObject({ protocol: 1 });
  await until(() => rig.ambient().connected['moderator'] === 2);
  expect(rig.ambient().moderators).toBe(0);
  const moderator = page('moderator');
  await joined(moderator);
  await until(() => rig.ambient().moderators === 1);
  // A moderator who only watches the public page moderates nothing.
  await joined(rig.connect({ key: rig.keys().moderator, audience: 'viewer' }));
  await until(() => rig.ambient().connected['viewer'] === 1);
  expect(rig.ambient().moderators).toBe(1);
  moderator.close();
  await until(() => rig.ambient().connected['moderator'] === 2);
  expect(rig.ambient().moderators).toBe(0);
});
