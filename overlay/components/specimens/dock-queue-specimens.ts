import { toIso } from '../../../shared/lib/instant.ts';
import { emptyFeed, type MessageView } from '../../../shared/projections/queue-view.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { specimenNow } from './dock-specimens.ts';
import { hostSpecimen } from './host-specimens.ts';
import { queueSettingsSpecimen } from './queue-specimens.ts';

const before = (seconds: number): string => toIso(specimenNow - seconds * 1000);

/** A held message of which nothing special is to be said. */
export const messageSpecimen: MessageView = {
  id: 'm1',
  state: 'held',
  rank: 'a1',
  author: { id: 'twitch:1', name: 'quietstorm', platform: 'twitch' },
  text: 'How did it feel when you passed the network?',
  shown: 'How did it feel when you passed the network?',
  origin: 'chat',
  takenBy: 'question',
  at: before(95),
  heldAt: before(94),
  url: null,
  verdicts: [],
  note: null,
  tags: [],
  pinned: false,
  screenedBy: null,
  wasApproved: false,
  startedAt: null,
  finishedAt: null,
  reason: null,
  retractedAt: null,
  erased: false,
  changed: 1,
  length: 44,
};

/** Messages in every state and with everything that a row must hold. */
export function queueSpecimens(): readonly MessageView[] {
  const one = (id: string, more: Partial<MessageView>): MessageView => {
    const text = more.text ?? messageSpecimen.text;
    return { ...messageSpecimen, id, rank: id, shown: text, length: text.length, ...more };
  };
  return [
    one('a1', {}),
    one('a2', {
      author: { id: 'bluesky:2', name: 'Ada 🏳️‍🌈', platform: 'bluesky' },
      text: 'look at www.example.com!!! THE LINK IS IN MY BIO AND NOBODY ANSWERS ME',
      shown: 'look at ███████████████ THE LINK IS IN MY BIO AND NOBODY ANSWERS ME',
      verdicts: [
        { rule: 'link', action: 'mask', why: 'A link to www.example.com.' },
        { rule: 'caps', action: 'hold', why: 'Mostly capital letters.' },
      ],
    }),
    one('a3', {
      author: { id: 'typed:3', name: 'Phone: Grandma', platform: 'typed' },
      text: 'مرحبا من القاهرة، كم بقي حتى المليون؟',
      origin: 'typed',
      takenBy: 'typed',
      tags: ['question', 'phone'],
      note: 'say it as “Kye-ro”',
      wasApproved: true,
    }),
    one('a4', {
      author: { id: 'mastodon:4', name: 'a_very_long_name_of_thirty_two_c', platform: 'mastodon' },
      text: 'I have followed this race for three nights now, on the bus, in bed and once in a lecture, and I want to know only one thing: when you win, will you still answer us one by one, or was this the last evening on which somebody with a camera read what somebody without one had written to him?',
      screenedBy: { role: 'moderator', id: 'moderator-ben' },
      at: before(4_000),
    }),
    one('b1', { state: 'approved', text: 'Say hi to Lyon!', pinned: true }),
    one('b2', {
      state: 'approved',
      text: 'Which charity gets the bed nets?',
      note: 'Malaria No More',
      tags: ['charity'],
    }),
    one('o1', { state: 'reading', text: 'Is it true that you sleep four hours?', startedAt: before(6) }),
    one('c1', { state: 'read', startedAt: before(60), finishedAt: before(52), changed: 12 }),
    one('c2', { state: 'rejected', reason: 'off topic', changed: 11 }),
    one('c3', { state: 'skipped', reason: null, changed: 10 }),
    one('c4', { state: 'retracted', reason: 'platform', retractedAt: before(30), changed: 9 }),
  ];
}

const record = (messages: readonly MessageView[]): Readonly<Record<string, MessageView>> =>
  Object.fromEntries(messages.map((message) => [message.id, message]));

function moderatorView(messages: readonly MessageView[], more: Partial<ModeratorView> = {}): ModeratorView {
  return {
    ...hostSpecimen(messages),
    messages: record(messages),
    feed: emptyFeed,
    queueSettings: queueSettingsSpecimen,
    present: {},
    banned: [],
    undoable: [],
    ...more,
  };
}

const ben = { id: 'page-2', role: 'moderator', who: 'moderator-ben', name: 'Ben' } as const;
const undoable = [
  { seq: 11, label: 'message.rejected', by: 'moderator', who: 'moderator-ann', messages: ['c2'] },
  { seq: 12, label: 'message.approved', by: 'moderator', who: 'moderator-ben', messages: ['b2'] },
].map((entry, index) => ({ ...entry, name: index === 0 ? 'Ann' : 'Ben', moves: 1 }));

/** The queue dock's states, by name. */
export function dockQueueSpecimens(): Readonly<Record<string, ModeratorView>> {
  const all = queueSpecimens();
  const aired = all.filter(({ state }) => state !== 'reading');
  return {
    'all states': moderatorView(all, { present: { 'page-2': { ...ben, message: 'a2' } }, undoable }),
    'nothing on air': moderatorView(aired),
    empty: moderatorView([]),
  };
}
