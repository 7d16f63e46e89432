import { describe, expect, test } from 'vitest';
import { fed, operator, Scenario, start } from '../../testing/scenario.ts';
import { second, toIso } from '../../lib/instant.ts';
import { deadline } from '../deadline.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { initialState } from '../initial-state.ts';
import type { Command } from '../command.ts';
import type { ShowEvent } from '../show-event.ts';
import type { ShowState } from '../show-state.ts';

/** Two racers, milestones of 1,000 and 2,000, every racer's crossing fires, 20 seconds each. */
const acts = [
  'a',
  'a-both',
  'b',
  'b-both',
  'hold',
  'release',
  'cancel',
  'fire-b',
  'replay',
  'restart',
  'away',
] as const;
type Act = (typeof acts)[number];

const typed = (racer: string, total: number): Command => ({ name: 'race.correct', input: { racer, total } });
/** A typed total confirms its own crossing. */
const commands: Readonly<Partial<Record<Act, Command>>> = {
  a: typed('a', 1_500),
  'a-both': typed('a', 2_500),
  b: typed('b', 1_500),
  'b-both': typed('b', 2_500),
  hold: { name: 'victory.hold', input: {} },
  release: { name: 'victory.release', input: {} },
  cancel: { name: 'victory.cancel', input: {} },
  'fire-b': { name: 'victory.fire', input: { racer: 'b' } },
  replay: { name: 'victory.replay', input: {} },
};
/** So long the server is away: longer than a fact is news. */
const away = 70;

// ---- The machine ----

interface Machine {
  readonly state: ShowState;
  readonly log: readonly ShowEvent[];
}

function send({ state, log }: Machine, command: Command, now: number): Machine {
  const ctx = { now: start + now * second, rate: 1, actor: operator, newId: () => '' };
  const decided = decide(state, command, ctx);
  if (!decided.ok) return { state, log };
  const at = toIso(ctx.now);
  const events = decided.value.map((body, index): ShowEvent => {
    return { ...body, seq: state.seq + 1 + index, at, actor: operator, cause: `c${state.seq}` };
  });
  return { state: events.reduce(evolve, state), log: [...log, ...events] };
}

function ticked(machine: Machine, now: number): Machine {
  const due = deadline(machine.state);
  if (due === null || due > start + now * second) return machine;
  const after = send(machine, { name: 'clock.tick', input: {} }, Math.max(0, (due - start) / second));
  return deadline(after.state) === due ? after : ticked(after, now);
}

function begun(fires: 'every' | 'first'): Machine {
  const setup = { title: 'Line', racers: [fed('a'), fed('b')], milestones: [1000, 2000], victory: { fires } };
  const blank: Machine = { state: initialState, log: [] };
  const applied = send(blank, { name: 'show.apply', input: { setup, digest: 'one' } }, 0);
  return send(send(applied, typed('a', 900), 0), typed('b', 800), 0);
}

/** @param now when it happens; `away` has lasted up to then. */
function done(machine: Machine, act: Act, now: number): Machine {
  const folded = (): Machine => ({ ...machine, state: machine.log.reduce(evolve, initialState) });
  if (act === 'away') return send(folded(), { name: 'clock.tick', input: {} }, now);
  if (act === 'restart') return folded();
  const command = commands[act];
  return command === undefined ? machine : send(machine, command, now);
}

/** Every victory, with the second in which it began; what nobody could see any more is in brackets. */
function toldBy({ log }: Machine): readonly string[] {
  return log.flatMap((event) => {
    if (event.type === 'victory.cancelled') return [`${seconds(event.at)} off`];
    if (event.type !== 'victory.fired' && event.type !== 'victory.replayed') return [];
    const { racer, milestone, at, playUntil } = event.payload;
    const told = `${seconds(at)} ${racer} ${milestone}${event.type === 'victory.replayed' ? ' again' : ''}`;
    return [playUntil > event.at ? told : `(${told})`];
  });
}
const seconds = (iso: string): number => (Date.parse(iso) - start) / second;

// ---- The rules in plain words, without any of the machine's code ----

