import type { CuesView } from '../../../shared/projections/cue-view.ts';
import type { QueueView } from '../../../shared/projections/queue-view.ts';
import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';
import type { HostVictoryView } from '../../../shared/projections/victory-view.ts';
import type { MomentView, OverlayView, ShowView } from '../../../shared/projections/views.ts';

const at = '2026-05-01T20:14:00.000Z';

/** No victory yet, and the settings that a show begins with. */
export const specimenVictory: HostVictoryView = {
  last: null,
  settings: { fires: 'first', animation: 'theme', length: 20_000, intensity: 1, sound: true, volume: 0.3 },
  holding: false,
  waiting: [],
  next: null,
};

export interface ViewParts {
  readonly race?: Partial<RaceView>;
  readonly show?: Partial<ShowView>;
  readonly queue?: Partial<QueueView>;
  readonly cues?: Partial<CuesView>;
  readonly moments?: readonly MomentView[];
}

/** Nothing is prepared, nothing on air. */
export const specimenCues: CuesView = { prepared: false, lower: null, card: null, full: null };

const emptyQueue: QueueView = {
  onAir: null,
  waiting: 0,
  promised: 0,
  pace: { base: 1_500, perCharacter: 70, measured: 0 },
  lastRead: null,
};

/** A racer for specimens; give what matters. */
export function specimenRacer(
  id: string,
  name: string,
  colour: string,
  total: number | null,
  more: Partial<RacerView> = {},
): RacerView {
  return {
    id,
    order: id,
    name,
    colour,
    alsoRunning: false,
    place: null,
    total,
    nudge: 0,
    resolution: 1,
    at,
    stale: false,
    progress: null,
    rate: null,
    eta: { kind: 'unknown' },
    needed: null,
    crossing: null,
    step: null,
    source: 'bluesky',
    ...more,
  };
}

/** A whole view around some racers: places, gap and a called lead follow from the totals unless given. */
export function specimenView(
  racers: readonly RacerView[],
  { race = {}, show = {}, queue = {}, cues = {}, moments = [] }: ViewParts = {},
): OverlayView {
  const milestone = race.milestone === undefined ? 1_000_000 : race.milestone;
  const placed = racers.map((racer) => ({
    ...withPlace(racer, racers),
    progress: racer.total === null || milestone === null ? null : racer.total / milestone,
  }));
  const contenders = placed
    .filter((racer) => !racer.alsoRunning && racer.total !== null)
    .sort((one, other) => (other.total ?? 0) - (one.total ?? 0));
  const [first, second] = contenders;
  const gap = first === undefined || second === undefined ? null : (first.total ?? 0) - (second.total ?? 0);
  return {
    show: { title: 'A race', mode: 'live', label: null, phase: 'on-air', safeMode: false, clockRate: 1, ...show },
    race: {
      milestone: 1_000_000,
      milestones: [1_000_000],
      rolling: false,
      lead: {
        state: gap === null ? 'unknown' : 'called',
        leader: gap === null ? null : (first?.id ?? null),
        challenger: null,
        gap,
        resolution: 1,
      },
      racers: Object.fromEntries(placed.map((racer) => [racer.id, racer])),
      time: at,
      ...race,
    },
    victory: { ...specimenVictory, last: lastVictory(racers, milestone) },
    queue: { ...emptyQueue, ...queue },
    cues: { ...specimenCues, ...cues },
    moments,
  };
}

/** As if the first confirmed crossing had fired it. */
function lastVictory(racers: readonly RacerView[], milestone: number | null): OverlayView['victory']['last'] {
  const finish = racers.flatMap(({ id, crossing }) => {
    if (crossing?.phase !== 'confirmed' || crossing.milestone !== milestone) return [];
    const { from, to, total, photoFinish } = crossing;
    return [{ racer: id, from, to, total, photoFinish }];
  });
  const [first] = [...finish].sort((one, other) => (one.to < other.to ? -1 : 1));
  if (first === undefined) return null;
  const times = { at: first.to, playUntil: new Date(Date.parse(first.to) + 20_000).toISOString() };
  const plain = { seq: 7, cause: 'crossing', name: null, cancelled: false } as const;
  return { ...plain, racer: first.racer, milestone, ...times, finish };
}

function withPlace(racer: RacerView, all: readonly RacerView[]): RacerView {
  if (racer.place !== null || racer.total === null) return racer;
  const ahead = all.filter(
    (other) => other.alsoRunning === racer.alsoRunning && (other.total ?? 0) > (racer.total ?? 0),
  );
  return { ...racer, place: ahead.length + 1 };
}
