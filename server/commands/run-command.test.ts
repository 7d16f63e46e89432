import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../shared/domain/actor.ts';
import type { Command } from '../../shared/domain/command.ts';
import { initialState } from '../../shared/domain/initial-state.ts';
import { ok } from '../../shared/lib/result.ts';
import { commandTable, serverCommands, type TableCommandName } from '../../shared/protocol/command-table.ts';
import type { CommandResult } from '../../shared/protocol/result.ts';
import { createCommandRunner } from './run-command.ts';
import type { PlatformSecrets } from '../auth/platform-secrets.ts';
import { createSecretCommands } from './secret-commands.ts';
import { createHookCommands } from './hook-commands.ts';
import { createLinkCommands, type ServerCommands } from './server-commands.ts';
import type { Keyring } from '../auth/keys.ts';
import { LinksFileError } from '../auth/links-file.ts';

const names = Object.keys(commandTable) as TableCommandName[];
const roles: readonly Role[] = ['control', 'host', 'moderator', 'overlay', 'viewer', 'feed', 'system'];
const actor = (role: Role): Actor => ({ role, id: `${role}-1` });

function rig(answer: (command: Command) => CommandResult = () => ok({ seq: 7 })) {
  const dispatched: Command[] = [];
  const faults: unknown[] = [];
  const calls: string[] = [];
  const keyring = {
    reveal: (role: string) => {
      calls.push(`reveal ${role}`);
      return { url: `http://127.0.0.1/${role}#k=secret` };
    },
    rotate: (role: string) => {
      calls.push(`rotate ${role}`);
      if (role === 'feed') throw new LinksFileError('links.json cannot be written (ENOSPC).');
    },
  } as unknown as Keyring;
  const own: ServerCommands = {
    ...createLinkCommands(keyring),
    ...createHookCommands(keyring.hooks),
    ...createSecretCommands({} as PlatformSecrets),
    'test.show': () => ok(undefined),
    'test.end': () => ok(undefined),
    'message.pick': () => ok(undefined),
    'queue.try': () => ok(undefined),
    'speech.test': () => ok(undefined),
    'speech.overlay': () => ok(undefined),
    'speech.voices': () => ok(undefined),
    'source.retry': ({ source }) => {
      if (source === 'broken') throw new Error('tt_feed_secret in an exception');
      return ok(undefined);
    },
  };
  const runner = createCommandRunner({
    engine: {
      state: { ...initialState, seq: 3 },
      dispatch: (command) => {
        dispatched.push(command);
        return answer(command);
      },
    },
    serverCommands: own,
    onFault: (error) => faults.push(error),
  });
  return { runner, dispatched, faults, calls };
}
const send = (
  runner: ReturnType<typeof rig>['runner'],
  name: string,
  input: unknown,
  role: Role = 'control',
  id?: string,
) => runner.run({ name, input, id, actor: actor(role) });

