const percent = (value: number): string => `${value} %`;

/** The victory dock's words. Another language is another object of this shape. */
export const victoryDockWords = {
  states: {
    armed: 'Armed',
    seen: 'Seen',
    waiting: 'Confirmed, waiting',
    fired: 'Fired',
    none: 'Fires by hand alone',
  },
  noMilestone: 'No milestone, or no count yet: nothing is armed.',
  stateLine: (name: string, milestone: string): string => `${name} at ${milestone}`,
  hold: 'Hold',
  holdHint: 'A confirmed crossing waits for you.',
  holding: 'Holding',
  release: 'Release',
  releaseFor: (name: string, more: number): string =>
    more === 0 ? `Release for ${name}` : `Release for ${name} and ${more} more`,
  drop: (count: number): string => (count === 1 ? 'Drop it' : 'Drop them'),
  then: (names: readonly string[]): string => `Then: ${names.join('; ')}. Take this one off, and they wait for you.`,
  replay: 'Replay the last',
  name: 'Who made it full (optional)',
  look: 'How it fires, looks and sounds',
  fires: 'Fires by itself',
  triggers: { first: 'for the first racer there', every: 'for every racer', none: 'never: by hand alone' },
  animation: 'Animation',
  animations: {
    theme: 'as each theme has it',
    parade: 'Ticker-tape parade',
    confetti: 'Confetti',
    engraving: 'Engraving (calm)',
    'front-page': 'Front page (calmest)',
  },
  length: 'Length',
  intensity: 'Intensity',
  volume: 'Volume',
  amounts: {
    length: (value: number): string => `${value} s`,
    intensity: percent,
    volume: percent,
  },
  sound: 'Sound',
  soundHint: 'From the one overlay that may be heard.',
  preview: 'Preview of the victory',
  previewIt: 'Preview here',
  previewPhoto: 'Photo finish here',
} as const;
