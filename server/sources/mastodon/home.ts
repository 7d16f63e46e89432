import type { ConfigOf } from '../source.ts';

type MastodonConfig = ConfigOf<'mastodon'>;

function parts(acct: string): { readonly user: string; readonly server: string | null } {
  const [user = '', server = ''] = acct.trim().replace(/^@/, '').split('@');
  return { user, server: server === '' ? null : server };
}

/** The base address of the account's home server; null = none is named, or what is named is none. */
export function homeOf({ acct, instance }: MastodonConfig): URL | null {
  const { server } = parts(acct);
  const text = instance ?? (server === null ? null : `https://${server}`);
  return text === null || !URL.canParse(text) ? null : new URL('/', text);
}

/** The name at home. */
export function userOf({ acct }: MastodonConfig): string {
  return parts(acct).user;
}
