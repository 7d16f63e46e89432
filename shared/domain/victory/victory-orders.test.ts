import { describe, expect, test } from 'vitest';
import { fed, start } from '../../testing/scenario.ts';
import { second, toIso } from '../../lib/instant.ts';
import { projectView } from '../../projections/project.ts';
import { systemActor, type Actor } from '../actor.ts';
import type { Command } from '../command.ts';
import { deadline } from '../deadline.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { initialState } from '../initial-state.ts';
import type { ShowEvent } from '../show-event.ts';
import type { ShowState } from '../show-state.ts';

/** What can happen around a milestone of 1,000, in any order. Ten seconds pass before each. */
const happenings = [
  'a-over',
  'a-under',
  'a-typed-over',
  'a-typed-under',
  'b-over',
  'b-under',
  'hold',
  'release',
  'cancel',
  'replay',
  'restart',
  'refresh',
] as const;
type Happening = (typeof happenings)[number];
type Racer = 'a' | 'b';
type Fires = 'first' | 'every' | 'none';

/** What the pages were told to play, in order. */
type Told = readonly string[];

// ---- The rules in plain words, without any of the machine's code ----

/** RACE-9 and SHOW-1, -2, -10, -11, -12, -105 and -106 as one would check them with pencil and paper. */
interface Paper {
  readonly fires: Fires;
  readonly stands: Readonly<Record<Racer, 'under' | 'seen' | 'confirmed'>>;
  /** Racers whose confirmed crossing has been looked at. */
  readonly heard: readonly Racer[];
  readonly holding: boolean;
  /** For somebody while held, else for the screen. */
  readonly waiting: readonly Racer[];
  readonly last: { readonly racer: Racer; readonly until: number } | null;
  readonly told: Told;
}

const blank = (fires: Fires): Paper => ({
  fires,
  stands: { a: 'under', b: 'under' },
  heard: [],
  holding: false,
  waiting: [],
  last: null,
  told: [],
});

function onPaper(paper: Paper, happening: Happening, now: number): Paper {
  switch (happening) {
    case 'a-over':
    case 'b-over':
      return look(paper, happening === 'a-over' ? 'a' : 'b', now, false);
    case 'a-typed-over':
      return look(paper, 'a', now, true);
    case 'a-under':
    case 'a-typed-under':
      return sink(paper, 'a');
    case 'b-under':
      return sink(paper, 'b');
    case 'hold':
      return { ...paper, holding: true };
    case 'release':
      return pass({ ...paper, holding: false }, now, now);
    case 'cancel':
      if (paper.last === null || paper.last.until <= now) return { ...paper, waiting: [] };
      return {
        ...paper,
        holding: paper.holding || paper.waiting.length > 0,
        last: { ...paper.last, until: now },
        told: [...paper.told, 'off'],
      };
    case 'replay':
      return paper.last === null ? paper : play(paper, paper.last.racer, now, 'replayed');
    case 'restart':
    case 'refresh':
      return paper;
  }
}

/** One at or over is seen, the second is confirmed; a typed total is its own proof. */
function look(paper: Paper, racer: Racer, now: number, typed: boolean): Paper {
  const stands = paper.stands[racer];
  if (stands === 'confirmed') return paper;
  if (stands === 'under' && !typed) return { ...paper, stands: { ...paper.stands, [racer]: 'seen' } };
  const after: Paper = { ...paper, stands: { ...paper.stands, [racer]: 'confirmed' }, heard: [...paper.heard, racer] };
  const wanted =
    paper.fires === 'every' ? !paper.heard.includes(racer) : paper.fires === 'first' ? paper.heard.length === 0 : false;
  if (!wanted) return after;
  return pass({ ...after, waiting: [...after.waiting, racer] }, now, now);
}

/** Whoever waits has the screen when it is free, from when it is free. */
function pass(paper: Paper, now: number, from = 0): Paper {
  const [next, ...rest] = paper.waiting;
  const free = paper.last?.until ?? now;
  if (paper.holding || next === undefined || free > now) return paper;
  return pass(play({ ...paper, waiting: rest }, next, Math.max(free, from), 'fired'), now, from);
}

/** What was only seen is forgotten; what was confirmed stands for ever. */
function sink(paper: Paper, racer: Racer): Paper {
  return paper.stands[racer] === 'seen' ? { ...paper, stands: { ...paper.stands, [racer]: 'under' } } : paper;
}

const play = (paper: Paper, racer: Racer, now: number, how: string): Paper => ({
  ...paper,
  last: { racer, until: now + 20 },
  told: [...paper.told, `${how} ${racer}`],
});

// ---- The machine under test ----

const operator: Actor = { role: 'control', id: 'operator' };
const ambient = {
  sources: {},
  overlays: {},
  connected: {},
  log: { id: '', opened: 'new', note: null },
  version: '',
} as const;

interface Show {
  readonly state: ShowState;
  readonly log: readonly ShowEvent[];
  readonly snapshot: { readonly state: ShowState; readonly length: number };
}

const commandFor: Readonly<Partial<Record<Happening, (now: number, seq: number) => Command>>> = {
  'a-over': (now, seq) => observed('a', 1000 + seq, now),
  'a-under': (now) => observed('a', 990, now),
  'a-typed-over': (_now, seq) => ({ name: 'race.correct', input: { racer: 'a', total: 1000 + seq } }),
  'a-typed-under': () => ({ name: 'race.correct', input: { racer: 'a', total: 990 } }),
  'b-over': (now, seq) => observed('b', 1000 + seq, now),
  'b-under': (now) => observed('b', 990, now),
  hold: () => ({ name: 'victory.hold', input: {} }),
  release: () => ({ name: 'victory.release', input: {} }),
  cancel: () => ({ name: 'victory.cancel', input: {} }),
  replay: () => ({ name: 'victory.replay', input: {} }),
};

