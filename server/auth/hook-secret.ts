import { randomBytes } from 'node:crypto';

const prefix = 'whsec_';
/** What Standard Webhooks allows: 192 to 512 bits. */
const [fewestBytes, mostBytes] = [24, 64];

/** A secret as Standard Webhooks writes it: 256 random bits in base64. */
export const createHookSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** The key behind a secret; null = it is none that could be trusted: no base64, or too short. */
export function hookKeyOf(secret: string): Buffer | null {
  const text = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length >= fewestBytes && key.length <= mostBytes ? key : null;
}
