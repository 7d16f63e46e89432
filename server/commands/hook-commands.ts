import { fail, ok } from '../../shared/lib/result.ts';
import { hookKeyOf } from '../auth/hook-secret.ts';
import type { HookSecrets } from '../auth/keys.ts';
import type { ServerAnswer, ServerCommands } from './server-commands.ts';

type HookCommand = 'hook.list' | 'hook.add' | 'hook.reveal' | 'hook.rotate' | 'hook.remove';

const mostHooks = 20;

const refuse = (reason: string, message: string): ServerAnswer => fail({ code: 'rejected', reason, message });
const unknown = (source: string): ServerAnswer =>
  refuse('unknown-hook', `There is no hook "${source}". hook.list tells those that there are.`);

/** The commands about senders of signed hooks. Secrets are in their answers alone. */
export function createHookCommands(hooks: HookSecrets): Pick<ServerCommands, HookCommand> {
  const written = (change: () => void, source: string): ServerAnswer => {
    try {
      change();
    } catch (error) {
      const why = error instanceof Error ? error.message : 'links.json could not be written.';
      return fail({ code: 'internal', reason: 'not-written', message: `The hook "${source}" was not changed. ${why}` });
    }
    const revealed = hooks.reveal(source);
    return ok(revealed ?? undefined);
  };
  const isKnown = (source: string): boolean => hooks.secretOf(source) !== null;
  return {
    'hook.list': () =>
      ok({
        hooks: hooks.sources().map((source) => ({
          source,
          url: hooks.reveal(source)?.url ?? '',
          usable: hookKeyOf(hooks.secretOf(source) ?? '') !== null,
        })),
      }),
    'hook.add': ({ source }) => {
      if (isKnown(source))
        return refuse('known-hook', `There is a hook "${source}" already. Rotate it for a new secret.`);
      if (hooks.sources().length >= mostHooks)
        return refuse('too-many-hooks', `There are ${mostHooks} hooks already. Remove one first.`);
      return written(() => hooks.renew(source), source);
    },
    'hook.reveal': ({ source }) => {
      const revealed = hooks.reveal(source);
      return revealed === null ? unknown(source) : ok(revealed);
    },
    'hook.rotate': ({ source }) => (isKnown(source) ? written(() => hooks.renew(source), source) : unknown(source)),
    'hook.remove': ({ source }) => (isKnown(source) ? written(() => hooks.remove(source), source) : unknown(source)),
  };
}
