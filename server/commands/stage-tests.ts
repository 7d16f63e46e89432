import { inTheWay, nothingToTest } from '../../shared/domain/stage-test/in-the-way.ts';
import { placeOf } from '../../shared/domain/cue/cue-place.ts';
import { placeOfTest, testLasts, type StageTest, type TestPlace } from '../../shared/domain/stage-test/stage-test.ts';
import { reject, type Rejection } from '../../shared/domain/rejection.ts';
import { second, toIso } from '../../shared/lib/instant.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { TableCommandInput } from '../../shared/protocol/command-table.ts';
import type { AmbientStore } from '../engine/ambient-store.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { ServerAnswer, ServerCommands } from './server-commands.ts';

export interface StageTestsDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'clock' | 'subscribe'>;
  readonly ambient: AmbientStore;
  /** Numbers tests over restarts too: a page that played one must not take the next for it. */
  readonly wallNow: () => number;
}

/** What is shown for trial. It gives way to what is real, and is kept nowhere. */
export interface StageTests {
  readonly commands: Pick<ServerCommands, 'test.show' | 'test.end'>;
  stop(): void;
}

/** A page that hears late must still hear that one has ended. */
const remembered = 2 * second;
const most = 32;

export function createStageTests({ engine, ambient, wallNow }: StageTestsDeps): StageTests {
  const timers = new Set<NodeJS.Timeout>();
  let lastSeq = 0;

  const all = (): readonly StageTest[] => ambient.get().tests ?? [];
  const put = (tests: readonly StageTest[]): void => ambient.update((now) => ({ ...now, tests }));
  /** Takes off those that `ends` names. */
  function end(ends: (test: StageTest) => boolean): void {
    const now = engine.clock.now();
    const over = all().filter((test) => isShown(test, now) && ends(test));
    if (over.length > 0) put(all().map((test) => (over.includes(test) ? { ...test, ended: true } : test)));
  }

  function show({ what, animation, id }: TableCommandInput<'test.show'>): ServerAnswer {
    const { state, clock } = engine;
    const place = placeOfCommand(state.cues.cues, what, id);
    if (!place.ok) return refused(place.error);
    const now = clock.now();
    const no = inTheWay(state, place.value, now) ?? nothingToTest(state, what);
    if (no !== null) return refused(no);
    const { settings } = state.victory;
    const lasts = testLasts(what, place.value) ?? settings.length;
    lastSeq = Math.max(lastSeq + 1, wallNow());
    const test: StageTest = {
      ...{ seq: -lastSeq, what, place: place.value, cue: id ?? null, lasts, ended: false },
      ...{ at: now, playUntil: now + lasts * Math.max(clock.rate, 1), animation: animation ?? settings.animation },
    };
    const others = all().map((each) => (each.place === test.place ? { ...each, ended: true } : each));
    put([...others, test].slice(-most));
    const timer = setTimeout(() => {
      timers.delete(timer);
      put(all().filter(({ seq }) => seq !== test.seq));
    }, lasts + remembered).unref();
    timers.add(timer);
    return ok({ until: toIso(test.playUntil), overlays: ambient.get().connected['overlay'] ?? 0 });
  }

  const unsubscribe = engine.subscribe(({ state }) => {
    if (all().length === 0) return;
    const now = engine.clock.now();
    end(
      ({ place, cue }) => inTheWay(state, place, now) !== null || (cue !== null && state.cues.cues[cue] === undefined),
    );
  });

  return {
    commands: {
      'test.show': show,
      'test.end': () => {
        end(() => true);
        return ok(undefined);
      },
    },
    stop: () => {
      unsubscribe();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

const isShown = ({ ended, playUntil }: StageTest, now: number): boolean => !ended && playUntil > now;

const refused = (rejection: Rejection): ServerAnswer => fail({ code: 'rejected', ...rejection });

function placeOfCommand(
  cues: ShowEngine['state']['cues']['cues'],
  what: TableCommandInput<'test.show'>['what'],
  id: string | undefined,
): Result<TestPlace, Rejection> {
  if (what !== 'cue') return ok(placeOfTest(what));
  const cue = id === undefined || !Object.hasOwn(cues, id) ? undefined : cues[id];
  if (cue === undefined) return fail(reject('unknown-cue', `There is no cue "${id ?? ''}" in the rundown.`));
  return ok(placeOf(cue.content.kind));
}
