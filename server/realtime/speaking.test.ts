import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, createGatewayRig, joined, nextEvent, until, type GatewayRig } from './testing/gateway-rig.ts';

const painted = { seq: 1, at: '2009-04-17T06:13:00.000Z', visible: true };

describe('overlays that speak', () => {
  let rig: GatewayRig;
  beforeEach(async () => {
    rig = await createGatewayRig();
  });
  afterEach(() => rig.close());

  async function overlay() {
    const socket = rig.connect({ key: rig.keys().overlay });
    const seat = nextEvent(socket, 'seat');
    await joined(socket);
    return { socket, id: (await seat).overlay };
  }
  const soundOf = (id: string) => rig.ambient().overlays[id]?.sound;

  it('SPEAK-20: an overlay is told its own id, and its reports come under that id', async () => {
    const [one, two] = [await overlay(), await overlay()];
    expect(Object.keys(rig.ambient().overlays)).toEqual([one.id, two.id]);
    expect(await ask(two.socket, 'spoke', { id: 'abc', what: 'started' })).toMatchObject({ ok: true });
    expect(rig.spoken).toEqual([`${two.id} abc started`]);
  });

  it('SPEAK-20: it may be heard when it says so, not when its browser refuses, and again when it was clicked', async () => {
    const { socket, id } = await overlay();
    await ask(socket, 'painted', painted);
    expect(soundOf(id)).toBe('off');
    await ask(socket, 'painted', { ...painted, sound: true });
    await until(() => soundOf(id) === 'on');
    await ask(socket, 'spoke', { id: 'abc', what: 'blocked' });
    await ask(socket, 'painted', { ...painted, seq: 2, sound: true });
    await until(() => rig.ambient().overlays[id]?.painted === 2);
    expect(soundOf(id)).toBe('blocked');
    await ask(socket, 'spoke', { id: 'abc', what: 'allowed' });
    expect(soundOf(id)).toBe('on');
  });

  it('SPEAK-20: nobody but an overlay may say so, and only in that form', async () => {
    const { socket } = await overlay();
    expect(await ask(socket, 'spoke', { id: 'abc', what: 'sung' })).toMatchObject({ reason: 'bad-frame' });
    expect(await ask(socket, 'spoke', { id: 'a'.repeat(65), what: 'ended' })).toMatchObject({ reason: 'bad-frame' });
    const control = rig.connect({ key: rig.keys().control, audience: 'overlay' });
    await joined(control);
    expect(await ask(control, 'spoke', { id: 'abc', what: 'ended' })).toMatchObject({ reason: 'not-spoken' });
    expect(rig.spoken).toEqual([]);
  });

  it('SPEAK-20: reports count against the budget of the page', async () => {
    const tight = await createGatewayRig({ limits: { readerFrames: { rate: 1, burst: 3 } } });
    const socket = tight.connect({ key: tight.keys().overlay });
    await joined(socket);
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await ask(socket, 'spoke', { id: 'abc', what: 'started' }));
    expect(answers.at(-1)).toMatchObject({ ok: false, code: 'overloaded' });
    await tight.close();
  });
});
