import { defaultQueueSettings } from '../../../shared/domain/queue/default-queue.ts';
import type { QueueSettings } from '../../../shared/domain/queue/queue-state.ts';
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