interface Desk {
  readonly fires: 'every' | 'first';
  readonly totals: Readonly<Record<string, number>>;
  /** "racer milestone" of every confirmed crossing. */
  readonly heard: readonly string[];
  readonly waiting: readonly string[];
  readonly holding: boolean;
  readonly screen: { readonly who: string; readonly until: number } | null;
  readonly told: readonly string[];
}

const opened = (fires: Desk['fires']): Desk => ({
  ...{ fires, heard: [], waiting: [], holding: false, screen: null, told: [] },
  totals: { a: 900, b: 800 },
});

function onDesk(desk: Desk, act: Act, now: number): Desk {
  switch (act) {
    case 'a':
    case 'b':
      return counted(desk, act, 1_500, now);
    case 'a-both':
    case 'b-both':
      return counted(desk, act === 'a-both' ? 'a' : 'b', 2_500, now);
    case 'hold':
      return { ...desk, holding: true };
    case 'release':
      return begins({ ...desk, holding: false }, now, now);
    case 'cancel':
      if (desk.screen === null || desk.screen.until <= now) return { ...desk, waiting: [] };
      return {
        ...desk,
        screen: { ...desk.screen, until: now },
        holding: desk.holding || desk.waiting.length > 0,
        told: [...desk.told, `${now} off`],
      };
    case 'fire-b': {
      const total = desk.totals['b'] ?? 0;
      const waits = desk.waiting.find((each) => each.startsWith('b'));
      const who = waits ?? `b ${total >= 2_000 ? 2000 : 1000}`;
      return shown({ ...desk, waiting: desk.waiting.filter((each) => each !== who) }, who, now, '');
    }
    case 'replay':
      return desk.screen === null ? desk : shown(desk, desk.screen.who, now, ' again');
    case 'restart':
      return desk;
    case 'away':
      return begins(desk, now);
  }
}

function counted(before: Desk, racer: string, total: number, now: number): Desk {
  let desk: Desk = { ...before, totals: { ...before.totals, [racer]: total } };
  for (const milestone of [1000, 2000]) {
    const who = `${racer} ${milestone}`;
    if (total < milestone || desk.heard.includes(who)) continue;
    const first = !desk.heard.some((each) => each.endsWith(` ${milestone}`));
    desk = { ...desk, heard: [...desk.heard, who] };
    if (first || desk.fires === 'every') desk = begins({ ...desk, waiting: [...desk.waiting, who] }, now, now);
  }
  return desk;
}

/** The next one has the screen as soon as it is free; it began then, unless nobody was there for a minute. */
function begins(desk: Desk, now: number, from?: number): Desk {
  const [who, ...waiting] = desk.waiting;
  const free = desk.screen?.until ?? now;
  if (desk.holding || who === undefined || free > now) return desk;
  const turn = from ?? free;
  if (now - turn < 60) return begins(shown({ ...desk, waiting }, who, now, ''), now);
  const past = { who, until: turn + 20 };
  return begins({ ...desk, waiting, screen: past, told: [...desk.told, `(${turn} ${who})`] }, now);
}

const shown = (desk: Desk, who: string, now: number, how: string): Desk => ({
  ...desk,
  screen: { who, until: now + 20 },
  told: [...desk.told, `${now} ${who}${how}`],
});

/** The clock runs up to now, second by second. */
function passed(desk: Desk, from: number, now: number): Desk {
  let at = desk;
  for (let second = from; second <= now; second++) at = begins(at, second);
  return at;
}

// ---- Both ----

const pace = 7;

