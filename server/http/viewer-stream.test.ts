import { afterEach, describe, expect, test } from 'vitest';
import { fed } from '../../shared/testing/scenario.ts';
import { systemActor } from '../../shared/domain/actor.ts';
import { startWholeServer } from '../security/testing/whole-server.ts';

type WholeServer = Awaited<ReturnType<typeof startWholeServer>>;
const open: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

async function started(options: Parameters<typeof startWholeServer>[0] = {}): Promise<WholeServer> {
  const server = await startWholeServer(options);
  open.push(server);
  return server;
}

/** Reads one `event:`/`data:` pair after another. */
async function* eventsOf(
  url: string,
  signal: AbortSignal,
): AsyncGenerator<{ event: string; frame: Record<string, unknown> }> {
  const answer = await fetch(`${url}/api/v1/live`, { signal });
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += new TextDecoder().decode(chunk as Uint8Array);
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const [, event = '', data = '{}'] = /event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
      text = text.slice(end + 2);
      yield { event, frame: JSON.parse(data) as Record<string, unknown> };
    }
  }
}

describe('GET /api/v1/live', () => {
  test('WIRE-42: gives a snapshot and then every change, without a key', async () => {
    const whole = await started();
    const leave = new AbortController();
    const stream = eventsOf(whole.url, leave.signal);
    expect((await stream.next()).value).toMatchObject({
      event: 'snapshot',
      frame: { protocol: 1, view: { race: { racers: {} } } },
    });
    whole.server.engine.dispatch({ name: 'racer.add', input: fed('anna') }, systemActor);
    const patch = await stream.next();
    expect(patch.value).toMatchObject({ event: 'patch', frame: { ops: [{ op: 'add', path: '/race/racers/anna' }] } });
    leave.abort();
  });

  test('SHOW-8: is closed while the public page is off, also for those who were reading', async () => {
    const whole = await started();
    const stream = eventsOf(whole.url, new AbortController().signal);
    await stream.next();
    whole.server.engine.dispatch({ name: 'show.viewer', input: { on: false } }, systemActor);
    await expect(stream.next()).rejects.toThrow();
    const refused = await whole.ask('/api/v1/live');
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      403,
      { code: 'forbidden', reason: 'viewer-off' },
    ]);
  });

  test('SEC-90: one address cannot take every place', async () => {
    const whole = await started();
    const leave = new AbortController();
    const streams = Array.from({ length: 32 }, () => eventsOf(whole.url, leave.signal));
    for (const stream of streams) await stream.next();
    const refused = await whole.ask('/api/v1/live', { impatient: true });
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([429, { reason: 'streams' }]);
    leave.abort();
  });

  test('SHOW-8: is closed by default at a public address', async () => {
    const whole = await started({ publicUrls: ['https://race.example'] });
    expect((await whole.ask('/api/v1/live')).status).toBe(403);
  });
});
