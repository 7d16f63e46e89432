/** The public race page's words. Another language is another object of this shape. */
export const viewerWords = {
  product: 'Tickertape',
  connecting: 'Looking for the race …',
  lost: 'The connection is gone for a moment. These are the last known counts.',
  off: {
    title: 'The race page is off',
    text: 'The streamer has not opened it to the public, or has closed it. Watch the stream: the race is on screen there. This page looks again by itself.',
  },
  onAir: 'On air now',
  question: 'Question',
  vote: (form: boolean): string => (form ? 'Write the number in the chat, or below.' : 'Write the number in the chat.'),
  answer: (word: string | null, form: boolean): string =>
    `${word === null ? 'Write your answer' : `Write ${word} and your answer`} in the chat${form ? ', or below' : ''}.`,
  nothingOnAir: 'No message is on air.',
  waiting: (count: number): string =>
    count === 0 ? 'None waits.' : count === 1 ? '1 more waits to be read.' : `${count} more wait to be read.`,
  outdated: 'This page is out of date. Reload it.',
  empty: 'No race yet. It appears here as soon as it begins.',
  firstTo: (milestone: string): string => `First to ${milestone}`,
  goal: (milestone: string): string => `Goal: ${milestone}`,
  noTotal: 'no count yet',
  toGo: (left: string): string => `${left} to go`,
  past: (over: string): string => `${over} past it`,
  crossed: (milestone: string, time: string): string => `Crossed ${milestone} at ${time}`,
  photoFinish: 'photo finish',
  rounded: (resolution: string): string => `shown in steps of ${resolution}`,
  asOf: (time: string): string => `as of ${time}`,
  alsoRunning: 'Also running',
  won: (name: string, milestone: string): string => `${name} made it to ${milestone}`,
  mode: { live: null, replay: 'A replay', rehearsal: 'A rehearsal', demo: 'A demo' } as const,
  wrapped: 'The show is over. These are its last counts.',
  footer: 'Counts as their platforms report them. No count here is estimated.',
} as const;
