import { MessageLedger } from '../domain/queue/message-ledger.ts';
import type { Message } from '../domain/queue/queue-state.ts';
import { racersInOrder } from '../domain/race/totals.ts';
import type { ShowEvent } from '../domain/show-event.ts';
import type { ShowState } from '../domain/show-state.ts';
import { fromIso, toIso, type Instant } from '../lib/instant.ts';
import { graphemes } from '../lib/text/graphemes.ts';
import { momentStretch } from './moment-stretch.ts';
import { beganView } from './began-view.ts';
import { isCrossed } from './photo-finish.ts';
import { projectPleas } from './project-pleas.ts';
import { messageView } from './project-queue.ts';
import { RecapCues } from './recap-cues.ts';
import type { RecapMessage, RecapPoint, RecapRacer, RecapView } from './recap-view.ts';
import { projectRecord } from './record.ts';
import type { RecordView } from './record-view.ts';
import { thinSeries } from './thin-series.ts';

/** So much that a long evening's recap stays under 300 kB. */
const most = { points: 5_000, moments: 8, counts: 60, readings: 2_000, messages: 400, listed: 200, graphemes: 140 };

type Track = { readonly accounts: Map<string, number | null>; readonly points: [at: Instant, total: number][] };

/** Gathers the recap from the lines of a log, one after the other; the rest is in the state that they fold to. */
export class RecapMaker {
  readonly #ledger = new MessageLedger();
  readonly #cues = new RecapCues();
  readonly #tracks = new Map<string, Track>();
  readonly #promisedAt = new Map<string, string>();
  readonly #endedAt = new Map<string, string>();
  #victories: {
    readonly at: string;
    readonly racer: string | null;
    readonly milestone: number | null;
    readonly name: string | null;
  }[] = [];
  #openedAt: string | null = null;
  #lastAt: string | null = null;

  /** Takes the next line. */
  add(event: ShowEvent): void {
    this.#openedAt ??= event.at;
    this.#lastAt = event.at;
    this.#ledger.add(event);
    this.#cues.add(event);
    switch (event.type) {
      case 'race.racer-added':
      case 'race.racer-changed':
        this.#setUp(event.payload.racer.id, event.payload.racer.accounts);
        break;
      case 'race.observed':
        if (event.payload.late !== true) this.#count(event.payload);
        break;
      case 'race.corrected':
        this.#count(event.payload);
        break;
      case 'victory.fired': {
        const { at, racer, milestone, name = null } = event.payload;
        this.#victories.push({ at, racer, milestone, name });
        break;
      }
      case 'message.approved':
        if (!this.#promisedAt.has(event.payload.id)) this.#promisedAt.set(event.payload.id, event.at);
        break;
      case 'reading.finished':
      case 'message.skipped':
      case 'message.carried-over':
      case 'message.retracted':
        this.#endedAt.set(event.payload.id, event.at);
        break;
      default:
    }
  }

  #setUp(racer: string, accounts: readonly { readonly id: string }[]): void {
    const before = this.#tracks.get(racer);
    const totals = accounts.map(({ id }) => [id, before?.accounts.get(id) ?? null] as const);
    this.#tracks.set(racer, { accounts: new Map(totals), points: before?.points ?? [] });
  }

  #count({ racer, account, total, at }: { racer: string; account: string; total: number | null; at: string }): void {
    const track = this.#tracks.get(racer);
    if (track === undefined) return;
    track.accounts.set(account, total);
    let sum = 0;
    for (const one of track.accounts.values()) {
      if (one === null) return;
      sum += one;
    }
    track.points.push([fromIso(at), sum]);
  }

  /** @param state what the lines fold to. */
  view(state: ShowState, proof: RecapView['proof'], logId: string | null = null): RecapView {
    const { title, mode, label, phase } = state.show;
    const record = projectRecord(state);
    const pleas = Object.values(projectPleas(state.pleas));
    const openedAt = this.#openedAt ?? toIso(0);
    for (const { points } of this.#tracks.values()) points.sort(([a], [b]) => a - b);
    const firsts = [...this.#tracks.values()].flatMap(({ points }) => points.slice(0, 1).map(([at]) => at));
    const lasts = [...this.#tracks.values()].flatMap(({ points }) => points.slice(-1).map(([at]) => at));
    const from = firsts.length > 0 ? Math.min(...firsts) : fromIso(openedAt);
    const to = Math.max(from + 1_000, ...(lasts.length > 0 ? lasts : [fromIso(this.#lastAt ?? openedAt)]));
    const secondsOf = (at: Instant): number => Math.round((at - from) / 100) / 10;
    const messages = [...this.#ledger.messages()];
    const readings = messages
      .flatMap((message) => (message.phase.state === 'read' ? [secondsOf(message.phase.startedAt)] : []))
      .sort((a, b) => a - b);
    return {
      logId,
      show: { title, mode, label, phase },
      openedAt,
      began: beganView(state.show.began),
      from: toIso(from),
      to: toIso(to),
      racers: this.#racers(state, toIso(from), record.crossings.slice(0, most.moments), secondsOf),
      milestones: [...new Set([...state.race.milestones, ...record.crossings.map(({ milestone }) => milestone)])].sort(
        (a, b) => a - b,
      ),
      record: {
        crossings: record.crossings.slice(-most.listed),
        leadChanges: record.leadChanges.slice(-most.listed),
        steps: record.steps.slice(-most.listed),
      },
      unlisted: {
        leadChanges: Math.max(0, record.leadChanges.length - most.listed),
        steps: Math.max(0, record.steps.length - most.listed),
      },
      victories: this.#victories,
      pleas: pleas.slice(-most.listed),
      cues: this.#cues.told(state.race).slice(-most.listed),
      readings: readings.slice(-most.readings),
      ledger: this.#told(messages),
      proof,
    };
  }

  #racers(
    { race }: ShowState,
    from: string,
    crossings: RecordView['crossings'],
    secondsOf: (at: Instant) => number,
  ): RecapRacer[] {
    const racers = [...racersInOrder(race), ...Object.values(race.retired)].filter(({ id }) => this.#tracks.has(id));
    // What everybody had at a crossing belongs to it.
    const keep = new Set(
      racers
        .flatMap(({ crossings }) => Object.values(crossings))
        .flatMap((crossing) => (isCrossed(crossing) ? [secondsOf(crossing.from), secondsOf(crossing.to)] : [])),
    );
    const stretches = crossings.map((crossing) => momentStretch(from, crossing));
    return racers.map(({ id, name, colour, alsoRunning }) => {
      const points = this.#tracks.get(id)?.points ?? [];
      const series = points.map(([at, total]): RecapPoint => [secondsOf(at), total]);
      const [first, last] = [points[0], points.at(-1)];
      return {
        ...{ id, name, colour, alsoRunning },
        first: first === undefined ? null : { at: toIso(first[0]), total: first[1] },
        last: last === undefined ? null : { at: toIso(last[0]), total: last[1] },
        series: thinSeries(
          series,
          Math.floor(most.points / racers.length),
          new Set([...keep, ...around(series, stretches)]),
        ),
      };
    });
  }

  #told(all: readonly Message[]): RecapView['ledger'] {
    const told = all.flatMap((message) => {
      const promisedAt = this.#promisedAt.get(message.id);
      return promisedAt === undefined ? [] : [this.#tell(message, promisedAt)];
    });
    told.sort((a, b) => (a.promisedAt < b.promisedAt ? -1 : a.promisedAt > b.promisedAt ? 1 : 0));
    const count = (state: RecapMessage['state']): number => told.filter((one) => one.state === state).length;
    return {
      promised: told.length,
      read: count('read'),
      skipped: count('skipped'),
      carriedOver: count('carried-over'),
      retracted: count('retracted'),
      open: count('open'),
      messages: told.slice(-most.messages),
      unlisted: Math.max(0, told.length - most.messages),
    };
  }

  #tell(message: Message, promisedAt: string): RecapMessage {
    const { id, state, author, shown, reason, retractedAt, erased } = messageView(message);
    const end = endOf(state);
    const silent = erased || retractedAt !== null;
    return {
      id,
      state: end,
      author: silent ? null : author.name,
      text: silent || end !== 'read' ? null : shortened(shown),
      platform: author.platform,
      reason: end === 'skipped' && !silent ? reason : null,
      promisedAt,
      endedAt: end === 'open' ? null : (this.#endedAt.get(id) ?? null),
    };
  }
}

/** Every count near a crossing, as long as there are few enough: between them nobody knows. */
function around(
  series: readonly RecapPoint[],
  stretches: readonly (readonly [from: number, to: number])[],
): readonly number[] {
  return stretches.flatMap(([from, to]) => {
    const near = series.filter(([at]) => at >= from && at <= to);
    return near.length > most.counts ? [] : near.map(([at]) => at);
  });
}

/** What was promised and stands at held or rejected again is owed to nobody: it is told as open. */
function endOf(state: Message['phase']['state']): RecapMessage['state'] {
  return state === 'read' || state === 'skipped' || state === 'carried-over' || state === 'retracted' ? state : 'open';
}

function shortened(text: string): string {
  const all = graphemes(text);
  return all.length <= most.graphemes ? text : `${all.slice(0, most.graphemes - 1).join('')}…`;
}
