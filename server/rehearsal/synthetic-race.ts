import { createLuck, type Luck } from './luck.ts';

/** A racer as far as a rehearsal needs to know it. */
export interface RosterRacer {
  readonly id: string;
  readonly alsoRunning: boolean;
  /** Ids of its accounts. */
  readonly accounts: readonly string[];
}

/** What one account reports. */
export interface SyntheticTick {
  readonly racer: string;
  readonly account: string;
  readonly total: number;
  readonly resolution: number;
}

/**
 * A race that nobody runs, second by second, the same for the same seed and the same racers: two are close together and overtake each
 * other, rates drift, there are bursts, silences, a fall and a correction, and the milestone is crossed after five to eight minutes.
 */
export interface SyntheticRace {
  /** What is reported in the next second. `goal`: the milestone in force; null = none yet. */
  second(roster: readonly RosterRacer[], goal: number | null): readonly SyntheticTick[];
  /** Somebody has typed a total: the account goes on from there. */
  adopt(racer: string, account: string, total: number): void;
}

interface Account {
  readonly id: string;
  /** Its part of what its racer gains. */
  readonly share: number;
  exact: number;
  /** Seconds until it reports again. */
  due: number;
}

interface Runner {
  readonly id: string;
  readonly luck: Luck;
  readonly accounts: readonly Account[];
  readonly resolution: number;
  /** Of the pace of the race. */
  readonly pace: number;
  /** How its rate has drifted, as a logarithm. */
  drift: number;
  burst: { left: number; times: number };
  silent: number;
}

/** What is run to where no milestone is known yet. */
const usualGoal = 1_000_000;
/** Of the milestone, a minute; slow enough for small ones and fast enough to be over in minutes. */
const paceOf = (goal: number): number => Math.max(goal * 0.0004, Math.min(12, goal / 20)) / 60;

