import type { Actor } from '../../shared/domain/actor.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { ServerCommandName, TableCommandInput } from '../../shared/protocol/command-table.ts';
import type { Failure } from '../../shared/protocol/result.ts';
import type { Keyring } from '../auth/keys.ts';

/** What a server command answers: a result to send back (undefined = none), or a refusal. */
export type ServerAnswer = Result<unknown, Failure>;

/** Commands that touch keys, connections and sources: answered here, never in the log. */
export type ServerCommands = {
  readonly [N in ServerCommandName]: (
    input: TableCommandInput<N>,
    actor: Actor,
  ) => ServerAnswer | Promise<ServerAnswer>;
};

/** The commands about links. Rotating answers with the new link, so that the page that asked may go on. */
export function createLinkCommands(keyring: Keyring): Pick<ServerCommands, 'link.reveal' | 'link.rotate'> {
  return {
    'link.reveal': ({ role }) => ok(keyring.reveal(role)),
    'link.rotate': ({ role }) => {
      try {
        keyring.rotate(role);
      } catch (error) {
        const message = error instanceof Error ? error.message : 'The new key could not be written.';
        return fail({
          code: 'internal',
          reason: 'not-written',
          message: `The ${role} key was not changed. ${message}`,
        });
      }
      return ok(keyring.reveal(role));
    },
  };
}
