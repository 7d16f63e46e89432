import type { Link } from '../../live/link.ts';
import { codeInFragment, pair, type PairOutcome } from './pair.ts';

/** Why the page has no key that opens it. */
export type DoorReason = 'none' | 'refused' | Exclude<PairOutcome['kind'], 'paired'>;

/** Where the page stands with its key. A host's or a moderator's key opens the same page with what they may do. */
export type SessionState =
  | { readonly kind: 'door'; readonly reason: DoorReason }
  | { readonly kind: 'pairing' }
  | { readonly kind: 'control'; readonly link: Link<'control'>; readonly key: string }
  | { readonly kind: 'director'; readonly link: Link<'director'>; readonly key: string }
  | { readonly kind: 'moderator'; readonly link: Link<'moderator'>; readonly key: string };

/** Whose view the page may read, the widest first. */
export const deskAudiences = ['control', 'director', 'moderator'] as const;
export type DeskAudience = (typeof deskAudiences)[number];

export interface SessionDeps {
  readonly openLink: <A extends DeskAudience>(audience: A, key: string) => Link<A>;
  readonly post: typeof fetch;
  /** Keeps a key for this tab. */
  readonly rememberKey: (key: string) => void;
}

export interface ControlSession {
  readonly state: SessionState;
  /** Called after each change of state, and of the link's view or status. Returns the unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** Begins: with a one-time code out of `fragment`, else with the key of this tab. */
  start(fragment: string, key: string | null): Promise<void>;
  /** Goes on with another key (after a rotation). */
  useKey(key: string): void;
  close(): void;
}

export function createControlSession({ openLink, post, rememberKey }: SessionDeps): ControlSession {
  const listeners = new Set<() => void>();
  let state: SessionState = { kind: 'door', reason: 'none' };
  let leave: (() => void) | null = null;

  const become = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const hangUp = (): void => {
    leave?.();
    leave = null;
  };
  /** Follows a link; a refusal tries the narrower audience, and shows the door where there is none. */
  const follow = (link: Link<DeskAudience>, onRefused: () => void): void => {
    const unsubscribe = link.subscribe(() => {
      if (link.status === 'refused') onRefused();
      else for (const listener of listeners) listener();
    });
    leave = () => {
      unsubscribe();
      link.close();
    };
  };
  const refused = (): void => {
    hangUp();
    become({ kind: 'door', reason: 'refused' });
  };
  const openAs = (audience: DeskAudience, key: string): void => {
    hangUp();
    const link = openLink(audience, key);
    const narrower = deskAudiences[deskAudiences.indexOf(audience) + 1];
    follow(link, () => (link.view === null && narrower !== undefined ? openAs(narrower, key) : refused()));
    become({ kind: audience, link, key } as SessionState);
  };
  const open = (key: string): void => openAs('control', key);

  return {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async (fragment, key) => {
      const code = codeInFragment(fragment);
      if (code === null) return key === null ? become({ kind: 'door', reason: 'none' }) : open(key);
      become({ kind: 'pairing' });
      const outcome = await pair(code, post);
      if (outcome.kind !== 'paired') return become({ kind: 'door', reason: outcome.kind });
      rememberKey(outcome.key);
      open(outcome.key);
    },
    useKey: (key) => {
      rememberKey(key);
      open(key);
    },
    close: hangUp,
  };
}
