import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audiences } from '../../../shared/protocol/frames.ts';
import { commandTable, type TableCommandName } from '../../../shared/protocol/command-table.ts';
import {
  ask,
  command,
  createGatewayRig,
  joined,
  until,
  type GatewayRig,
  type TestSocket,
} from '../testing/gateway-rig.ts';

const names = Object.keys(commandTable) as TableCommandName[];
const crew = ['control', 'host', 'moderator'] as const;

/** One input that parses, for every command: the table's types see to it that none is forgotten. */
const inputs: Readonly<Record<TableCommandName, unknown>> = new Proxy({} as Record<TableCommandName, unknown>, {
  get: (_target, name: string) => sample(name as TableCommandName),
});

/** Tries small inputs until the schema takes one, so that a new command needs no change here. */
function sample(name: TableCommandName): unknown {
  const racer = { id: 'a', name: 'A', accounts: [{ source: 'manual' }] };
  const candidates: unknown[] = [
    {},
    racer,
    { racer: 'a' },
    { racer: 'a', total: 1 },
    { racer: 'a', milestone: 1 },
    { milestones: [1] },
    { title: 'a' },
    { on: true },
    { what: 'victory' },
    { role: 'overlay' },
    { source: 'a' },
    { id: 'a' },
    { id: 'a', before: null },
    { content: { kind: 'lower-third', name: 'a' } },
    { author: 'a', text: 'a' },
    { messageId: 'a' },
    { authorId: 'a' },
    { line: 'a' },
    { id: 'a', note: 'a' },
    { id: 'a', tags: ['a'] },
    { id: 'a', on: true },
    { overlay: null },
    { source: 'social-stream', name: 'a', secret: 'abcd1234' },
    { source: 'social-stream', name: 'a' },
  ];
  const found = candidates.find((candidate) => commandTable[name].input.safeParse(candidate).success);
  if (found === undefined) throw new Error(`no sample input for ${name}: add one here`);
  return found;
}

describe('roles by socket', () => {
  let rig: GatewayRig;
  beforeAll(async () => {
    const plenty = { rate: 10_000, burst: 10_000 };
    rig = await createGatewayRig({
      limits: { crewFrames: plenty, readerFrames: plenty, joins: plenty, strikes: plenty },
    });
  });
  afterAll(() => rig.close());
  const page = async (auth: object): Promise<TestSocket> => {
    const socket = rig.connect(auth);
    expect(await joined(socket)).toBeTypeOf('object');
    return socket;
  };

  it('QUEUE-43: the crew says what it looks at and by what name, and learns who it is; readers may not', async () => {
    for (const role of crew) {
      const socket = await page({ key: rig.keys()[role] });
      const answer = await ask(socket, 'attend', { message: 'm1', name: ' An\u202ena ' });
      expect(answer).toMatchObject({ ok: true, result: { role } });
      const who = answer.ok ? (answer.result as { who: string }).who : '';
      await until(() => Object.values(rig.ambient().present ?? {}).some((member) => member.who === who));
      const present = Object.values(rig.ambient().present ?? {});
      expect(present.find((member) => member.who === who)).toMatchObject({ role, name: 'Anna', message: 'm1' });
      socket.close();
      await until(() => !Object.values(rig.ambient().present ?? {}).some((member) => member.who === who));
    }
    for (const auth of [{ key: rig.keys().overlay }, { audience: 'viewer' }])
      expect(await ask(await page(auth), 'attend', { message: null })).toMatchObject({ code: 'forbidden' });
  });

  it.each(crew)('SEC-70: %s may send exactly what the command table gives it', async (role) => {
    for (const name of names.filter((one) => one !== 'link.rotate')) {
      const socket = await page({ key: rig.keys()[role] });
      const answer = await command(socket, name, inputs[name]);
      const allowed = commandTable[name].allow.includes(role);
      expect(answer, `${role} ${name}`).toMatchObject(allowed ? { ok: true } : { ok: false, code: 'forbidden' });
      socket.close();
    }
  });

  it('SEC-70: a narrower audience takes no power from a key, and gives none', async () => {
    const host = await page({ key: rig.keys().host, audience: 'viewer' });
    expect(await command(host, 'show.title', { title: 'x' })).toMatchObject({ ok: true });
    expect(await command(host, 'link.reveal', { role: 'control' })).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('SEC-71: who has read the overlay link on stream can send nothing and join nothing else', async () => {
    const before = rig.dispatched.length;
    for (const auth of [
      { key: rig.keys().overlay },
      { key: rig.keys().overlay, audience: 'viewer' },
      { audience: 'viewer' },
    ]) {
      const socket = await page(auth);
      for (const name of names) {
        expect(await command(socket, name, inputs[name]), name).toMatchObject({ ok: false, code: 'forbidden' });
        expect(await command(socket, name, null), name).toMatchObject({ ok: false, code: 'forbidden' });
      }
      for (const frame of [null, [], 'x', {}])
        expect(await ask(socket, 'command', frame)).toMatchObject({ code: 'forbidden' });
      socket.close();
    }
    expect(rig.dispatched).toHaveLength(before);
    for (const audience of audiences.filter((one) => one !== 'overlay' && one !== 'viewer')) {
      expect(await joined(rig.connect({ key: rig.keys().overlay, audience }))).toBe('forbidden');
    }
  });

  it('SEC-72: two moderators with one key are two people, and each stays the same over reconnects', async () => {
    const actors: string[] = [];
    for (const pageName of ['page-of-ann', 'page-of-bob', 'page-of-ann']) {
      const socket = await page({ key: rig.keys().moderator, page: pageName });
      await command(socket, 'show.safe-mode', { on: false });
      actors.push(rig.dispatched.at(-1)?.actorId ?? '');
      socket.close();
    }
    expect(actors[0]).toBe(actors[2]);
    expect(actors[0]).not.toBe(actors[1]);
    for (const actor of actors) expect(actor).toMatch(/^moderator-[\w-]{8}$/);
  });
});
