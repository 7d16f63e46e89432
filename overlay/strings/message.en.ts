import { platformName } from './platform-name.ts';

/** Of the crew's own ways of bringing a message in a viewer need not know. */
const unsaid = new Set(['typed', 'api', 'hook', 'feed', 'test']);

/** What the card of a message says beside the message. It comes with the card: the overlay's first script is small. */
export const messageWords = {
  /** How many messages wait behind the one on air. */
  behind: (count: number): string => `${count.toLocaleString('en')} more waiting`,
  /** Where a message was written; empty where that says nothing to a viewer. */
  platform: (platform: string): string => (unsaid.has(platform) ? '' : platformName(platform)),
};
