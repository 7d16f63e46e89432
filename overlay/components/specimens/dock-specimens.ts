import type { HostVictoryView } from '../../../shared/projections/victory-view.ts';
import { specimenVictory } from './specimen-view.ts';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { RaceView } from '../../../shared/projections/race-view.ts';
import type {
  AccountView,
  ControlView,
  OverlayPresenceView,
  OverlayView,
  SourceHealthView,
} from '../../../shared/projections/views.ts';
import { raceSpecimens } from './race-specimens.ts';

/** The time at which all of these stand still. */
export const specimenNow = fromIso('2026-05-01T20:14:00.000Z');
const before = (seconds: number): string => new Date(specimenNow - seconds * 1000).toISOString();
const after = (seconds: number): string => before(-seconds);

/** Accounts for each racer of a race: all typed in, the first one of two. */
export function specimenAccounts(race: RaceView): ControlView['accounts'] {
  const account = (id: string, source: string, total: number | null): AccountView => ({
    id,
    config: { source },
    total,
    at: before(4),
    resolution: 1,
    source,
  });
  const entries = Object.values(race.racers).map(({ id, total }, index) => {
    const first = account('main', 'manual', total);
    return [id, index === 0 ? { main: first, breaking: account('breaking', 'feed', null) } : { main: first }] as const;
  });
  return Object.fromEntries(entries);
}

export const specimenSettings: ControlView['settings'] = {
  dwell: 10_000,
  confirmAtOnce: false,
  rateWindow: 600_000,
  etaHorizon: 172_800_000,
};

/** Races as the race dock must hold them, by name. */
export function dockRaces(): Readonly<Record<string, RaceView>> {
  return Object.fromEntries(Object.entries(raceSpecimens()).map(([name, { race }]) => [name, race]));
}

const source = (id: string, change: Partial<SourceHealthView>): SourceHealthView => ({
  id,
  title: `Bluesky ${id}`,
  accounts: [{ racer: 'actor', account: 'main' }],
  state: 'live',
  since: before(3_600),
  lastOk: before(4),
  retryAt: null,
  error: null,
  budget: null,
  ...change,
});

/** Every state of a source. */
export function dockSources(): ControlView['sources'] {
  const all = [
    source('live.example', {}),
    source('limited.example', { budget: { remaining: 12, resetAt: after(240) }, note: 'row 1,200 of 31,223' }),
    source('slow.example', {
      state: 'backoff',
      retryAt: after(32),
      error: { code: 'timeout', message: 'No answer within 10 s.' },
    }),
    source('gone.example', {
      state: 'failed',
      lastOk: null,
      error: { code: 'not-found', message: 'There is no account gone.example.' },
    }),
    source('closed.example', {
      state: 'needs-auth',
      lastOk: null,
      error: { code: 'auth', message: 'The platform wants a login.' },
    }),
    source('old.example', { state: 'degraded', lastOk: before(900) }),
    source('typed', { title: 'Typed in on the control page', state: 'idle', lastOk: null }),
  ];
  return Object.fromEntries(all.map((one) => [one.id, one]));
}

const overlay = (id: string, change: Partial<OverlayPresenceView>): OverlayPresenceView => ({
  id,
  connectedAt: before(600),
  version: '1.0.0',
  userAgent: 'Mozilla/5.0 Chrome/127.0.6533.120 OBS/32.1.0',
  obs: '32.1.0',
  painted: 412,
  paintedAt: before(1),
  visible: true,
  platforms: null,
  sound: 'on',
  address: '127.0.0.1',
  ...change,
});

/** Every state of an overlay; the server is at 412, which it has had for long. */
export function dockOverlays(): ControlView['overlays'] {
  const all = [
    overlay('current', {}),
    overlay('behind', { painted: 398 }),
    overlay('narrowed', { platforms: ['twitch', 'typed'] }),
    overlay('hidden', { painted: 240, visible: false }),
    overlay('outdated', { version: '0.9.0' }),
    overlay('waiting', { painted: null, obs: null, userAgent: 'Mozilla/5.0 Firefox/140.0' }),
  ];
  return Object.fromEntries(all.map((one) => [one.id, one]));
}

/** The victory dock's states, each with the race around it. */
export function dockVictories(): Readonly<Record<string, OverlayView & { readonly victory: HostVictoryView }>> {
  const { 'two racers': running, 'over the line': over } = raceSpecimens();
  if (running === undefined || over === undefined) return {};
  const inSeconds = (seconds: number): string => new Date(specimenNow + seconds * 1000).toISOString();
  const [first, second] = Object.keys(running.race.racers);
  const next = { racer: second ?? '', milestone: 1_000_000, toGo: 1_761 } as const;
  const eta = { from: inSeconds(61), about: inSeconds(88), to: inSeconds(141) };
  const at = (view: OverlayView, victory: Partial<HostVictoryView>) => ({
    ...view,
    victory: { ...specimenVictory, last: view.victory.last, ...victory },
  });
  return {
    armed: at(running, { next: { ...next, state: 'armed', eta: null, toGo: 62_213 } }),
    'in 90 seconds, held': at(running, { holding: true, next: { ...next, state: 'armed', eta } }),
    seen: at(running, { next: { ...next, state: 'seen', toGo: 0, eta: null } }),
    waiting: at(running, {
      holding: true,
      waiting: [{ racer: first ?? '', milestone: 1_000_000, at: before(4), queued: false }],
      next: { ...next, racer: first ?? '', state: 'waiting', toGo: 0, eta: null },
    }),
    'in line': at(over, {
      waiting: [{ racer: second ?? '', milestone: 1_000_000, at: before(2), queued: true }],
      next: { ...next, racer: 'actor', state: 'fired', toGo: 0, eta: null },
    }),
    fired: at(over, { next: { ...next, racer: 'actor', state: 'fired', toGo: 0, eta: null } }),
  };
}
