import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandTable } from '../../shared/protocol/command-table.ts';
import { fail } from '../../shared/lib/result.ts';
import { bearer, httpRig, type HttpRig } from './testing/http-rig.ts';

describe('POST /api/v1/commands/<name>', () => {
  let rig: HttpRig;
  beforeEach(async () => {
    rig = await httpRig();
  });
  afterEach(() => rig.close());
  const send = (name: string, payload: object | undefined, headers: Record<string, string> = {}) =>
    rig.app.inject({
      url: `/api/v1/commands/${name}`,
      method: 'POST',
      ...(payload === undefined ? {} : { payload }),
      headers: { ...bearer('host'), ...headers },
    });

  it('API-14: the body is the input, the Idempotency-Key is the id, the key says who', async () => {
    const id = '6f1e6ad8-3f5c-4a52-9d44-3e2b64c0f5d2';
    const answer = await send('race.correct', { racer: 'a', total: 5 }, { 'idempotency-key': id });
    expect([answer.statusCode, answer.json()]).toEqual([200, { ok: true, seq: 7 }]);
    expect(rig.commands).toEqual([
      { name: 'race.correct', input: { racer: 'a', total: 5 }, id, actor: { role: 'host', id: 'id-host' } },
    ]);
  });

  it('API-14: the key may be quoted; without one each wish is its own; no body is an empty one', async () => {
    await send('show.wrap', undefined, { 'idempotency-key': '"abc"' });
    await send('show.wrap', {});
    await send('show.wrap', {});
    const ids = rig.commands.map(({ id }) => id);
    expect(ids[0]).toBe('abc');
    expect(new Set(ids).size).toBe(3);
    expect(rig.commands[0]?.input).toEqual({});
  });

  it('API-15: the body is judged before the Idempotency-Key', async () => {
    const both = await send('race.correct', { racer: 'a' }, { 'idempotency-key': ' ' });
    expect([both.statusCode, both.json()]).toMatchObject([
      400,
      { code: 'invalid', reason: 'invalid-input', detail: expect.stringContaining('total') as string },
    ]);
    for (const key of ['a b', 'x'.repeat(201), '""']) {
      const answer = await send('race.correct', { racer: 'a', total: 5 }, { 'idempotency-key': key });
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'invalid', reason: 'idempotency-key' }]);
    }
    expect(rig.commands).toEqual([]);
  });

  it('API-15: there is no command but those of the table', async () => {
    for (const name of ['no.such', '__proto__', 'constructor', 'race.observe', 'clock.tick', 'show.apply']) {
      const answer = await send(name, {});
      expect([name, answer.statusCode]).toEqual([name, 404]);
    }
    expect(rig.commands).toEqual([]);
  });

  it.each([
    ['rejected', 409],
    ['overloaded', 429],
    ['internal', 500],
    ['forbidden', 403],
  ] as const)('API-16: the refusal %s is answered as %i', async (code, status) => {
    const failure = { code, reason: 'because', message: 'Try something else.' };
    const refusing = await httpRig({ ports: { commands: { run: async () => fail(failure) } } });
    const answer = await refusing.app.inject({
      url: '/api/v1/commands/show.wrap',
      method: 'POST',
      payload: {},
      headers: bearer('host'),
    });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      status,
      { status, code, reason: 'because', detail: 'Try something else.' },
    ]);
    await refusing.close();
  });
});

describe('documents', () => {
  it('API-17: /openapi.json lists every command with its input, and every route that answers', async () => {
    const rig = await httpRig();
    const answer = await rig.app.inject({ url: '/openapi.json' });
    const api = answer.json<{
      openapi: string;
      info: { version: string };
      paths: Record<string, Record<string, { requestBody?: unknown }>>;
    }>();
    expect([answer.statusCode, api.openapi, api.info.version]).toEqual([200, '3.1.0', '1.2.3']);
    for (const name of Object.keys(commandTable)) {
      const operation = api.paths[`/api/v1/commands/${name}`]?.['post'];
      expect([name, operation?.requestBody]).toEqual([
        name,
        { content: { 'application/json': { schema: expect.objectContaining({ type: 'object' }) as object } } },
      ]);
    }
    for (const [path, operations] of Object.entries(api.paths)) {
      for (const method of Object.keys(operations)) {
        const found = rig.app.hasRoute({
          url: path.replace(/(?<=\/commands\/).*/, ':name').replace(/\{(\w+)\}/g, ':$1'),
          method: method.toUpperCase(),
        });
        expect([path, method, found]).toEqual([path, method, true]);
      }
    }
    expect(answer.body).not.toContain('$schema');
    await rig.close();
  });

  it('API-1: /schema/show.json is served', async () => {
    const rig = await httpRig();
    const answer = await rig.app.inject({ url: '/schema/show.json' });
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { title: 'Tickertape show file' }]);
    await rig.close();
  });
});
