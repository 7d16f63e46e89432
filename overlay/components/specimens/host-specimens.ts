import { fromIso } from '../../../shared/lib/instant.ts';
import { readingTime } from '../../../shared/projections/pace.ts';
import type { HostQueueView, MessageView } from '../../../shared/projections/queue-view.ts';
import type { CrewView, HostView } from '../../../shared/projections/views.ts';
import { specimenRacer, specimenView } from './specimen-view.ts';

const at = '2026-05-01T20:14:00.000Z';
/** The time at which all of these stand still. */
export const specimenNow = fromIso(at);
const before = (seconds: number): string => new Date(specimenNow - seconds * 1000).toISOString();
const pace = { base: 1_500, perCharacter: 70, measured: 7 };

/** A message; give what matters. */
export const messageSpecimen = (id: string, text: string, more: Partial<MessageView> = {}): MessageView => ({
  id,
  state: 'approved',
  rank: id,
  author: { id: `twitch:${id}`, name: 'night.bus', platform: 'twitch' },
  text,
  shown: text,
  origin: 'chat',
  takenBy: 'question',
  at: before(90),
  heldAt: before(90),
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
  length: [...text].length,
  ...more,
});

const racers = [
  specimenRacer('actor', 'The actor', '#ff4d5e', 998_304, {
    rate: 312,
    eta: { kind: 'range', from: '2026-05-01T20:18:30.000Z', to: '2026-05-01T20:21:00.000Z' },
  }),
  specimenRacer('network', 'The news network', '#2f7bff', 997_543, { rate: 148.2, needed: 409.4 }),
];

/** A host's view with these messages in it. */
export function hostSpecimen(
  messages: readonly MessageView[],
  queue: Partial<HostQueueView> = {},
  crew: Partial<CrewView> = {},
): HostView {
  const onAir = messages.find(({ state }) => state === 'reading');
  const waiting = messages.filter(({ state }) => state === 'approved');
  const count = (state: string): number => messages.filter((message) => message.state === state).length;
  const view = specimenView(racers);
  return {
    ...view,
    victory: { ...view.victory, holding: false, waiting: [], next: null },
    record: { crossings: [], leadChanges: [], steps: [] },
    pleas: {},
    cues: { ...view.cues, rundown: {}, prompter: null, next: null, open: null },
    speech: {
      on: false,
      paused: false,
      stage: 'off',
      form: null,
      trouble: null,
      longest: 300,
      overload: { waiting: 10, rule: 'name', cut: 8_000 },
      overloaded: false,
    },
    crew: { moderators: 2, names: [], since: before(1_800), solo: false, ...crew },
    queue: {
      onAir:
        onAir === undefined
          ? null
          : {
              id: onAir.id,
              author: onAir.author,
              text: onAir.shown,
              origin: onAir.origin,
              startedAt: onAir.startedAt ?? at,
              emotes: [],
              endsAt: null,
              pinned: onAir.pinned,
            },
      waiting: waiting.length,
      promised: waiting.length + (onAir === undefined ? 0 : 1),
      pace,
      lastRead: null,
      next: waiting[0]?.id ?? null,
      counts: {
        held: count('held'),
        approved: waiting.length,
        reading: count('reading'),
        read: 14,
        rejected: 3,
        skipped: 1,
        retracted: 0,
        'carried-over': 0,
      },
      retracted: [],
      waitingTime: waiting.reduce((sum, { length }) => sum + readingTime(pace, length), 0),
      fits: 2,
      ...queue,
    },
    messages: Object.fromEntries(messages.map((message) => [message.id, message])),
  };
}

const short = messageSpecimen('a', 'How does it feel to be this close?', {
  state: 'reading',
  startedAt: before(2),
  author: { id: 'twitch:1', name: 'xX_TheRealJohn99_Xx', platform: 'twitch' },
  note: 'Say it as “John”. He has been here since the first hour.',
  tags: ['question'],
});
const line = [
  messageSpecimen('b', 'Greetings from a night bus in Lisbon, we are eleven people watching on one phone.', {
    author: { id: 'bluesky:2', name: 'ana.bsky.social', platform: 'bluesky' },
  }),
  messageSpecimen('c', 'When you win, do you still call your mother first?', {
    author: { id: 'form:3', name: 'Margaret', platform: 'form' },
    note: 'She asked twice, be kind.',
  }),
  messageSpecimen('d', 'What is the charity tonight, and does the loser pay double?'),
  messageSpecimen('e', 'hello from Nairobi!'),
];
const long =
  'I followed you on the first day, when there were four hundred of us and nobody believed that a page on the internet could beat a ' +
  'news network. Tonight my whole street is awake. So tell us, when it is over and the number stands there, what is the first thing ' +
  'that you will do, and may we come along?';

/** What the host's page must hold, by name. */
export function hostSpecimens(): Readonly<Record<string, HostView>> {
  const arabic = messageSpecimen('a', 'مرحبا من القاهرة! متى ستقرأ رسالتي؟ نحن نشاهدك كلنا هنا الليلة.', {
    state: 'reading',
    startedAt: before(3),
    author: { id: 'twitch:9', name: 'محمد_علي', platform: 'twitch' },
  });
  const held = [
    messageSpecimen('h', 'Did you really bet a cricket bat?', { state: 'held' }),
    messageSpecimen('i', 'see my page at cheap-followers.example', {
      state: 'held',
      verdicts: [{ rule: 'link', action: 'hold', why: 'A link to cheap-followers.example.' }],
    }),
  ];
  return {
    reading: hostSpecimen([short, ...line]),
    long: hostSpecimen([{ ...short, text: long, shown: long, length: long.length, note: null }, ...line], {
      fits: null,
    }),
    'right to left': hostSpecimen([arabic, ...line]),
    'nothing on air': hostSpecimen(line),
    'end of the line': hostSpecimen([short], { fits: 0 }),
    'taken back': hostSpecimen(line),
    solo: hostSpecimen([short, ...line.slice(0, 2), ...held], {}, { moderators: 0, solo: true, since: before(190) }),
  };
}
