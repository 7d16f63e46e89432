import { createHash, randomBytes } from 'node:crypto';

/** The powers that a key of links.json can carry. The viewer page needs none. */
export const keyRoles = ['overlay', 'host', 'control', 'moderator', 'feed'] as const;
export type KeyRole = (typeof keyRoles)[number];

export const keyRole = (name: string): name is KeyRole => (keyRoles as readonly string[]).includes(name);

/** 256 random bits behind a prefix, so that logs can redact it and secret scanners find it. */
export function createKey(role: KeyRole): string {
  return `tt_${role}_${randomBytes(32).toString('base64url')}`;
}

export const digestOf = (key: string): Buffer => createHash('sha256').update(key, 'utf8').digest();

/** Names a key in logs, limits and actors; nothing leads back from it to the key. */
export const keyIdOf = (digest: Buffer): string => digest.toString('base64url').slice(0, 12);

const keyShape = /tt_(?:overlay|host|control|moderator|feed)_[\w-]*|whsec_[\w+/=-]*/g;

/** For text of unknown origin that goes to a log. */
export const redactKeys = (text: string): string =>
  text.replace(keyShape, (key) => `${key.startsWith('tt_') ? 'tt_' : 'whsec_'}[redacted]`);

/** Whether the text holds something that looks like one of our keys. */
export const holdsKey = (text: string): boolean => text.search(keyShape) >= 0;