export function createSyntheticRace(seed: number): SyntheticRace {
  const luck = createLuck(seed, 'race');
  const lasts = luck.between(300, 420);
  const fallAt = Math.round(lasts * luck.between(0.46, 0.5));
  const stepAt = Math.round(lasts * luck.between(0.6, 0.68));
  const silenceAt = Math.round(lasts * luck.between(0.2, 0.28));
  const favourite = luck.index(2);
  const runners = new Map<string, Runner>();
  let now = 0;
  let goal: { readonly total: number; readonly due: number } | null = null;
  let pace = 0;

  function follow(roster: readonly RosterRacer[], wanted: number | null): void {
    const total = wanted ?? goal?.total ?? usualGoal;
    if (goal?.total !== total) {
      if (goal === null) pace = paceOf(total);
      const start = goal === null ? total - pace * lasts : Math.max(...[...runners.values()].map(totalOf));
      goal = { total, due: now + Math.max(60, (total - start) / pace) };
    }
    const ids = new Set(roster.map(({ id }) => id));
    for (const id of runners.keys()) if (!ids.has(id)) runners.delete(id);
    let place = 0;
    for (const racer of roster) {
      const mine = racer.alsoRunning ? -1 : place++;
      const known = runners.get(racer.id);
      if (known?.accounts.map(({ id }) => id).join('\n') === racer.accounts.join('\n')) continue;
      runners.set(racer.id, enter(racer, mine, known ?? null));
    }
  }

  function enter(racer: RosterRacer, place: number, before: Runner | null): Runner {
    const own = createLuck(seed, `racer ${racer.id}`);
    const head = (goal?.total ?? usualGoal) - pace * lasts;
    const behind = place === favourite ? 0 : pace * lasts * own.between(0.06, 0.1);
    const far = head * (1 - own.between(0.03, 0.06) * Math.max(1, place));
    const contends = place === 0 || place === 1;
    const start = contends ? head - behind : place < 0 ? head * own.between(0.6, 0.95) : far;
    const weights = racer.accounts.map(() => own.between(0.5, 2));
    const sum = weights.reduce((one, other) => one + other, 0);
    const accounts = racer.accounts.map((id, index): Account => {
      const share = (weights[index] ?? 1) / sum;
      const exact = before?.accounts.find((account) => account.id === id)?.exact ?? Math.max(1, start * share);
      return { id, share, exact, due: own.index(3) };
    });
    // Far back and with one account alone: its platform cuts down to three figures.
    const rounded = !contends && accounts.length === 1 ? 10 ** Math.max(0, Math.floor(Math.log10(start)) - 2) : 1;
    const slow = contends ? 1 : own.between(0.3, 0.7);
    return {
      ...{ id: racer.id, luck: own, accounts, resolution: rounded, pace: slow },
      ...{ drift: 0, burst: { left: 0, times: 1 }, silent: 0 },
    };
  }

  /** The two that fight it out, as the roster lists them. */
  const duel = (roster: readonly RosterRacer[]): readonly Runner[] =>
    roster
      .filter(({ alsoRunning }) => !alsoRunning)
      .slice(0, 2)
      .flatMap(({ id }) => runners.get(id) ?? []);

  /** Hurries or slows the race, so that the milestone is reached about when it is due. */
  function haste(fighters: readonly Runner[]): number {
    if (goal === null) return 1;
    const left = goal.total - Math.max(0, ...fighters.map(totalOf));
    const seconds = goal.due - now;
    if (left <= 0) return 0.8;
    return seconds > 20 ? Math.min(1.4, Math.max(0.75, left / (pace * seconds))) : 1.3;
  }

  function gain(runner: Runner, fighters: readonly Runner[], hurry: number): void {
    const { luck: own } = runner;
    runner.drift = runner.drift * 0.975 + own.deviation() * 0.075;
    if (runner.burst.left > 0) runner.burst.left--;
    else if (own.happens(1 / 140)) runner.burst = { left: 12 + own.index(14), times: own.between(1.7, 2.4) };
    if (runner.silent > 0) runner.silent--;
    else if (now > lasts && own.happens(1 / 500)) runner.silent = 30 + own.index(20);
    const rival = fighters.includes(runner) ? fighters.find((other) => other !== runner) : undefined;
    const gap = rival === undefined ? 0 : (totalOf(rival) - totalOf(runner)) / (pace * 40);
    const rate =
      pace * runner.pace * hurry * Math.exp(runner.drift) * Math.min(1.6, Math.max(0.6, 1 + gap)) * burstOf(runner);
    for (const account of runner.accounts) account.exact += own.times(rate * account.share);
  }

  /** What a rehearsal must have had: a silence, a purge and a correction, before the milestone. */
  function happenings(fighters: readonly Runner[]): void {
    const [first] = fighters;
    if (first === undefined) return;
    const behind = fighters.reduce((one, other) => (totalOf(other) < totalOf(one) ? other : one), first);
    if (now === silenceAt) first.silent = 35 + luck.index(15);
    if (now === fallAt) jump(behind, -pace * 60 * luck.between(1, 1.3));
    if (now === stepAt) jump(behind, pace * 60 * luck.between(0.7, 0.9));
  }

  return {
    second(roster, wanted) {
      follow(roster, wanted);
      const fighters = duel(roster);
      const hurry = haste(fighters);
      for (const { id } of roster) {
        const runner = runners.get(id);
        if (runner !== undefined) gain(runner, fighters, hurry);
      }
      happenings(fighters);
      now++;
      return roster.flatMap(({ id }) => reports(runners.get(id)));
    },
    adopt(racer, account, total) {
      const found = runners.get(racer)?.accounts.find(({ id }) => id === account);
      if (found !== undefined) found.exact = total;
    },
  };
}

const totalOf = ({ accounts }: Runner): number => accounts.reduce((sum, { exact }) => sum + exact, 0);
const burstOf = ({ burst }: Runner): number => (burst.left > 0 ? burst.times : 1);

/** All of it on the largest account, never below what a counter can show. */
function jump({ accounts }: Runner, change: number): void {
  const [first] = accounts;
  if (first === undefined) return;
  const largest = accounts.reduce((one, other) => (other.exact > one.exact ? other : one), first);
  largest.exact = Math.max(1, largest.exact + change);
}

/** Those whose time it is; many accounts of one racer report less often each. */
function reports(runner: Runner | undefined): readonly SyntheticTick[] {
  if (runner === undefined) return [];
  const { id, accounts, luck, resolution, silent } = runner;
  const slower = Math.max(1, accounts.length / 8);
  const ticks: SyntheticTick[] = [];
  for (const account of accounts) {
    if (account.due-- > 0 || silent > 0) continue;
    account.due = Math.round((1 + luck.index(4)) * slower);
    const total = Math.floor(account.exact / resolution) * resolution;
    if (total > 0) ticks.push({ racer: id, account: account.id, total, resolution });
  }
  return ticks;
}
