import { platformName } from './platform-name.ts';

/** Of the crew's own ways of bringing a message in a viewer need not know. */
const unsaid = new Set(['typed', 'api', 'hook', 'feed', 'test']);

/** What the card of a message says beside the message. It comes with the card: the overlay's first script is small. */
export const messageWords = {
  test: 'Test',
  /** Messages that show what the card can hold, by the name of the test. */
  tests: {
    'message-short': { name: 'A viewer', text: 'Greetings from far away, all of this is a test!' },
    message: {
      name: 'A viewer far away',
      text:
        'This is a test, and a long one: three hundred characters are the most that a message can have, and this is how they look. ' +
        'Can you read it from where your viewers sit, on a telephone in the sun? If not, make the overlay larger with its scale, ' +
        'or the source in OBS, and press again.',
    },
    'message-paged': {
      name: 'Somebody with much to say',
      text:
        'This is a test of a message that no screen can hold at once. It is turned over at the pace at which it is read aloud, and the ' +
        'short bars below it are its pages. Once upon a time there was a race to a million, between somebody who talked to a camera ' +
        'at night and a whole network that talked all day. Forty thousand people came to watch, and wrote, and asked, and cheered. ' +
        'Some of them wrote at greater length than anybody had expected, and still every word of it could be read. Which is what this ' +
        'page shows, and the one before it, and perhaps another one that is still to come, before the test goes by itself.',
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
