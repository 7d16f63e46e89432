import { fail, ok } from '../../shared/lib/result.ts';
import type { PlatformSecrets, SecretSource } from '../auth/platform-secrets.ts';
import type { ServerAnswer, ServerCommands } from './server-commands.ts';

type SecretCommand = 'secret.list' | 'secret.set' | 'secret.remove';

const sources: readonly SecretSource[] = ['social-stream'];
const mostSecrets = 20;

const refuse = (reason: string, message: string): ServerAnswer => fail({ code: 'rejected', reason, message });

/** The commands about secrets of platforms. They are written and never shown again: the platform itself can tell them. */
export function createSecretCommands(secrets: PlatformSecrets): Pick<ServerCommands, SecretCommand> {
  const written = (source: SecretSource, name: string, secret: string | null): ServerAnswer => {
    try {
      secrets.set(source, name, secret);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'The file could not be written.';
      return fail({ code: 'internal', reason: 'not-written', message: `Nothing was changed. ${why}` });
    }
    return ok(undefined);
  };
  return {
    'secret.list': () =>
      ok({ secrets: sources.flatMap((source) => secrets.names(source).map((name) => ({ source, name }))) }),
    'secret.set': ({ source, name, secret }) => {
      const id = sessionIdIn(secret);
      if (id === null)
        return refuse(
          'bad-secret',
          'This is no session: paste its id, or the address of its dock page, which holds it.',
        );
      if (secrets.names(source).length >= mostSecrets && secrets.secretOf(source, name) === null)
        return refuse('too-many-secrets', `There are ${mostSecrets} already. Remove one first.`);
      return written(source, name, id);
    },
    'secret.remove': ({ source, name }) =>
      secrets.secretOf(source, name) === null
        ? refuse('unknown-secret', `There is no secret "${name}". secret.list tells those that there are.`)
        : written(source, name, null),
  };
}

/** The id of a session, also out of the address of one of its pages; null = there is none in it. */
function sessionIdIn(text: string): string | null {
  const given = URL.canParse(text) ? (new URL(text).searchParams.get('session') ?? '') : text.trim();
  return /^[\w-]{4,200}$/.test(given) ? given : null;
}
