const plural = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/** What one takes away from a recap: chapters, files, and the way to other shows. Another language is another object of this shape. */
export const recapKeepWords = {
  chapters: {
    title: 'Chapters for the video',
    from: 'The video begins',
    starts: {
      stream: 'with the stream',
      recording: 'with the recording',
      show: 'with the show',
      typed: 'at another time',
    },
    began: (stamp: string): string => `It begins ${stamp}.`,
    typed: 'Date and time at which the video begins',
    noTime: 'A date and a time to the second, in UTC, as 2009-04-17 05:00:00.',
    before: (count: number): string =>
      `${plural(count, 'moment')} ${count === 1 ? 'lies' : 'lie'} before it and ${count === 1 ? 'is' : 'are'} left out.`,
    near: (count: number): string =>
      `${plural(count, 'moment')} within ten seconds of a weightier one ${count === 1 ? 'is' : 'are'} left out.`,
    few: 'YouTube shows chapters from three on: there are not enough yet.',
    hint: 'Paste them into the video’s description. Change a name, but leave the times and 00:00 at the top.',
    list: 'Chapters',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser does not let this page copy. The text is marked: press Ctrl+C.',
    save: 'Save as text',
    file: 'chapters.txt',
  },
  files: {
    title: 'Files',
    names: {
      recap: 'This recap (JSON)',
      record: 'Record (JSON)',
      ticks: 'Counts (CSV)',
      messages: 'Messages (CSV)',
      events: 'Log (JSON lines)',
    },
    hint: 'Counts come back as a replay; the log proves itself with npm run verify.',
    earlier: 'Files of an earlier show: its recap is here; counts and messages are in its log, in the data folder.',
    failed: (status: number): string => `The server answered ${String(status)}. Nothing was saved.`,
    unreachable: 'The server could not be reached. Nothing was saved.',
  },
  shows: {
    title: 'Other shows',
    now: 'The show that is on now',
    none: 'There are no others.',
    wrapped: (stamp: string): string => `wrapped ${stamp}`,
    began: (stamp: string): string => `begun ${stamp}, not wrapped`,
    failed: 'The list of shows could not be fetched.',
    mode: { live: null, replay: 'Replay', rehearsal: 'Rehearsal', demo: 'Demo' } as const,
  },
} as const;
