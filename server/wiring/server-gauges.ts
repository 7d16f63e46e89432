import type { Ambient } from '../../shared/projections/views.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { Gauge } from '../http/http-ports.ts';

interface Measured {
  readonly engine: Pick<ShowEngine, 'state'>;
  readonly ambient: Ambient;
  /** What the gateway refused, dropped and suffered. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What /metrics tells besides the process and its requests. */
export function serverGauges({ engine, ambient, counts }: Measured): Gauge[] {
  const { race, seq, show } = engine.state;
  const racers = Object.values(race.racers);
  return [
    {
      name: 'rehearsal',
      help: '1 in a rehearsal, where nothing is real; else 0',
      labelNames: [],
      values: [{ value: show.mode === 'rehearsal' ? 1 : 0 }],
    },
    { name: 'log_seq', help: 'Lines of the show log', labelNames: [], values: [{ value: seq }] },
    {
      name: 'followers',
      help: 'Last accepted total of each account',
      labelNames: ['racer', 'account'],
      values: racers.flatMap((racer) =>
        Object.values(racer.accounts).flatMap(({ id, total }) =>
          total === null ? [] : [{ value: total, labels: { racer: racer.id, account: id } }],
        ),
      ),
    },
    {
      name: 'pages',
      help: 'Connected pages by audience',
      labelNames: ['audience'],
      values: Object.entries(ambient.connected).map(([audience, value]) => ({ value, labels: { audience } })),
    },
    {
      name: 'source_live',
      help: '1 where a source reports as it should, 0 where not',
      labelNames: ['source'],
      values: Object.values(ambient.sources).map(({ id, state }) => ({
        value: state === 'live' ? 1 : 0,
        labels: { source: id },
      })),
    },
    {
      name: 'messages',
      help: 'Messages of the show by where they stand',
      labelNames: ['state'],
      values: Object.entries(engine.state.queue.counts).map(([state, value]) => ({ value, labels: { state } })),
    },
    {
      name: 'chat_lines',
      help: 'Lines of the chats since the start: all that were counted, and what became of those that a rule meant',
      labelNames: ['what'],
      values: (['counted', 'taken', 'overflow', 'duplicate', 'refused'] as const).map((what) => ({
        value: ambient.feed?.[what] ?? 0,
        labels: { what },
      })),
    },
    {
      name: 'gateway',
      help: 'What the websocket gateway refused, dropped and suffered since the start',
      labelNames: ['what'],
      values: Object.entries(counts).map(([what, value]) => ({ value, labels: { what } })),
    },
  ];
}