function observed(racer: string, total: number, now: number): Command {
  return { name: 'race.observe', input: { racer, total, at: start + now * second, resolution: 1, source: 'feed' } };
}

function send(show: Show, command: Command, now: number): Show {
  const actor = command.name === 'race.observe' ? systemActor : operator;
  const decided = decide(show.state, command, { now: start + now * second, rate: 1, actor, newId: () => '' });
  if (!decided.ok) return show;
  let { state } = show;
  const log = [...show.log];
  for (const body of decided.value) {
    const event: ShowEvent = {
      ...body,
      seq: state.seq + 1,
      at: toIso(start + now * second),
      actor,
      cause: `c${state.seq}`,
    };
    log.push(event);
    state = evolve(state, event);
  }
  return { ...show, state, log };
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The clock's ticks up to now, each at its time. */
function ticked(show: Show, now: number): Show {
  const due = deadline(show.state);
  if (due === null || due > start + now * second) return show;
  const after = send(show, { name: 'clock.tick', input: {} }, (due - start) / second);
  return deadline(after.state) === due ? after : ticked(after, now);
}

function inTheMachine(before: Show, happening: Happening, now: number): Show {
  const show = ticked(before, now);
  const command = commandFor[happening]?.(now, show.state.seq);
  if (command !== undefined) return send(show, command, now);
  if (happening === 'refresh') {
    const read = (): string =>
      JSON.stringify(projectView('overlay', show.state, { now: start + now * second, clockRate: 1, ambient }));
    expect(read()).toBe(read());
    return show;
  }
  // The server dies and comes back: the last snapshot and the lines since, or all lines where the snapshot is gone.
  const state = throughJson(show.log.slice(show.snapshot.length)).reduce(evolve, throughJson(show.snapshot.state));
  expect(JSON.stringify(state)).toBe(JSON.stringify(show.state));
  return { ...show, state, snapshot: { state, length: show.log.length } };
}

function opened(fires: Fires): Show {
  const racers = [fed('a'), fed('b')];
  const setup = { title: 'Orders', racers, milestones: [1000], victory: { fires } };
  const blankShow = { state: initialState, log: [], snapshot: { state: initialState, length: 0 } };
  const show = send(blankShow, { name: 'show.apply', input: { setup, digest: 'one' } }, 0);
  return send(send(show, observed('a', 980, 1), 1), observed('b', 970, 1), 1);
}

function toldBy(show: Show): Told {
  return show.log.flatMap((event) => {
    if (event.type === 'victory.fired') return [`fired ${event.payload.racer}`];
    if (event.type === 'victory.replayed') return [`replayed ${event.payload.racer}`];
    return event.type === 'victory.cancelled' ? ['off'] : [];
  });
}

/** Every order of what `next` offers, as a walk of the tree: what was done once is not done again for each branch. Answers how many. */
function walk(
  show: Show,
  paper: Paper,
  path: readonly Happening[],
  next: (path: readonly Happening[]) => readonly Happening[],
): number {
  const told = toldBy(show);
  if (
    told.join() !== paper.told.join() ||
    show.state.victory.waiting.map(({ racer }) => racer).join() !== paper.waiting.join()
  ) {
    expect.fail(`${paper.fires}: ${path.join(', ')}\n machine: ${told.join(', ')}\n rules: ${paper.told.join(', ')}`);
  }
  // Whatever happens: a racer's crossing fires its victory once at the most.
  const fired = told.filter((each) => each.startsWith('fired'));
  expect(new Set(fired).size).toBe(fired.length);
  const now = 10 * (path.length + 1);
  return next(path).reduce(
    (sum, happening) =>
      sum +
      walk(inTheMachine(show, happening, now), onPaper(pass(paper, now), happening, now), [...path, happening], next),
    1,
  );
}

describe.each(['first', 'every', 'none'] as const)('every order, where %s fires by itself', (fires) => {
  test('SHOW-14: any four happenings, repeated or not', () => {
    const orders = walk(opened(fires), blank(fires), [], (path) => (path.length < 4 ? happenings : []));
    expect(orders).toBe(1 + 12 + 12 ** 2 + 12 ** 3 + 12 ** 4);
  });

  test('SHOW-14: each once at the most, five deep, after a confirmed crossing', () => {
    const crossed = (['a-over', 'a-over'] as const).reduce(
      ({ show, paper }, happening, index) => ({
        show: inTheMachine(show, happening, 3 + index),
        paper: onPaper(paper, happening, 3 + index),
      }),
      { show: opened(fires), paper: blank(fires) },
    );
    const left = happenings.filter((happening) => !['refresh', 'a-typed-over', 'b-under'].includes(happening));
    const orders = walk(crossed.show, crossed.paper, [], (path) =>
      path.length < 5 ? left.filter((happening) => !path.includes(happening)) : [],
    );
    expect(orders).toBeGreaterThan(15_000);
  });

  test('SHOW-14: hold, crossings, restart, cancel, release and replay in each order of eight', () => {
    const cast: readonly Happening[] = ['hold', 'a-over', 'a-over', 'b-over', 'b-over', 'restart', 'release', 'cancel'];
    const orders = walk(opened(fires), blank(fires), [], (path) => {
      const rest = [...cast];
      for (const done of path) rest.splice(rest.indexOf(done), 1);
      return [...new Set(rest)];
    });
    expect(orders).toBeGreaterThan(10_000);
  });
});
