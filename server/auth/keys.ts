import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { createHookSecret } from './hook-secret.ts';
import { createKey, digestOf, keyIdOf, keyRoles, type KeyRole } from './key.ts';
import { linksOf, type LinkRole, type Links } from './links.ts';
import { linksFileName, openDataFolder, readLinksFile, writeLinksFile } from './links-file.ts';

/** Who a key speaks for. `keyId` may be logged; it changes when the key does. */
export interface KeyOwner {
  readonly role: KeyRole;
  readonly keyId: string;
}

export interface RevealedLink {
  readonly url?: string;
  readonly key?: string;
}

/** What a sender of signed hooks needs. */
export interface RevealedHook {
  readonly source: string;
  readonly url: string;
  readonly secret: string;
}

/** The secrets of signed hooks, by the name of the sender. */
export interface HookSecrets {
  sources(): readonly string[];
  secretOf(source: string): string | null;
  /** null = there is no such hook. */
  reveal(source: string): RevealedHook | null;
  /** Makes a new secret, on disk before it counts; an old one is dead at once. Throws LinksFileError and changes nothing where it cannot be written. */
  renew(source: string): void;
  /** Throws as `renew` does. */
  remove(source: string): void;
}

/** The one place that knows keys. They are kept in links.json and stay the same over restarts. */
export interface Keyring {
  /** Path of links.json. */
  readonly path: string;
  /** Whose key it is; null for none of ours. Takes the same time for every key. */
  roleOf(key: string): KeyOwner | null;
  /** Tells where the server is reached on this machine, once it listens, and brings links.json up to date. */
  announce(localBase: string): void;
  links(): Links;
  /** One role's link; for the feed the bare key. */
  reveal(role: LinkRole): RevealedLink;
  /** Makes a new key for the role, on disk before it counts; the old one is dead at once. Throws LinksFileError and keeps the old one where it cannot be written. */
  rotate(role: KeyRole): void;
  /** Called with the owner of the key that has just died. Returns the unsubscribe. */
  onRotate(listener: (dead: KeyOwner) => void): () => void;
  readonly hooks: HookSecrets;
}

export interface KeyringOptions {
  readonly dataDir: string;
  readonly publicUrls?: readonly string[];
  /** Until `announce` knows better. */
  readonly localBase?: string;
}

interface HeldKey extends KeyOwner {
  readonly key: string;
  readonly digest: Buffer;
}

function held(role: KeyRole, key: string): HeldKey {
  const digest = digestOf(key);
  return { role, key, digest, keyId: keyIdOf(digest) };
}

/** Opens or makes the keys of a data folder. Throws LinksFileError where links.json needs a person. */
export function createKeyring(options: KeyringOptions): Keyring {
  openDataFolder(options.dataDir);
  const stored = readLinksFile(options.dataDir);
  let hooks = stored?.hooks ?? {};
  let localBase = options.localBase ?? 'http://127.0.0.1:4170';
  let keys = Object.fromEntries(
    keyRoles.map((role) => [role, held(role, stored?.keys[role] ?? createKey(role))]),
  ) as Record<KeyRole, HeldKey>;
  const listeners = new Set<(dead: KeyOwner) => void>();

  const sharedBase = (): string => options.publicUrls?.[0] ?? localBase;
  const compose = (held: Readonly<Record<KeyRole, HeldKey>>, secrets = hooks): Links => {
    const bare = Object.fromEntries(keyRoles.map((role) => [role, held[role].key])) as Record<KeyRole, string>;
    return linksOf({ local: localBase, shared: sharedBase() }, bare, secrets);
  };
  const save = (): void => {
    writeLinksFile(options.dataDir, compose(keys));
  };
  const changeHooks = (next: Links['hooks']): void => {
    writeLinksFile(options.dataDir, compose(keys, next));
    hooks = next;
  };
  const secretOf = (source: string): string | null => (Object.hasOwn(hooks, source) ? (hooks[source] ?? null) : null);
  save();

  return {
    path: join(options.dataDir, linksFileName),
    roleOf(key) {
      const digest = digestOf(key);
      let owner: KeyOwner | null = null;
      // No early way out: every key is compared every time.
      for (const role of keyRoles) {
        const one = keys[role];
        if (timingSafeEqual(digest, one.digest)) owner = { role: one.role, keyId: one.keyId };
      }
      return owner;
    },
    announce(base) {
      localBase = base;
      save();
    },
    links: () => compose(keys),
    reveal(role) {
      const links = compose(keys);
      return role === 'feed' ? { key: links.keys.feed } : { url: links[role] };
    },
    rotate(role) {
      const old = keys[role];
      const next = { ...keys, [role]: held(role, createKey(role)) };
      writeLinksFile(options.dataDir, compose(next));
      keys = next;
      for (const listener of listeners) listener({ role: old.role, keyId: old.keyId });
    },
    onRotate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hooks: {
      sources: () => Object.keys(hooks),
      secretOf,
      reveal(source) {
        const secret = secretOf(source);
        const base = sharedBase().replace(/\/+$/, '');
        return secret === null ? null : { source, url: `${base}/hooks/${encodeURIComponent(source)}`, secret };
      },
      renew: (source) => changeHooks({ ...hooks, [source]: createHookSecret() }),
      remove(source) {
        const { [source]: _gone, ...others } = hooks;
        changeHooks(others);
      },
    },
  };
}