function walk(
  { machine, desk, now }: { machine: Machine; desk: Desk; now: number },
  path: readonly Act[],
  next: (path: readonly Act[]) => readonly Act[],
): number {
  const [told, wanted] = [toldBy(machine), desk.told];
  const waiting = machine.state.victory.waiting.map(({ racer, milestone }) => `${racer} ${milestone}`);
  if (told.join() !== wanted.join() || waiting.join() !== desk.waiting.join())
    expect.fail(
      `${path.join(', ')}\n machine: ${told.join(', ')} | ${waiting.join()}\n rules: ${wanted.join(', ')} | ${desk.waiting.join()}`,
    );
  let count = 1;
  for (const act of next(path)) {
    // Nothing ticks while the server is away.
    const [when, ticks] = act === 'away' ? [now + away, now] : [now + pace, now + pace];
    const machineThen = done(ticked(machine, ticks), act, when);
    const deskThen = onDesk(passed(desk, now, ticks), act, when);
    count += walk({ machine: machineThen, desk: deskThen, now: when }, [...path, act], next);
  }
  return count;
}

describe.each(['every', 'first'] as const)('every order of two racers and two milestones, where %s fires', (fires) => {
  test('SHOW-107: none is lost and none plays twice: any four acts', () => {
    const both = { machine: begun(fires), desk: opened(fires), now: 0 };
    expect(walk(both, [], (path) => (path.length < 4 ? acts : []))).toBe(1 + 11 + 11 ** 2 + 11 ** 3 + 11 ** 4);
  });

  test('SHOW-107: none is lost and none plays twice: each act once, five deep, after two milestones in one jump', () => {
    const machine = done(begun(fires), 'a-both', 1);
    const desk = onDesk(opened(fires), 'a-both', 1);
    const left = acts.filter((act) => !act.startsWith('a') || act === 'away');
    const count = walk({ machine, desk, now: 1 }, [], (path) =>
      path.length < 5 ? left.filter((act) => !path.includes(act)) : [],
    );
    expect(count).toBeGreaterThan(15_000);
  });
});

/** What is done at which second, and what is on screen then: from when, and for whom. */
type Situation = readonly [string, readonly (readonly [number, Act])[], readonly string[]];

const inLine: readonly Situation[] = [
  ['two milestones in one jump', [[10, 'a-both']], ['10 a 1000', '30 a 2000']],
  [
    'two racers at once',
    [
      [10, 'b'],
      [10, 'a'],
    ],
    ['10 b 1000', '30 a 1000'],
  ],
  [
    'one while another plays',
    [
      [10, 'a'],
      [29, 'b'],
    ],
    ['10 a 1000', '30 b 1000'],
  ],
  [
    'one as another ends',
    [
      [10, 'a'],
      [30, 'b'],
    ],
    ['10 a 1000', '30 b 1000'],
  ],
  [
    'all four',
    [
      [10, 'a-both'],
      [12, 'b-both'],
    ],
    ['10 a 1000', '30 a 2000', '50 b 1000', '70 b 2000'],
  ],
];
const ordered: readonly Situation[] = [
  [
    'held in the middle',
    [
      [10, 'a-both'],
      [15, 'hold'],
      [90, 'release'],
    ],
    ['10 a 1000', '90 a 2000'],
  ],
  [
    'held and released in the middle',
    [
      [10, 'a-both'],
      [15, 'hold'],
      [18, 'release'],
    ],
    ['10 a 1000', '30 a 2000'],
  ],
  [
    'two that waited',
    [
      [5, 'hold'],
      [10, 'b'],
      [12, 'a'],
      [90, 'release'],
    ],
    ['90 b 1000', '110 a 1000'],
  ],
  [
    'taken off',
    [
      [10, 'a-both'],
      [15, 'cancel'],
      [90, 'release'],
    ],
    ['10 a 1000', '15 off', '90 a 2000'],
  ],
  [
    'taken off, then dropped',
    [
      [10, 'a-both'],
      [15, 'cancel'],
      [20, 'cancel'],
      [90, 'release'],
    ],
    ['10 a 1000', '15 off'],
  ],
  [
    'fired by hand for one in line',
    [
      [10, 'a'],
      [11, 'b'],
      [15, 'fire-b'],
    ],
    ['10 a 1000', '15 b 1000'],
  ],
  [
    'fired by hand for another',
    [
      [10, 'a-both'],
      [15, 'fire-b'],
    ],
    ['10 a 1000', '15 b 1000', '35 a 2000'],
  ],
  [
    'played again',
    [
      [10, 'a-both'],
      [15, 'replay'],
    ],
    ['10 a 1000', '15 a 1000 again', '35 a 2000'],
  ],
];
const interrupted: readonly Situation[] = [
  [
    'a restart in the middle',
    [
      [10, 'a-both'],
      [15, 'restart'],
    ],
    ['10 a 1000', '30 a 2000'],
  ],
  [
    'nobody there when its turn came',
    [
      [10, 'a-both'],
      [85, 'away'],
    ],
    ['10 a 1000', '85 a 2000'],
  ],
  [
    'nobody there for a minute',
    [
      [10, 'a-both'],
      [95, 'away'],
    ],
    ['10 a 1000', '(30 a 2000)'],
  ],
];

