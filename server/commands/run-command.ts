import type { Actor } from '../../shared/domain/actor.ts';
import type { Command } from '../../shared/domain/command.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import {
  commandTable,
  isTableCommand,
  serverCommands,
  type ServerCommandName,
  type TableCommandName,
} from '../../shared/protocol/command-table.ts';
import type { CommandResult, Failure } from '../../shared/protocol/result.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import { inputFailure } from './input-failure.ts';
import type { ServerAnswer, ServerCommands } from './server-commands.ts';

/** A wish as it arrives, by socket or by HTTP. */
export interface CommandRequest {
  readonly name: string;
  readonly input: unknown;
  /** The page's UUID or the Idempotency-Key: a second delivery answers as the first did. */
  readonly id: string | undefined;
  readonly actor: Actor;
}

/** The one way in for commands. Never throws, never rejects. */
export interface CommandRunner {
  run(request: CommandRequest): Promise<CommandResult>;
}

export interface CommandRunnerDeps {
  readonly engine: Pick<ShowEngine, 'dispatch' | 'state'>;
  readonly serverCommands: ServerCommands;
  readonly onFault: (error: unknown) => void;
}

const unknownCommand: Failure = {
  code: 'invalid',
  reason: 'unknown-command',
  message: 'There is no command of that name. /openapi.json lists them all.',
};
const internal: Failure = {
  code: 'internal',
  reason: 'fault',
  message: 'The server made a mistake and noted it in its log. Nothing was changed.',
};

const maxRemembered = 200;
const isServerCommand = (name: TableCommandName): name is ServerCommandName =>
  (serverCommands as readonly string[]).includes(name);

/** Known name → role allowed → input parsed → the engine, or the server's own commands. */
export function createCommandRunner(deps: CommandRunnerDeps): CommandRunner {
  const remembered = new Map<string, Promise<CommandResult>>();

  async function answer(name: ServerCommandName, input: unknown, actor: Actor): Promise<CommandResult> {
    const run = deps.serverCommands[name] as (input: unknown, actor: Actor) => ServerAnswer | Promise<ServerAnswer>;
    const result = await run(input, actor);
    if (!result.ok) return result;
    return ok({ seq: deps.engine.state.seq, ...(result.value === undefined ? {} : { result: result.value }) });
  }

  /** Not in the log, so its second delivery is known here: a key must not be made twice. */
  function answerOnce(name: ServerCommandName, input: unknown, { actor, id }: CommandRequest): Promise<CommandResult> {
    if (id === undefined) return answer(name, input, actor);
    const known = `${actor.role} ${name} ${id}`;
    const first = remembered.get(known);
    if (first !== undefined) return first;
    const running = answer(name, input, actor);
    remembered.set(known, running);
    if (remembered.size > maxRemembered) remembered.delete(remembered.keys().next().value ?? '');
    return running;
  }

  async function judge(request: CommandRequest): Promise<CommandResult> {
    const { name, actor } = request;
    if (!isTableCommand(name)) return fail(unknownCommand);
    const row: { readonly allow: readonly string[] } = commandTable[name];
    if (!row.allow.includes(actor.role)) {
      return fail({
        code: 'forbidden',
        reason: 'role',
        message: `${name} is not for the role "${actor.role}", only for ${row.allow.join(', ')}.`,
      });
    }
    const parsed = commandTable[name].input.safeParse(request.input);
    if (!parsed.success) return fail(inputFailure(name, parsed.error));
    if (isServerCommand(name)) return answerOnce(name, parsed.data, request);
    return deps.engine.dispatch({ name, input: parsed.data } as Command, actor, request.id);
  }

  return {
    async run(request) {
      try {
        return await judge(request);
      } catch (error) {
        deps.onFault(error);
        return fail(internal);
      }
    },
  };
}
