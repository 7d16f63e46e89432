import type { Span } from './formats.ts';

const units = { second: 'second', minute: 'minute', hour: 'hour', day: 'day' } as const;
const plural = ({ amount, unit }: Span): string => `${String(amount)} ${units[unit]}${amount === 1 ? '' : 's'}`;

/** The host page's words: read aloud, so whole sentences. Another language is another object of this shape. */
export const hostWords = {
  title: 'Host',
  toGo: 'to go',
  past: 'past it',
  place: (place: number): string => `#${String(place)}`,
  noTotal: 'no count yet',
  rate: 'Rate',
  eta: 'Arrives',
  needed: 'Needs',
  neededHint: 'to be first',
  etaKinds: { unknown: 'cannot say yet', 'too-far': 'too far to say', passed: 'passed' },
  etaRange: (from: string, to: string): string => (from === to ? from : `${from} – ${to}`),
  stale: (ago: string): string => `last count ${ago}`,
  rounded: (resolution: string): string => `rounded down to ${resolution}`,
  ago: (since: Span): string => (since.unit === 'second' && since.amount < 1 ? 'just now' : `${plural(since)} ago`),
  alsoRunning: 'Also running',
  say: 'Say',
  plea: (clock: string, did: readonly string[]): string => `The plea at ${clock}: ${did.join('; ')}.`,
  pleaDid: (name: string, effect: string): string => `${name} ${effect}`,
  speech: {
    label: 'Your own text',
    test: 'Test',
    sample: {
      title: 'Your speech',
      text: 'This is a test of your own text. It runs along at your pace, as large as it fits, and no audience sees it.',
    },
  },
  cues: {
    onAir: 'On screen',
    prompter: 'For you',
    next: 'Next cue',
    take: 'Take the next cue',
    end: 'Clear the screen',
  },
  leadChanged: (to: string, from: string, time: string): string => `${to} has taken the lead from ${from}, at ${time}.`,
  afterStep: 'It follows a jump in the counts, so take it with care.',
  step: (name: string, change: string, time: string, fell: boolean): string =>
    `A jump of ${change} for ${name} at ${time}: looks like a ${fell ? 'purge' : 'correction'}, not followers.`,
  seen: (name: string, milestone: string): string =>
    `${name} seems to be at ${milestone}. Not confirmed yet: hold the celebration.`,
  crossed: (name: string, milestone: string, from: string, to: string): string =>
    `${name} crossed ${milestone} between ${from} and ${to}.`,
  photoFinish: (name: string, milestone: string): string =>
    `Photo finish at ${milestone}: the counts cannot tell whether ${name} was first.`,
  record: 'Crossing record',
  unconfirmed: 'not confirmed',
  rival: (name: string, total: string | null): string => (total === null ? `${name}: unknown` : `${name} had ${total}`),
  status: {
    connecting: 'Connecting …',
    live: 'Live',
    lost: 'Connection lost: these are the last known counts',
    refused: 'The key was changed. Open the host link again.',
    outdated: 'Reload this page',
  },
  noKey: {
    title: 'This page needs the host link',
    text: 'Copy it from the control page (Links, Host) and open it on this device. It carries its key behind the #, which never leaves the device.',
  },
  controls: 'Controls',
  confirm: 'Confirm',
  dismiss: 'Dismiss',
  fire: (name: string | null): string => (name === null ? 'Fire the victory' : `Fire for ${name}`),
  fireSure: 'Press again to fire',
  takeOff: 'Take it off',
  wrapped: 'The show is wrapped.',
  recap: 'Open its recap',
  recorded: { whole: 'A replay', unproven: 'A replay, not proven to be what was recorded' },
  race: 'The race',
  corner: {
    label: 'The race and the line',
    milestone: 'Milestone',
    gap: 'Gap',
    toGo: 'To go',
    eta: 'Arrives',
    promised: 'Promised',
    promisedValue: (count: number, time: string): string => (count === 0 ? '0' : `${String(count)} · ${time}`),
    none: '–',
    tooClose: 'too close',
    gapOf: (name: string, gap: string): string => `${name} +${gap}`,
  },
  crew: {
    here: (moderators: number): string => `${String(moderators)} moderator${moderators === 1 ? '' : 's'} here`,
    none: 'No moderator here',
    noneSince: (since: Span): string => `No moderator here since ${plural(since)}`,
    hereNamed: (names: string): string => `${names} moderating`,
    back: (name: string | null): string => `${name ?? 'A moderator'} is back`,
    alone: (since: string): string => `${since}: you can approve yourself`,
    always: 'You can approve yourself',
    aloneElsewhere: (since: string): string => `${since}. With ?control in the address you can approve yourself.`,
  },
  reading: {
    stage: 'On air',
    sayName: (name: string): string => `say “${name}”`,
    note: 'Note',
    time: (elapsed: string, takes: string): string => `${elapsed} of about ${takes}`,
    paceCommon: 'a common reader’s pace',
    ends: (left: string): string => `off air in ${left}`,
    pinned: 'pinned',
    progress: 'Read so far',
    takenBack: 'Taken back',
    takenBackText: 'It was withdrawn while it was on air. Go on with the next one.',
    nothing: 'Nothing is on air.',
  },
  line: {
    title: 'Next',
    none: 'No message is waiting.',
    more: (count: number): string => `and ${String(count)} more`,
    fits: (fits: number, waiting: number): string => {
      if (waiting === 2 && fits >= 2) return 'Both fit before the milestone';
      if (fits >= waiting)
        return waiting === 1 ? 'It fits before the milestone' : `All ${String(waiting)} fit before the milestone`;
      if (fits === 0) return 'None fits before the milestone';
      return fits === 1 ? 'One fits before the milestone' : `These ${String(fits)} fit before the milestone`;
    },
    fitsUnknown: 'Nobody can say when the milestone comes',
    mayCome: 'the milestone may come here',
    notThis: 'Not this one',
    notThisOf: (name: string): string => `Not this one, by ${name}`,
  },
  held: {
    title: 'Waiting for approval',
    count: (shown: number, all: number): string => (shown === all ? String(all) : `${String(shown)} of ${String(all)}`),
    none: 'Nothing is held.',
    approve: 'Approve',
    approveOf: (name: string): string => `Approve the message by ${name}`,
    reject: 'Reject',
    rejectOf: (name: string): string => `Reject the message by ${name}`,
    second: 'Passed once: a second person must pass it.',
  },
  pedal: {
    label: 'Reading',
    start: (name: string): string => `Read ${name}`,
    next: (name: string): string => `Next: ${name}`,
    finish: 'Finish: the line is empty',
    nothing: 'Nothing waits',
    keys: 'Space, Page Down, → or pedal',
    back: 'Back in line',
    skip: 'Skip',
    pin: 'Pin',
    unpin: 'Unpin',
    prompter: 'Text only',
    leave: 'Leave text only (Esc)',
    nothingOnAir: 'Nothing is on air to put back.',
    nothingWaits: 'No message is waiting, and none is on air.',
    offline: 'No connection: nothing was sent.',
    skippedBy: 'host',
  },
  awake: {
    insecure:
      'This screen may go to sleep: only a page over https (or on this computer) can keep it awake. Set it to stay on.',
    refused: 'This device does not let the page keep its screen awake. Set it to stay on.',
  },
} as const;
