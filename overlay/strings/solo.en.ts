/** Words of the setting for a host who is alone. */
export const soloWords = {
  title: 'The host may approve',
  modes: { off: 'Never', auto: 'When no moderator is there', always: 'Always' },
  after: 'After',
  delay: (seconds: number): string =>
    seconds < 60 || seconds % 60 !== 0 ? `${String(seconds)} s` : `${String(seconds / 60)} min`,
  hint: 'On the host’s page with ?control. It is taken away as soon as a moderator is back.',
} as const;
