import { messageLimits } from '../../lib/text/clean-text.ts';
import type { VerdictSettings } from '../moderation/verdict.ts';
import { wordLanguages } from '../moderation/word-language.ts';
import type { QueueSettings, QueueState } from './queue-state.ts';

const defaultVerdicts: VerdictSettings = {
  actions: {
    link: 'hold',
    contact: 'hold',
    words: 'hold',
    caps: 'note',
    flood: 'hold',
    repeat: 'hold',
    length: 'note',
    zalgo: 'note',
    hidden: 'hold',
    'mixed-script': 'hold',
    'look-alike': 'hold',
    'first-time': 'note',
  },
  words: [],
  allowedWords: [],
  builtInWords: true,
  languages: wordLanguages,
  allowedHosts: [],
  protectedNames: [],
  floodAt: 5,
  repeatAt: 1,
  capsAt: 70,
  longest: messageLimits.graphemes,
};

export const defaultQueueSettings: QueueSettings = {
  chats: [],
  intake: { words: ['!ask'], hashtags: [], mentions: [], replies: false, questions: false, all: false },
  verdicts: defaultVerdicts,
  screening: 1,
  approveUnflagged: false,
  longestOnAir: null,
  emotes: 'off',
  emoteHosts: ['static-cdn.jtvnw.net'],
  solo: 'auto',
  soloAfter: 60_000,
  mostHeld: 10_000,
  keepDays: 30,
};

export const initialQueue: QueueState = {
  settings: defaultQueueSettings,
  messages: {},
  taken: 0,
  places: 0,
  counts: {
    held: 0,
    approved: 0,
    reading: 0,
    read: 0,
    rejected: 0,
    skipped: 0,
    retracted: 0,
    'carried-over': 0,
  },
  onAir: null,
  closed: [],
  banned: [],
  readings: [],
};
