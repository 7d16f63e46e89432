import type { KeyRole } from '../auth/key.ts';
import type { Audience } from '../../shared/protocol/frames.ts';

/** What a page may read with a key: its own audience first, then the narrower ones. The feed's key opens no socket. */
const readable: Readonly<Record<KeyRole, readonly Audience[]>> = {
  control: ['control', 'director', 'host', 'moderator', 'overlay', 'viewer'],
  host: ['host', 'director', 'moderator', 'overlay', 'viewer'],
  moderator: ['moderator', 'overlay', 'viewer'],
  overlay: ['overlay', 'viewer'],
  feed: [],
};

/** The key's own audience; null for a key that opens no socket. */
export const ownAudience = (role: KeyRole): Audience | null => readable[role][0] ?? null;

export const mayRead = (role: KeyRole, audience: Audience): boolean => readable[role].includes(audience);
