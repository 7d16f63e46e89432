import { fromIso, type Instant } from '../../lib/instant.ts';
import type { RacerSetup, ShowEvent, ShowEventPayloads } from '../show-event.ts';
import { crossingKey, forgetMilestones, watchMilestones } from './crossing.ts';
import { leadAfter } from './lead.ts';
import type { Account, AccountId, Crossing, Racer, RaceState, RacerId } from './race-state.ts';
import { addSample } from './samples.ts';
import { rateSince, rememberRate } from './step.ts';
import { racerTotal } from './totals.ts';

/** What a long race may put on its record; far above what any real one does. */
const mostOnRecord = 5_000;

type Payload<T extends keyof ShowEventPayloads> = ShowEventPayloads[T];

/** Folds one event into the race; the same reference where nothing changed. Total: an event that does not fit changes nothing. */
export function evolveRace(race: RaceState, event: ShowEvent): RaceState {
  switch (event.type) {
    case 'race.milestones-set':
      return milestonesSet(race, event.payload);
    case 'race.settings-set':
      return { ...race, settings: event.payload.settings };
    case 'race.racer-added':
      return racerAdded(race, event.payload.racer);
    case 'race.racer-changed':
      return racerChanged(race, event.payload.racer);
    case 'race.racer-removed':
      return racerRemoved(race, event.payload.racer);
    case 'race.observed':
      return observed(race, event.payload);
    case 'race.nudged':
      return withAccount(race, event.payload, (account) => ({
        ...account,
        nudge: account.nudge + event.payload.change,
      }));
    case 'race.corrected':
      return corrected(race, event.payload);
    case 'race.step-flagged':
      return stepFlagged(race, event.payload);
    case 'race.lead-changed':
      return leadChanged(race, event.payload);
    case 'race.crossed':
      return crossed(race, event.payload);
    case 'race.crossing-confirmed':
      return confirmed(race, event.payload);
    case 'race.crossing-dropped':
      return dropped(race, event.payload);
    default:
      return race;
  }
}

function racerFrom(setup: RacerSetup, before: Racer | undefined): Racer {
  const accounts: Record<AccountId, Account> = {};
  for (const { id, config } of setup.accounts) {
    const kept = before?.accounts[id];
    accounts[id] = kept
      ? { ...kept, config }
      : { id, config, total: null, resolution: 1, at: null, source: null, nudge: 0, recentRates: [] };
  }
  const sameAccounts = before !== undefined && sameKeys(before.accounts, accounts);
  return {
    id: setup.id,
    rank: setup.rank,
    name: setup.name,
    colour: setup.colour,
    alsoRunning: setup.alsoRunning,
    accounts,
    // A sum of other accounts is another series.
    samples: sameAccounts ? before.samples : [],
    stepOffset: sameAccounts ? before.stepOffset : 0,
    crossings: before?.crossings ?? {},
  };
}

const sameKeys = (a: object, b: object): boolean =>
  Object.keys(a).sort().join('\n') === Object.keys(b).sort().join('\n');

/** Who leads after the field has changed: a matter of looking again, not of overtaking. */
function refreshLead(race: RaceState): RaceState {
  const at = race.newest ?? 0;
  return { ...race, lead: leadAfter({ ...race, lead: { leader: null, challenger: null } }, at, true) };
}

function milestonesSet(race: RaceState, { milestones, rolling }: Payload<'race.milestones-set'>): RaceState {
  const sorted = [...milestones].sort((a, b) => a - b);
  const racers: Record<RacerId, Racer> = {};
  for (const racer of Object.values(race.racers)) {
    const kept = { ...racer, crossings: forgetMilestones(racer.crossings, sorted) };
    racers[racer.id] = { ...kept, crossings: watchMilestones(kept, sorted, race.newest ?? 0) };
  }
  return { ...race, milestones: sorted, rolling, racers };
}

function racerChanged(race: RaceState, setup: RacerSetup): RaceState {
  const before = race.racers[setup.id];
  if (before === undefined) return race;
  const racer = racerFrom(setup, before);
  const watched = { ...racer, crossings: watchMilestones(racer, race.milestones, race.newest ?? 0) };
  const next = { ...race, racers: { ...race.racers, [setup.id]: watched } };
  const sameField = sameKeys(before.accounts, racer.accounts) && before.alsoRunning === racer.alsoRunning;
  return sameField ? next : refreshLead(next);
}

/** One that was taken out comes back with its totals and its crossings. */
function racerAdded(race: RaceState, setup: RacerSetup): RaceState {
  const { [setup.id]: before, ...retired } = race.retired;
  const racer = racerFrom(setup, before);
  const watched = { ...racer, crossings: watchMilestones(racer, race.milestones, race.newest ?? 0) };
  return refreshLead({ ...race, retired, racers: { ...race.racers, [setup.id]: watched } });
}

function racerRemoved(race: RaceState, id: RacerId): RaceState {
  const { [id]: racer, ...racers } = race.racers;
  if (racer === undefined) return race;
  const next = { ...race, racers, retired: { ...race.retired, [id]: racer } };
  return race.lead.leader === id || race.lead.challenger?.racer === id ? refreshLead(next) : next;
}

function withAccount(
  race: RaceState,
  { racer: racerId, account: accountId }: { readonly racer: RacerId; readonly account: AccountId },
  change: (account: Account) => Account,
): RaceState {
  const racer = race.racers[racerId];
  const account = racer?.accounts[accountId];
  if (racer === undefined || account === undefined) return race;
  const accounts = { ...racer.accounts, [accountId]: change(account) };
  return { ...race, racers: { ...race.racers, [racerId]: { ...racer, accounts } } };
}

