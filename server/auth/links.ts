import type { KeyRole } from './key.ts';

/** What links.json holds: addresses to open, the bare keys, and the secrets of signed hooks. */
export interface Links {
  readonly overlay: string;
  readonly host: string;
  readonly control: string;
  readonly moderator: string;
  readonly viewer: string;
  readonly keys: Readonly<Record<KeyRole, string>>;
  readonly hooks: Readonly<Record<string, string>>;
}

export type LinkRole = KeyRole | 'viewer';

/** Where pages are served: on this machine, and for friends elsewhere. */
export interface LinkBases {
  /** E.g. `http://127.0.0.1:4170`: overlay and control stay on this machine. */
  readonly local: string;
  /** The first --public-url, else the same as `local`. */
  readonly shared: string;
}

/** The keys ride in the fragment: it is never part of a request, a log line or a Referer. */
export function linksOf(bases: LinkBases, keys: Links['keys'], hooks: Links['hooks']): Links {
  const local = bases.local.replace(/\/+$/, '');
  const shared = bases.shared.replace(/\/+$/, '');
  return {
    overlay: `${local}/overlay#k=${keys.overlay}`,
    host: `${shared}/host#k=${keys.host}`,
    control: `${local}/control#k=${keys.control}`,
    moderator: `${shared}/control#k=${keys.moderator}`,
    viewer: `${shared}/viewer`,
    keys,
    hooks,
  };
}