describe('running a command', () => {
  it.each(names)(
    'SEC-30: %s is for the roles of the command table and no others, judged before the input',
    async (name) => {
      for (const role of roles) {
        const { runner, dispatched, calls } = rig();
        // Nothing parses as a Symbol: a role that may not send it must not learn even that.
        const result = await send(runner, name, Symbol('no input'), role);
        const allowed = commandTable[name].allow.includes(role);
        expect(result).toMatchObject({ ok: false, error: { code: allowed ? 'invalid' : 'forbidden' } });
        expect([...dispatched, ...calls]).toEqual([]);
      }
    },
  );

  it('SEC-30: keys, links and settings are for control alone; overlay, viewer and feed send nothing', () => {
    for (const name of names) {
      const allow: readonly Role[] = commandTable[name].allow;
      expect(allow).toContain('control');
      if (/^(link\.|race\.settings)/.test(name)) expect(allow).toEqual(['control']);
      for (const role of ['overlay', 'viewer', 'feed'] as const) expect(allow).not.toContain(role);
      if (allow.includes('moderator'))
        expect(name).toMatch(
          /^(message\.|author\.ban|reading\.|speech\.(pause|resume|skip|stop)|show\.safe-mode|undo)/,
        );
    }
  });

  it.each([
    '',
    'nope',
    'constructor',
    '__proto__',
    'toString',
    'race.observe',
    'clock.tick',
    'show.apply',
    'RACE.CORRECT',
    'race.correct ',
  ])('WIRE-20: the name "%s" is unknown', async (name) => {
    const { runner, dispatched } = rig();
    expect(await send(runner, name, {})).toMatchObject({
      ok: false,
      error: { code: 'invalid', reason: 'unknown-command' },
    });
    expect(dispatched).toEqual([]);
  });

  it('WIRE-21: a bad input is told by place and mistake, and not repeated', async () => {
    const { runner, dispatched } = rig();
    const result = await send(runner, 'racer.add', {
      id: 'a ',
      name: 'A',
      accounts: [{ source: 'json', url: 'ftp://tt_feed_x' }],
      powers: 1,
    });
    expect(result.ok).toBe(false);
    const message = result.ok ? '' : result.error.message;
    expect(message).toMatch(/^racer\.add: /);
    expect(message).toContain('id: no control characters');
    expect(message).toContain('accounts[0].url');
    expect(message).not.toContain('tt_feed_x');
    expect(dispatched).toEqual([]);
    const silent = await send(runner, 'show.title', {});
    expect(silent.ok ? '' : silent.error.message).toContain('title');
    for (const nothing of [null, undefined, 1, 'x', [], [{}]])
      expect(await send(runner, 'victory.cancel', nothing)).toMatchObject({ ok: false });
  });

  it('SEC-31: __proto__ and constructor in an input are refused like any other unknown member', async () => {
    const { runner, dispatched } = rig();
    for (const text of [
      '{"title":"x","__proto__":{"admin":true}}',
      '{"title":"x","constructor":{"prototype":{"admin":true}}}',
      '{"__proto__":{"title":"x"}}',
    ]) {
      expect(await send(runner, 'show.title', JSON.parse(text))).toMatchObject({
        ok: false,
        error: { code: 'invalid' },
      });
    }
    expect(dispatched).toEqual([]);
    expect('admin' in {}).toBe(false);
  });

  it('WIRE-22: a good command goes to the engine with its parsed input, its actor and its id', async () => {
    const { runner, dispatched } = rig();
    expect(await send(runner, 'show.title', { title: '  The race  ' }, 'host', 'id-1')).toEqual({
      ok: true,
      value: { seq: 7 },
    });
    expect(dispatched).toEqual([{ name: 'show.title', input: { title: 'The race' } }]);
  });

  it('WIRE-22: the domain answers for itself', async () => {
    const refusal = {
      ok: false,
      error: { code: 'rejected', reason: 'wrapped', message: 'The show is over.' },
    } as const;
    expect(await send(rig(() => refusal).runner, 'show.wrap', {})).toEqual(refusal);
  });

  it('WIRE-23: the server answers for links and sources itself, with the seq of the show', async () => {
    const { runner, dispatched, calls } = rig();
    expect(await send(runner, 'link.reveal', { role: 'overlay' })).toEqual({
      ok: true,
      value: { seq: 3, result: { url: 'http://127.0.0.1/overlay#k=secret' } },
    });
    expect(await send(runner, 'source.retry', { source: 'a' })).toEqual({ ok: true, value: { seq: 3 } });
    expect(calls).toEqual(['reveal overlay']);
    expect(dispatched).toEqual([]);
    for (const name of serverCommands) expect(names).toContain(name);
  });

  it('WIRE-23: a key is made once, however often the command is delivered', async () => {
    const { runner, calls } = rig();
    const [first, second] = await Promise.all([
      send(runner, 'link.rotate', { role: 'overlay' }, 'control', 'a'),
      send(runner, 'link.rotate', { role: 'overlay' }, 'control', 'a'),
    ]);
    expect(second).toEqual(first);
    expect(calls.filter((call) => call === 'rotate overlay')).toHaveLength(1);
    await send(runner, 'link.rotate', { role: 'overlay' }, 'control', 'b');
    expect(calls.filter((call) => call === 'rotate overlay')).toHaveLength(2);
  });

  it('SEC-7: a key that could not be written is told as not changed', async () => {
    const result = await send(rig().runner, 'link.rotate', { role: 'feed' });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal', reason: 'not-written' } });
    expect(result.ok ? '' : result.error.message).toContain('ENOSPC');
  });

  it('WIRE-24: an exception is answered as internal, without its text, and noted', async () => {
    const { runner, faults } = rig();
    const result = await send(runner, 'source.retry', { source: 'broken' });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(faults).toHaveLength(1);
    const thrown = rig(() => {
      throw new Error('disk');
    });
    expect(await send(thrown.runner, 'show.wrap', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(thrown.faults).toHaveLength(1);
  });
});