function plays(_what: string, does: Situation[1], wanted: Situation[2]): void {
  let [machine, desk, now] = [begun('every'), opened('every'), 0];
  for (const [when, act] of does) {
    const ticks = act === 'away' ? now : when;
    machine = done(ticked(machine, ticks), act, when);
    desk = onDesk(passed(desk, now, ticks), act, when);
    now = when;
  }
  expect(toldBy(ticked(machine, 200))).toEqual(wanted);
  expect(passed(desk, now, 200).told).toEqual(wanted);
}
test.each(inLine)('SHOW-105: one after the other: %s', plays);
test.each(ordered)('SHOW-106: what is asked for acts on one of them: %s', plays);
test.each(interrupted)('SHOW-107: a server that was away: %s', plays);

describe('what has the screen', () => {
  const show = (): Scenario => {
    const scenario = new Scenario({ racers: [fed('a'), fed('b')], milestones: [1000], victory: { fires: 'every' } });
    scenario.ticking = true;
    return scenario.send('race.correct', { racer: 'a', total: 900 }).send('race.correct', { racer: 'b', total: 800 });
  };
  test('SHOW-109: who made it full is known where somebody says so, for that victory and when it is played again', () => {
    const scenario = show().at(10).send('race.correct', { racer: 'a', total: 1_001 });
    const names = (): unknown[] =>
      scenario.state.moments.flatMap((moment) => (moment.kind === 'victory-fired' ? [moment.name] : []));
    scenario.at(40).send('victory.fire', { racer: 'a', name: 'Ada' }).at(70).send('victory.replay', {});
    scenario.at(100).send('race.correct', { racer: 'b', total: 1_001 });
    expect(names()).toEqual([null, 'Ada', 'Ada', null]);
  });

  test('SHOW-105: a crossing that turns out to be none leaves the line', () => {
    const scenario = show().at(10).send('race.correct', { racer: 'a', total: 1_001 });
    scenario.at(12).send('race.correct', { racer: 'b', total: 1_001 }).send('undo', {}).at(90);
    expect(scenario.count('victory.fired')).toBe(1);
    expect(scenario.state.victory.waiting).toEqual([]);
  });

  test('SHOW-105: the end of the show ends the line', () => {
    const scenario = show().at(10).send('race.correct', { racer: 'a', total: 1_001 });
    scenario.send('race.correct', { racer: 'b', total: 1_001 }).send('show.wrap', {});
    expect(deadline(scenario.state)).toBeNull();
  });

  test('SHOW-105: in a replay that runs faster than life nothing waits: the newest has the screen', () => {
    const scenario = show();
    const ctx = { now: start + 10 * second, rate: 3_600, actor: operator, newId: () => '' };
    let { state } = scenario;
    for (const racer of ['a', 'b']) {
      const decided = decide(state, typed(racer, 1_001), ctx);
      expect(decided.ok).toBe(true);
      if (!decided.ok) return;
      expect(decided.value.map(({ type }) => type)).toContain('victory.fired');
      for (const body of decided.value)
        state = evolve(state, { ...body, seq: state.seq + 1, at: toIso(ctx.now), actor: operator, cause: racer });
    }
    const plays = state.moments.filter(({ kind, cancelled }) => kind === 'victory-fired' && cancelled !== true);
    expect(plays).toMatchObject([{ racer: 'b' }]);
  });
});
