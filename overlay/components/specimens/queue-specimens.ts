import { defaultQueueSettings } from '../../../shared/domain/queue/default-queue.ts';
import type { QueueSettings } from '../../../shared/domain/queue/queue-state.ts';
import type { FeedView, HostQueueView } from '../../../shared/projections/queue-view.ts';
import type { Trial } from '../../../shared/domain/moderation/trial.ts';

/** Settings as somebody may have them. */
export const queueSettingsSpecimen: QueueSettings = {
  ...defaultQueueSettings,
  chats: [{ source: 'twitch', channel: 'the_actor' }],
  longestOnAir: 45_000,
};

/** A trial with every kind of change. */
export const trialSpecimen: Trial = {
  messages: 212,
  lines: 200,
  now: { rejected: 0, held: 8, masked: 0, noted: 31, clear: 373 },
  then: { rejected: 1, held: 12, masked: 3, noted: 28, clear: 368 },
  changed: 4,
  changes: [
    {
      ...{ id: 'm1', kind: 'message', text: 'see https://bad.example/now', masked: null, from: 'held', to: 'rejected' },
      author: { name: 'a_very_long_name_of_a_viewer', platform: 'twitch' },
      why: ['a link: https://bad.example/now'],
    },
    {
      ...{ id: 'm2', kind: 'message', text: 'oh sh1t', masked: 'oh ••••', from: 'held', to: 'masked' },
      author: { name: 'bob', platform: 'bluesky' },
      why: ['a word of the list: sh1t'],
    },
    {
      ...{ id: 'f3', kind: 'line', text: 'מה קורה, מי מוביל?', masked: null, from: 'clear', to: 'held' },
      author: { name: 'דנה', platform: 'twitch' },
      why: ['the first message of this author'],
    },
    {
      ...{ id: 'f4', kind: 'line', text: 'GO GO GO ACTOR GO', masked: null, from: 'held', to: 'clear' },
      author: { name: 'ann', platform: 'twitch' },
      why: ['100 % capitals'],
    },
  ],
};

const line = (id: string, name: string, text: string, taken = false): FeedView['lines'][string] => ({
  ...{ id, text, taken, at: '2026-05-01T20:14:00.000Z' },
  author: { name, platform: 'twitch' },
});

/** A feed after a burst. */
export const feedSpecimen: FeedView = {
  lines: {
    f1: line('f1', 'ann', 'go actor go'),
    f2: line(
      'f2',
      'a_very_long_name_of_a_viewer',
      '!ask what was the first thing you ever bought with a follower count like that?',
      true,
    ),
    f3: line('f3', 'דנה', 'מי מוביל עכשיו?'),
    f4: line('f4', 'bob', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
  },
  ...{ gone: [], counted: 4_120, taken: 312, overflow: 18, duplicate: 3, refused: 2 },
};

/** The counts that go with the messages in every state. */
export const ledgerQueue: HostQueueView = {
  ...{ onAir: null, waiting: 2, promised: 3, next: 'next', waitingTime: 20_000, fits: null },
  counts: { held: 1, approved: 2, reading: 1, read: 3, rejected: 2, skipped: 2, retracted: 1, 'carried-over': 0 },
  pace: { base: 2_000, perCharacter: 60, measured: 5 },
} as HostQueueView;
