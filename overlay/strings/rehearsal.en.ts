/** Words about a rehearsal: what every page of one carries, and how one is begun and ended. */
export const rehearsalWords = {
  mark: 'Rehearsal',
  /** For those who hear the page. */
  spoken: 'This is a rehearsal: race and viewers are made up, and nothing of it reaches the show.',
  title: 'Rehearse this show',
  how: 'A rehearsal runs in place of the show, never beside it. Stop Tickertape in its terminal (Ctrl+C; the show waits where it is), and start it with:',
  what: 'Race and viewers are then made up, nothing of it reaches the show, and every page says so. Started as before, the show goes on.',
  backTitle: 'Back to the show',
  back: 'Stop Tickertape in its terminal (Ctrl+C), and start the show as it was left with:',
  seed: 'The seed of this rehearsal stands under Sources and in the terminal: the same one gives the same race and viewers.',
  copy: 'Copy the command',
  copied: 'Copied',
} as const;
