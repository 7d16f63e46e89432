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
  wrapped: 'The show is wrapped',
} as const;
