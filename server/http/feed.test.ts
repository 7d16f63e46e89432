import { afterEach, describe, expect, it } from 'vitest';
import type { Delivery, DeliveryOutcome } from '../engine/engine-port.ts';
import { bearer, httpRig, wallClock, type HttpRig } from './testing/http-rig.ts';

describe('POST /api/v1/observations', () => {
  let rig: HttpRig;
  afterEach(() => rig.close());
  const post = async (payload: string | object, outcomes?: (deliveries: readonly Delivery[]) => DeliveryOutcome[]) => {
    rig = await httpRig(outcomes === undefined ? {} : { outcomes });
    const headers = { ...bearer('feed'), 'content-type': 'application/json' };
    return rig.app.inject({ url: '/api/v1/observations', method: 'POST', payload, headers });
  };

  it('API-10: one observation is taken as it is; what it leaves out is now, exact and from "feed"', async () => {
    const answer = await post({ racer: 'actor', total: 896_947 });
    expect([answer.statusCode, answer.json()]).toEqual([202, { accepted: 1, late: 0, duplicate: 0, rejected: [] }]);
    expect(rig.observed).toEqual([
      {
        actor: { role: 'feed', id: 'id-feed' },
        deliveries: [
          {
            observation: {
              racer: 'actor',
              account: undefined,
              total: 896_947,
              at: wallClock,
              resolution: 1,
              source: 'feed',
            },
          },
        ],
      },
    ]);
  });

  it('API-10: time, account, resolution, source and key are passed on', async () => {
    await post([
      {
        racer: 'a',
        account: 'main',
        total: 5,
        at: '2009-04-17T02:13:00.5-04:00',
        resolution: 1000,
        source: 'counter-1',
        key: 'k1',
      },
    ]);
    expect(rig.observed[0]?.deliveries[0]).toEqual({
      observation: {
        racer: 'a',
        account: 'main',
        total: 5,
        at: Date.parse('2009-04-17T06:13:00.500Z'),
        resolution: 1000,
        source: 'counter-1',
      },
      key: 'k1',
    });
  });

  it('API-11: valid items are kept, the others are listed by index with a reason', async () => {
    const outcomes: DeliveryOutcome[] = [
      { kind: 'accepted' },
      { kind: 'late' },
      { kind: 'duplicate' },
      { kind: 'rejected', reason: 'unknown-racer', message: '' },
      { kind: 'rejected', reason: 'zero', message: '' },
      { kind: 'rejected', reason: 'future', message: '' },
      { kind: 'rejected', reason: 'account-needed', message: '' },
    ];
    const good = { racer: 'a', total: 1 };
    const answer = await post(
      [good, { racer: 'a', total: -1 }, good, good, null, good, good, good, good],
      () => outcomes,
    );
    expect([answer.statusCode, answer.json()]).toEqual([
      202,
      {
        accepted: 3,
        late: 1,
        duplicate: 1,
        rejected: [
          { index: 1, reason: 'invalid' },
          { index: 4, reason: 'invalid' },
          { index: 5, reason: 'unknown-racer' },
          { index: 6, reason: 'zero' },
          { index: 7, reason: 'future' },
          { index: 8, reason: 'unknown-account' },
        ],
      },
    ]);
  });

  it.each([
    { racer: 'a' },
    { racer: 'a', total: null },
    { racer: 'a', total: '5' },
    { racer: 'a', total: 1.5 },
    { racer: 'a', total: 1e300 },
    { racer: 'a', total: 2 ** 53 },
    { racer: '', total: 5 },
    { total: 5 },
    { racer: 'a', total: 5, at: '2009-04-17T06:13:00' },
    { racer: 'a', total: 5, at: '2009-02-30T06:13:00Z' },
    { racer: 'a', total: 5, at: 1239948780 },
    { racer: 'a', total: 5, resolution: 0 },
    { racer: 'a', total: 5, source: 'typed' },
    { racer: 'a', total: 5, source: 'two words' },
    { racer: 'a', total: 5, tottal: 6 },
    [],
    'text',
    7,
  ])('API-11: the item %j is invalid and never an observation', async (item) => {
    const answer = await post([item]);
    expect([answer.statusCode, answer.json()]).toEqual([
      202,
      { accepted: 0, late: 0, duplicate: 0, rejected: [{ index: 0, reason: 'invalid' }] },
    ]);
    expect(rig.observed).toEqual([]);
  });

  it.each(['7', '"x"', 'null', 'true', ''])('API-11: the body %s is no item and no list of items', async (payload) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'invalid', reason: 'bad-body' }]);
  });

  it('API-12: 5,000 items and 1 MiB go through, more is overloaded and nothing of it is kept', async () => {
    const item = { racer: 'a', total: 1 };
    expect((await post(Array(5000).fill(item))).json()).toMatchObject({ accepted: 5000 });
    await rig.close();
    const many = await post(Array(5001).fill(item));
    expect([many.statusCode, many.json(), rig.observed]).toMatchObject([
      429,
      { code: 'overloaded', reason: 'too-many-items' },
      [],
    ]);
    await rig.close();
    const large = await post(`[${' '.repeat(1_048_576)}]`);
    expect([large.statusCode, large.json(), rig.observed]).toMatchObject([
      429,
      { code: 'overloaded', reason: 'too-large' },
      [],
    ]);
    await rig.close();
    expect((await post(`[${' '.repeat(1_048_574)}]`)).statusCode).toBe(202);
  });

  it('API-12: while too much waits for the disk it is told to come again', async () => {
    const answer = await post({ racer: 'actor', total: 5 }, () => [
      { kind: 'rejected', reason: 'overloaded', message: '50000 deliveries wait to be written.' },
    ]);
    expect([answer.statusCode, answer.json()]).toMatchObject([429, { code: 'overloaded', reason: 'backlog' }]);
    expect(answer.headers['retry-after']).toBe('1');
  });

  it('API-12: when the disk fails nothing is said to be kept', async () => {
    const answer = await post({ racer: 'a', total: 1 }, () => [
      { kind: 'rejected', reason: 'internal', message: 'disk full' },
    ]);
    expect([answer.statusCode, answer.json()]).toMatchObject([500, { code: 'internal' }]);
  });
});