/** All that follows from a new total of one account: the series, the milestones, the lead, race time. */
function afterTotal(before: RaceState, race: RaceState, racerId: RacerId, at: Instant): RaceState {
  const racer = race.racers[racerId];
  if (racer === undefined) return race;
  const total = racerTotal(racer);
  const wasKnown = before.racers[racerId] !== undefined && racerTotal(before.racers[racerId]) !== null;
  const samples =
    total === null ? racer.samples : addSample(racer.samples, at, total - racer.stepOffset, race.settings.rateWindow);
  const withSeries = { ...racer, samples };
  const watched = { ...withSeries, crossings: watchMilestones(withSeries, race.milestones, at) };
  const next = { ...race, racers: { ...race.racers, [racerId]: watched } };
  const lead = leadAfter(next, at, !wasKnown);
  return { ...next, lead, newest: Math.max(race.newest ?? at, at), time: Math.max(race.time ?? at, at) };
}

function observed(race: RaceState, payload: Payload<'race.observed'>): RaceState {
  if (payload.late === true) return race;
  const at = fromIso(payload.at);
  const next = withAccount(race, payload, (account) => ({
    ...account,
    total: payload.total,
    resolution: payload.resolution,
    at,
    source: payload.source,
    nudge: 0,
    recentRates: rememberRate(account.recentRates, rateSince(account, payload.total, at)),
  }));
  return next === race ? race : afterTotal(race, next, payload.racer, at);
}

/** A typed total counts as an observation. One that nothing came before, or that takes a slip back, begins the series anew. */
function corrected(race: RaceState, payload: Payload<'race.corrected'>): RaceState {
  const at = fromIso(payload.at);
  const { total } = payload;
  const next = withAccount(race, payload, (account) => ({
    ...account,
    total,
    resolution: 1,
    at: total === null ? null : at,
    source: total === null ? null : 'typed',
    nudge: 0,
    recentRates: total === null ? [] : rememberRate(account.recentRates, rateSince(account, total, at)),
  }));
  const racer = next.racers[payload.racer];
  if (next === race || racer === undefined) return race;
  const series = payload.previous === null ? { ...racer, samples: [], stepOffset: 0 } : racer;
  return afterTotal(race, { ...next, racers: { ...next.racers, [payload.racer]: series } }, payload.racer, at);
}

function stepFlagged(race: RaceState, payload: Payload<'race.step-flagged'>): RaceState {
  const racer = race.racers[payload.racer];
  if (racer === undefined) return race;
  const at = fromIso(payload.at);
  const step = {
    at,
    racer: payload.racer,
    account: payload.account,
    change: payload.change,
    expected: payload.expected,
  };
  const extra = payload.change - payload.expected;
  const samples = racer.samples.map((sample) =>
    sample.at === at ? { ...sample, value: sample.value - extra } : sample,
  );
  const { challenger } = race.lead;
  const causedLead =
    challenger?.since === at && (challenger.racer === payload.racer || race.lead.leader === payload.racer);
  return {
    ...race,
    racers: { ...race.racers, [racer.id]: { ...racer, samples, stepOffset: racer.stepOffset + extra } },
    lead: causedLead ? { ...race.lead, challenger: { ...challenger, afterStep: true } } : race.lead,
    steps: [...race.steps, step].slice(-mostOnRecord),
  };
}

function leadChanged(race: RaceState, payload: Payload<'race.lead-changed'>): RaceState {
  const calledAt = fromIso(payload.calledAt);
  const change = {
    at: fromIso(payload.at),
    calledAt,
    from: payload.from,
    to: payload.to,
    afterStep: payload.afterStep,
  };
  return {
    ...race,
    time: Math.max(race.time ?? calledAt, calledAt),
    lead: { leader: payload.to, challenger: null },
    leadChanges: [...race.leadChanges, change].slice(-mostOnRecord),
  };
}

function withCrossing(race: RaceState, racerId: RacerId, milestone: number, crossing: Crossing): RaceState {
  const racer = race.racers[racerId];
  if (racer === undefined) return race;
  const crossings = { ...racer.crossings, [crossingKey(milestone)]: crossing };
  return { ...race, racers: { ...race.racers, [racerId]: { ...racer, crossings } } };
}

function crossed(race: RaceState, payload: Payload<'race.crossed'>): RaceState {
  return withCrossing(race, payload.racer, payload.milestone, {
    phase: 'seen',
    from: fromIso(payload.from),
    to: fromIso(payload.to),
    total: payload.total,
    source: payload.source,
    rivals: payload.rivals,
  });
}

function confirmed(race: RaceState, payload: Payload<'race.crossing-confirmed'>): RaceState {
  const crossing = race.racers[payload.racer]?.crossings[crossingKey(payload.milestone)];
  if (crossing?.phase !== 'seen') return race;
  const proof = { phase: 'confirmed', confirmedAt: fromIso(payload.at), by: payload.by } as const;
  return withCrossing(race, payload.racer, payload.milestone, { ...crossing, ...proof });
}

function dropped(race: RaceState, payload: Payload<'race.crossing-dropped'>): RaceState {
  const crossing = race.racers[payload.racer]?.crossings[crossingKey(payload.milestone)];
  if (crossing?.phase !== 'seen' && crossing?.phase !== 'confirmed') return race;
  // Said to be none while the total is still over: not under, so it is not seen again until it has been.
  const next: Crossing = payload.by === 'observation' ? { phase: 'under', at: fromIso(payload.at) } : { phase: 'past' };
  return withCrossing(race, payload.racer, payload.milestone, next);
}
