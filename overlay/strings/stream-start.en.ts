/** When the video began, as control asks for it. Another language is another object of this shape. */
export const streamStartWords = {
  title: 'Start of the video',
  hint: 'Chapters count from here: press when you go live, or type the time in later.',
  standing: (part: 'stream' | 'recording', clock: string | null): string => {
    const name = part === 'stream' ? 'Stream' : 'Recording';
    return clock === null ? `${name}: start not marked` : `${name} began ${clock}`;
  },
  now: { stream: 'Stream starts now', recording: 'Recording starts now' },
  earlier: { stream: 'Began earlier', recording: 'Began earlier' },
  change: { stream: 'Change', recording: 'Change' },
  time: { stream: 'Time at which the stream began', recording: 'Time at which the recording began' },
  set: 'Set',
  forget: 'Forget it',
  noTime: 'A time of day, as 20:59 or 20:59:30.',
} as const;
