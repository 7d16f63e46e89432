import { postObservations } from './api.ts';
import type { ServerProcess } from './server-process.ts';
import type { Row } from './test-data.ts';
import { pause } from './until.ts';

export const goal = 259_000_000;

export interface Seen {
  readonly racer: 'actor' | 'network';
  readonly total: number;
  readonly at: number;
}

/** Rows of the script: before the evening, until the plea, while it works, and to the line. */
const [before, opening, working, closing] = [600, 30, 60, 25] as const;
const all = before + opening + working + closing;
const second = 1_000;
/** The second racer is counted a little later than the first. */
const later = 200;
/** A live observation may be a minute ahead of the server's clock. */
const ahead = 58 * second;

/**
 * A race of two to a milestone. Both are stretches of a real series, a second for each of its minutes; what the evening's script needs
 * is laid over them: a plea that makes the one behind faster by half, and a rival who all but catches up at the line. Keeps what it has
 * posted, so that a test can say what the record must be.
 */
export class EveningRace {
  readonly posted: Seen[] = [];
  readonly #totals: Readonly<Record<Seen['racer'], readonly number[]>>;
  #row = 0;
  #at = 0;

  constructor(rows: readonly Row[]) {
    const actor = endingAt(goal - 150, faster(changes(rows, 15_000), before + opening, working));
    const leads = (actor[before + opening - 1] ?? 0) + 2_500;
    const network = startingSo(leads, before + opening - 1, changes(rows, 14_500));
    const from = before + opening + working - 1;
    const last = network[from] ?? 0;
    const close = Array.from({ length: closing }, (_, index) =>
      Math.round(last + ((goal - 50 - last) * (index + 1)) / closing),
    );
    this.#totals = { actor, network: [...network.slice(0, from + 1), ...close] };
  }

  /** Ten minutes of counts, up to now. */
  async before(server: ServerProcess): Promise<void> {
    this.#at = Date.now() - before * second - later;
    await this.#post(server, this.#next(before, second));
  }

  /** What has come since, up to now. */
  async untilNow(server: ServerProcess): Promise<void> {
    await this.#post(server, this.#next(opening, (Date.now() - later - this.#at) / opening));
  }

  /** The minute after the plea. */
  async whileItWorks(server: ServerProcess, pleaAt: number): Promise<void> {
    this.#at = pleaAt;
    for (let rows = 0; rows < working; rows += 10) await this.#post(server, this.#next(10, second));
  }

  /** To the last counts below the line. */
  async toTheLine(server: ServerProcess): Promise<void> {
    for (let rows = 0; rows < closing; rows += 5) await this.#post(server, this.#next(5, second));
  }

  /** One count of one racer, so many seconds after the last counts below the line. */
  async over(server: ServerProcess, racer: Seen['racer'], by: number, seconds: number): Promise<void> {
    await this.#post(server, [{ racer, total: goal + by, at: this.#at + seconds * second }]);
  }

  #next(count: number, spacing: number): readonly Seen[] {
    const seen = Array.from({ length: count }, (_, index): readonly Seen[] => {
      const at = Math.round(this.#at + (index + 1) * spacing);
      const total = (racer: Seen['racer']): number => this.#totals[racer][this.#row + index] ?? 0;
      return [
        { racer: 'actor', total: total('actor'), at },
        { racer: 'network', total: total('network'), at: at + later },
      ];
    }).flat();
    this.#row += count;
    this.#at = Math.round(this.#at + count * spacing);
    return seen;
  }

  async #post(server: ServerProcess, seen: readonly Seen[]): Promise<void> {
    const newest = Math.max(...seen.map(({ at }) => at));
    while (newest > Date.now() + ahead) await pause(50);
    const body = seen.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() }));
    const answer = await postObservations(server, body);
    if (answer.accepted !== seen.length || answer.late > 0) throw new Error(JSON.stringify(answer));
    this.posted.push(...seen);
  }
}

const changes = (rows: readonly Row[], from: number): readonly number[] =>
  Array.from({ length: all }, (_, index) => (rows[from + index]?.total ?? 0) - (rows[from + index - 1]?.total ?? 0));

const faster = (by: readonly number[], from: number, count: number): readonly number[] =>
  by.map((change, index) => (index >= from && index < from + count ? Math.round(change * 1.5) : change));

function endingAt(total: number, by: readonly number[]): readonly number[] {
  const start = total - by.reduce((sum, change) => sum + change, 0);
  return running(start, by);
}

function startingSo(total: number, at: number, by: readonly number[]): readonly number[] {
  const start = total - by.slice(0, at + 1).reduce((sum, change) => sum + change, 0);
  return running(start, by);
}

function running(start: number, by: readonly number[]): readonly number[] {
  let total = start;
  return by.map((change) => (total += change));
}
