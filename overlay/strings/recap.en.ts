import type { RecapMessage, RecapView } from '../../shared/projections/recap-view.ts';
import type { Span } from './formats.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const modes: Readonly<Record<RecapView['show']['mode'], string | null>> = {
  live: null,
  replay: 'Replay',
  rehearsal: 'Rehearsal',
  demo: 'Reconstruction',
};

/** The recap's words: it is handed round, so it says what it shows. */
export const recapWords = {
  product: 'Tickertape',
  title: 'Recap',
  titleOf: (show: string): string => `${show} – Recap`,
  loading: 'Going along the log …',
  noKey: {
    title: 'This page needs the host’s or control’s link',
    text: 'Open it from the control page (Show, Recap), in the same browser.',
    demo: 'See the recap of the demo',
  },
  refused: 'The key was changed. Open the page from the control page again.',
  noShow: 'There is no such show in this data folder. The list of shows is at the end of every recap.',
  unreachable: 'The server does not answer. What it recorded is safe: reload when it is back.',
  failed: (status: number): string => `The server could not make the recap (${String(status)}). Its log says more.`,
  again: 'Try again',
  /** What it must not be taken for; a replay may have more to say than that it is one. */
  stamp: ({ mode, label }: Pick<RecapView['show'], 'mode' | 'label'>): string | null =>
    mode === 'replay' && label !== null ? label.charAt(0).toUpperCase() + label.slice(1) : modes[mode],
  onAir: 'The show is still on: this is how it stands.',
  tools: 'Recap',
  print: 'Print',
  picture: 'Save as PNG',
  pictureFailed: 'The picture could not be drawn in this browser.',
  refresh: 'Refresh',
  zone: 'Times in',
  zones: { utc: 'UTC', own: 'Your time' },
  theme: 'Theme',
  themes: { night: 'Night', daylight: 'Daylight' },
  first: (name: string, milestone: string): string => `${name} was first to ${milestone}`,
  alone: (name: string, milestone: string): string => `${name} made it to ${milestone}`,
  photo: (milestone: string): string => `Photo finish at ${milestone}`,
  seen: (name: string, milestone: string): string => `${name} was seen at ${milestone}, not confirmed`,
  leads: (name: string, gap: string): string => `${name} led by ${gap} at the end`,
  level: 'Level at the end',
  noRace: 'No counts were taken',
  lasted: (spans: readonly Span[]): string =>
    spans.map(({ amount, unit }) => plural(amount, unit)).join(' ') || 'less than a minute',
  chart: {
    title: 'The race',
    label: (title: string): string =>
      `${title}: the totals of every racer over time. The table of totals has the figures.`,
    zoom: 'Part of the show',
    whole: 'Whole show',
    finishOf: (name: string, milestone: string): string => `${name} at ${milestone}`,
    hint: 'Drag to zoom, double-click for the whole',
    resting: 'Point at the chart for the figures of a moment.',
    legend: {
      crossing: 'Crossing interval',
      lead: 'Lead change',
      step: 'Step',
      plea: 'Plea',
      cue: 'On air, by its number',
      read: 'Message read',
    },
  },
  gap: {
    title: (one: string, other: string): string => `The gap: ${one} and ${other}`,
    label: (one: string, other: string): string => `How far ${one} and ${other} were apart over time.`,
    ahead: (name: string, count: string): string => `${name} up to ${count} ahead`,
    now: (count: string): string => `${count} apart`,
  },
  moment: {
    title: 'The moment, count by count',
    ahead: (count: string): string => `${count} ahead at that count`,
  },
  counted: (sources: readonly string[]): string =>
    sources.length === 0
      ? 'Counts as the platforms gave them.'
      : `Counts as their sources gave them: ${sources.join(', ')}.`,
  pledged: (amount: string): string => `${amount} pledged`,
  record: {
    title: 'Crossing record',
    none: 'Nobody crossed a milestone.',
    interval: 'Somewhere between',
    rivals: 'At that moment',
    unknown: 'unknown',
    source: (source: string, total: string): string => `First count at or over it: ${total}, from ${source}`,
    confirmed: 'Confirmed',
    unconfirmed: 'Not confirmed',
    photo: 'Photo finish: the intervals overlap, and the counts cannot tell who was first.',
    zone: 'Time zone',
  },
  leadChanges: {
    title: 'Lead changes',
    none: 'The lead never changed hands.',
    line: (to: string, from: string): string => `${to} passed ${from}`,
    afterStep: 'after a step in the counts',
    more: (count: number): string => `and ${plural(count, 'earlier one')}`,
  },
  steps: { title: 'Steps', line: (name: string, change: string): string => `${name} ${change}` },
  totals: {
    title: 'Totals',
    racer: 'Racer',
    start: 'At the start',
    end: 'At the end',
    gained: 'Gained',
    rate: 'A minute',
    none: '–',
    also: 'also running',
  },
  pleas: {
    title: 'Pleas',
    time: 'Time',
    racer: 'Racer',
    note: 'What was asked',
    effect: 'What it did to the rate',
    measured: (perMinute: string, low: string, high: string): string => `${perMinute}, 95 % between ${low} and ${high}`,
    drift: (low: string, high: string): string => `not distinguishable from drift (95 % between ${low} and ${high})`,
    unknown: { 'little-history': 'too little before it to compare with', 'no-counts': 'no counts after it' },
    waiting: 'still being measured',
    ended: 'the show ended before it could be measured',
    none: 'a call to follow',
  },
  ledger: {
    title: 'Promised and kept',
    promised: 'promised',
    read: 'read',
    skipped: 'skipped',
    carriedOver: 'carried over',
    retracted: 'taken back',
    open: 'open',
    none: 'No message was promised.',
    unlisted: (count: number): string => `and ${plural(count, 'earlier message')}`,
    all: 'Every promise',
    state: {
      read: 'read',
      skipped: 'skipped',
      'carried-over': 'carried over',
      retracted: 'taken back',
      open: 'open',
    } as Readonly<Record<RecapMessage['state'], string>>,
    erased: 'erased',
    takenBack: 'taken back by its author or a moderator',
    waited: (promised: string, ended: string | null): string =>
      ended === null ? `promised ${promised}` : `promised ${promised}, ended ${ended}`,
  },
  proof: (lines: string, hash: string): string => `Log of ${lines} lines, hash-chained. Last line: ${hash}`,
  verify: 'npm run verify -- events.jsonl says whether a copy is whole.',
  reconstruction: 'The counts of Wednesday and of the finish are on record; what lies between is interpolated.',
  leadChangesCounted: (count: string, number: number): string =>
    number === 0 ? 'No lead change' : `${count} lead change${number === 1 ? '' : 's'}`,
  messagesRead: (read: string, promised: string): string => `${read} of ${promised} promised messages read`,
  pleasCounted: (count: string, number: number): string => `${count} plea${number === 1 ? '' : 's'}`,
  /** A rehearsal's says so. */
  fileName: (show: string, mode: RecapView['show']['mode']): string => {
    const plain = show
      .normalize('NFKD')
      .replace(/[^\w]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase();
    return `${mode === 'rehearsal' ? 'rehearsal-' : ''}${plain === '' ? 'show' : plain}-recap.png`;
  },
};
