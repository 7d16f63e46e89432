import { platformName } from './platform-name.ts';

/** Of the crew's own ways of bringing a message in a viewer need not know. */
const unsaid = new Set(['typed', 'api', 'hook', 'feed', 'test']);

/** What the card of a message says beside the message. It comes with the card: the overlay's first script is small. */
export const messageWords = {
  test: 'Test',
  /** Messages that show what the card can hold, by the name of the test. */
  tests: {
    message: {
      name: 'A viewer far away',
      text:
        'This is a test, and a long one: three hundred characters are the most that a message can have, and this is how they look. ' +
        'Can you read it from where your viewers sit, on a telephone in the sun? If not, make the overlay larger with its scale, ' +
        'or the source in OBS, and press again.',
    },
    'message-right-to-left': {
      name: 'مشاهدة من القاهرة',
      text: 'هذه رسالة تجريبية: النص من اليمين إلى اليسار، مع أرقام (1,000,000) وكلمة livestream بالإنجليزية.',
    },
    'message-emoji': { name: '🦊 fox', text: 'Just a test 🎉 👩‍👩‍👧‍👦 🏳️‍🌈 👋🏽 can you see all four?' },
  } as Readonly<Record<string, { readonly name: string; readonly text: string } | undefined>>,
  /** How many messages wait behind the one on air. */
  behind: (count: number): string => `${count.toLocaleString('en')} more waiting`,
  /** Where a message was written; empty where that says nothing to a viewer. */
  platform: (platform: string): string => (unsaid.has(platform) ? '' : platformName(platform)),
};
