import type { TableCommandInput } from '../../../shared/protocol/command-table.ts';

export type LinkRole = TableCommandInput<'link.reveal'>['role'];
export type RotatableRole = TableCommandInput<'link.rotate'>['role'];

/** In the order in which the dock lists them. */
export const linkRoles: readonly LinkRole[] = ['overlay', 'host', 'moderator', 'viewer', 'control', 'feed'];

/** What `link.reveal` and `link.rotate` answer: a page's address, or a bare key for the feed. Null where it is neither. */
export function revealedText(result: unknown): string | null {
  if (typeof result !== 'object' || result === null) return null;
  if ('url' in result && typeof result.url === 'string') return result.url;
  return 'key' in result && typeof result.key === 'string' ? result.key : null;
}
