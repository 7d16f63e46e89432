import type { TrialOutcome } from '../../shared/domain/moderation/trial.ts';
import type { VerdictAction, VerdictRule } from '../../shared/domain/moderation/verdict.ts';
import type { WordLanguage } from '../../shared/domain/moderation/word-language.ts';
import type { EmoteMode } from '../../shared/domain/queue/queue-state.ts';
import type { ListField, NumberField, RulesFault } from '../components/dock-rules/rules-draft.ts';

const figure = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${figure.format(count)} ${count === 1 ? one : many}`;

/** The words of the rules dock. */
export const rulesDockWords = {
  actions: { off: 'Off', note: 'Note', hold: 'Hold', mask: 'Mask', reject: 'Reject' } satisfies Record<
    VerdictAction,
    string
  >,
  actionsHint:
    'Note: it only says so. Hold: a person must look. Mask: the screen shows dots. Reject: it is turned down at once.',
  rules: {
    link: 'Links',
    contact: 'Mail addresses, telephone numbers',
    words: 'Listed words',
    caps: 'Shouting',
    flood: 'Floods',
    repeat: 'Repeats',
    length: 'Long messages',
    zalgo: 'Piled marks',
    hidden: 'Hidden characters',
    'mixed-script': 'Mixed alphabets',
    'look-alike': 'Look-alike names',
    'first-time': 'First-time authors',
  } satisfies Record<VerdictRule, string>,
  hints: {
    link: 'Also without https, and in the name.',
    contact: 'In the text. Dates and counts are let through.',
    words: 'In any disguise: other letters, digits, spaced out.',
    caps: 'Capitals among at least 12 letters.',
    flood: 'Many messages of one author within 30 seconds.',
    repeat: 'The same text came before, from anybody.',
    length: 'More than a message should have.',
    zalgo: 'Marks heaped on letters until they leave their line.',
    hidden: 'Invisible or reordering characters; they are always taken out.',
    'mixed-script': 'Words that mix alphabets that look alike.',
    'look-alike': 'Somebody with the host’s or a moderator’s name.',
    'first-time': 'Their first message here.',
  } satisfies Record<VerdictRule, string>,
  fields: {
    floodAt: 'Messages within 30 s',
    repeatAt: 'Times before',
    capsAt: 'Capitals, in percent',
    longest: 'Characters at most',
    longestOnAir: 'Longest on air, in seconds',
    mostHeld: 'Most held at once',
    words: 'Your words',
    allowedWords: 'Words that are let through',
    allowedHosts: 'Welcome hosts',
    protectedNames: 'Names that nobody else may look like',
    emoteHosts: 'Hosts that pictures may come from',
  } satisfies Record<NumberField | ListField, string>,
  fieldHints: {
    longestOnAir: 'Then it counts as read, unless it is pinned. Empty: until the host says so.',
    mostHeld: 'Past it chat lines stay in the feed and are counted; people are never refused.',
    words: 'One a line. Inside longer words from four letters.',
    allowedWords: 'One a line, also against the built-in lists.',
    allowedHosts: 'One a line, such as example.org; what stands below it too.',
    protectedNames: 'One a line.',
    emoteHosts: 'One a line; no other is ever asked. Twitch’s is static-cdn.jtvnw.net. Without one emotes stay words.',
  } as Readonly<Partial<Record<NumberField | ListField, string>>>,
  fault: (fault: RulesFault): string => {
    switch (fault.kind) {
      case 'number':
        return `A whole number from ${figure.format(fault.from)} to ${figure.format(fault.to)}.`;
      case 'too-many':
        return `At most ${figure.format(fault.most)} entries.`;
      case 'too-long':
        return `“${fault.entry}…” has more than ${fault.most} letters. Is a comma or a new line missing?`;
      case 'no-host':
        return `“${fault.entry}” is no host. Write it like example.org, without https and without a path.`;
    }
  },
  builtIn: 'Built-in word lists',
  builtInHint: 'Swearwords and slurs that mean nothing else in any of these languages.',
  languages: {
    en: 'English',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
    pt: 'Portuguese',
    it: 'Italian',
    nl: 'Dutch',
    pl: 'Polish',
    ru: 'Russian',
    tr: 'Turkish',
  } satisfies Record<WordLanguage, string>,
  languagesOf: 'Languages',
  lists: 'Words',

  passing: 'Passing',
  screening: 'Who must pass a message',
  screenings: { '1': 'One person', '2': 'Two persons' },
  screeningHint:
    'Two pages, told apart by the name that each gave. Somebody who opens the link twice under two names, or under none, counts as two.',
  unflagged: 'Approve by itself what no rule holds',
  unflaggedHint: 'Nobody looks at it first. Not with two persons, and never in safe mode.',

  emotes: 'Emotes',
  emotesShown: 'A platform’s own emotes on the overlay',
  emoteModes: { off: 'As words', proxied: 'As pictures, fetched by this server' } satisfies Record<EmoteMode, string>,
  emoteHints: {
    off: 'Nobody is asked for anything: no platform learns what is on air, or that anybody watches.',
    proxied:
      'This server asks the hosts below for each picture once and hands it to the overlay itself. They learn its address and which emotes of approved messages it shows; of viewers they learn nothing.',
  } satisfies Record<EmoteMode, string>,

  verdicts: 'What rules do',
  trial: 'Trial',
  untouched: 'Change a rule, and see here what it would do with the newest messages before you switch it on.',
  faulty: 'Something above is not right yet. Nothing is tried or switched on.',
  trying: 'Trying …',
  tried: (messages: number, lines: number): string => {
    if (messages + lines === 0) return 'No message has come yet to try this on.';
    const parts = [
      ...(messages === 0 ? [] : [some(messages, 'message', 'messages')]),
      ...(lines === 0 ? [] : [some(lines, 'chat line', 'chat lines')]),
    ];
    return `With these rules, of the last ${parts.join(' and ')}:`;
  },
  outcomes: {
    rejected: 'rejected',
    held: 'held by a rule',
    masked: 'masked',
    noted: 'noted only',
    clear: 'clear',
  } satisfies Record<TrialOutcome, string>,
  outcomeShort: {
    rejected: 'rejected',
    held: 'held',
    masked: 'masked',
    noted: 'noted',
    clear: 'clear',
  } satisfies Record<TrialOutcome, string>,
  before: (count: number): string => `${figure.format(count)} now`,
  count: (count: number): string => figure.format(count),
  byItself: (count: number): string => `${some(count, 'one', 'of them')} would be approved without a look.`,
  noChange: 'Nothing of that would change.',
  changed: (count: number, listed: number): string =>
    count > listed
      ? `${figure.format(count)} would change; the newest ${figure.format(listed)}:`
      : `${figure.format(count)} would change:`,
  changes: 'What would change',
  noReason: 'no rule has anything against it any more',
  again: 'Try again',
  switchOn: 'Switch on',
  discard: 'Discard',
  unsaved: 'Not switched on yet',
} as const;
