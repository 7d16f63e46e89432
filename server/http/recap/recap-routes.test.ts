import { describe, expect, it } from 'vitest';
import { bearer, httpRig } from '../testing/http-rig.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createMemoryEventLog } from '../../storage/memory-event-log.ts';
import type { ShowEngine } from '../../engine/engine-port.ts';
import { createShowEngine } from '../../engine/show-engine.ts';
import { createReplayClock } from '../../engine/replay-clock.ts';
import { systemActor } from '../../../shared/domain/actor.ts';
import { hour, second, toIso } from '../../../shared/lib/instant.ts';
import { makeRecap } from './make-recap.ts';

const start = Date.parse('2026-04-16T20:00:00.000Z');

/** A show with so many counts of each of four racers, one a second, and as many readings. */
async function longShow(
  seconds: number,
): Promise<Parameters<typeof makeRecap>[0] & { readonly engine: Pick<ShowEngine, 'dispatch'> }> {
  const log = createMemoryEventLog({ logId: 'log-1', mode: 'live', createdAt: toIso(start) });
  const clock = createReplayClock({ startAt: start, speed: 0 });
  const engine = createShowEngine({
    log,
    clock,
    newId: () => String(log.lastSeq),
    onFault: (error) => {
      throw error;
    },
  });
  const racers = ['a', 'b', 'c', 'd'];
  const setup = {
    title: 'Long',
    milestones: [1_000_000],
    racers: racers.map((id) => ({ id, name: id, colour: '#ff0000', accounts: [{ source: 'feed' as const }] })),
  };
  engine.dispatch({ name: 'show.apply', input: { setup, digest: '1' } }, systemActor, 'setup');
  for (let at = 0; at < seconds; at += 10) {
    clock.advanceTo(start + at * second);
    await engine.observe(
      racers.map((racer, index) => ({
        observation: {
          racer,
          total: 900_000 + at * (index + 1),
          at: start + at * second,
          resolution: 1,
          source: 'feed',
        },
      })),
      systemActor,
    );
  }
  return { engine, log };
}

describe('GET /api/v1/recap', () => {
  it('API-40: answers host and control, nobody else', async () => {
    const rig = await httpRig();
    for (const role of ['host', 'control'] as const)
      expect((await rig.app.inject({ url: '/api/v1/recap', headers: bearer(role) })).statusCode).toBe(200);
    for (const role of ['overlay', 'moderator', 'feed'] as const)
      expect((await rig.app.inject({ url: '/api/v1/recap', headers: bearer(role) })).statusCode).toBe(403);
    expect((await rig.app.inject({ url: '/api/v1/recap' })).statusCode).toBe(401);
    await rig.close();
  });

  it('API-40: ends with the log’s own hash, and is made anew only when there is more to tell', async () => {
    const ports = await longShow(60);
    const rig = await httpRig({ ports });
    const get = async (): Promise<RecapView> =>
      (await rig.app.inject({ url: '/api/v1/recap', headers: bearer('host') })).json<RecapView>();
    const [first, again] = [await get(), await get()];
    const last = [...ports.log.readProven()].at(-1);
    expect(first.proof).toEqual({ lines: last?.event.seq, hash: last?.hash });
    expect(again).toEqual(first);
    await rig.close();
  });

  it('API-41: chapters.txt counts from `from`, else from the show’s beginning, and refuses what is no instant', async () => {
    const rig = await httpRig({ ports: await longShow(60) });
    const get = (query: string) =>
      rig.app.inject({ url: `/api/v1/export/chapters.txt${query}`, headers: bearer('control') });
    expect((await get('')).body).toBe('00:00 Long\n00:10 d takes the lead\n');
    expect((await get('?from=2026-04-16T19:59:00Z')).body).toBe('00:00 Long\n01:10 d takes the lead\n');
    expect((await get('?from=soon')).json()).toMatchObject({ status: 400, reason: 'bad-from' });
    expect((await get('?from=recording')).json()).toMatchObject({ status: 400, reason: 'bad-from' });
    await rig.close();
  });

  it('SHOW-81: chapters.txt counts from the stream where somebody has said when it began, and from what is asked for', async () => {
    const ports = await longShow(60);
    const rig = await httpRig({ ports });
    const get = async (query: string): Promise<string> =>
      (await rig.app.inject({ url: `/api/v1/export/chapters.txt${query}`, headers: bearer('host') })).body;
    const began = { name: 'show.stream-started', input: { at: '2026-04-16T19:59:30Z' } } as const;
    ports.engine.dispatch(began, systemActor, 'began');
    expect(await get('')).toBe('00:00 Long\n00:40 d takes the lead\n');
    expect(await get('?from=show')).toBe('00:00 Long\n00:10 d takes the lead\n');
    await rig.close();
  });

  it('LOG-41: twelve hours of four racers are under 300 kB', async () => {
    const recap = await makeRecap(await longShow(12 * (hour / second)));
    expect(recap.racers.map(({ series }) => series.length > 500 && series.length < 1_400)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(recap.racers.map(({ last }) => last?.total)).toEqual([943_190, 986_380, 1_029_570, 1_072_760]);
    // The longest ledger that is listed: 400 messages of 140 characters with their names and times.
    const row = {
      id: 'x'.repeat(36),
      state: 'carried-over',
      author: 'n'.repeat(32),
      text: 'ö'.repeat(140),
      platform: 'bluesky',
      reason: 'r'.repeat(40),
      promisedAt: recap.from,
      endedAt: recap.to,
    };
    const whole = { ...recap, ledger: { ...recap.ledger, messages: Array.from({ length: 400 }, () => row) } };
    expect(Buffer.byteLength(JSON.stringify(whole))).toBeLessThan(300_000);
  });
});
