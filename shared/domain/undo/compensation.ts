import { toIso } from '../../lib/instant.ts';
import { cueCompensation } from '../cue/cue-compensation.ts';
import { queueCompensation } from '../queue/queue-compensation.ts';
import { crossingKey } from '../race/crossing.ts';
import { setupOf } from '../race/racer-setup.ts';
import type { ShowEvent, ShowEventBody } from '../show-event.ts';
import type { ShowState } from '../show-state.ts';
import { isSameClaim } from '../victory/victory-claim.ts';
import { speechCompensation } from '../speech/speech-compensation.ts';

/** The events that would take `event` back, seen from the state before it; null for what cannot be taken back. */
export function compensationFor(before: ShowState, event: ShowEvent): readonly ShowEventBody[] | null {
  switch (event.type) {
    case 'show.titled':
      return [{ type: 'show.titled', payload: { title: before.show.title } }];
    case 'show.safe-mode-set':
      return [{ type: 'show.safe-mode-set', payload: { on: before.show.safeMode } }];
    case 'show.viewer-set':
      return [{ type: 'show.viewer-set', payload: { on: before.show.viewer } }];
    case 'show.form-set':
      return [{ type: 'show.form-set', payload: { on: before.show.form } }];
    case 'show.stream-started': {
      const { of } = event.payload;
      const at = before.show.began[of];
      return [{ type: 'show.stream-started', payload: { of, at: at === null ? null : toIso(at) } }];
    }
    case 'race.milestones-set':
      return [
        { type: 'race.milestones-set', payload: { milestones: before.race.milestones, rolling: before.race.rolling } },
      ];
    case 'race.settings-set':
      return [{ type: 'race.settings-set', payload: { settings: before.race.settings } }];
    case 'race.racer-added':
      return [{ type: 'race.racer-removed', payload: { racer: event.payload.racer.id } }];
    case 'race.racer-changed': {
      const racer = before.race.racers[event.payload.racer.id];
      return racer === undefined ? null : [{ type: 'race.racer-changed', payload: { racer: setupOf(racer) } }];
    }
    case 'race.racer-removed':
      return racerBack(before, event.payload.racer);
    case 'race.corrected':
      return correctionBack(before, event.payload);
    case 'race.crossing-confirmed':
      return confirmationBack(before, event.payload);
    case 'race.crossing-dropped':
      return event.payload.by === 'person' ? seenAgain(before, event.payload.racer, event.payload.milestone) : null;
    case 'plea.marked':
      return [{ type: 'plea.unmarked', payload: { id: event.payload.id } }];
    case 'plea.settings-set':
      return [{ type: 'plea.settings-set', payload: { settings: before.pleas.settings } }];
    case 'look.settings-set':
      return [{ type: 'look.settings-set', payload: { settings: before.look } }];
    case 'victory.settings-set':
      return [{ type: 'victory.settings-set', payload: { settings: before.victory.settings } }];
    case 'victory.hold-set':
      return [{ type: 'victory.hold-set', payload: { on: before.victory.holding } }];
    case 'victory.waived': {
      const { racer, milestone } = event.payload;
      const waited = before.victory.waiting.find((claim) => isSameClaim(claim, event.payload));
      const at = waited === undefined ? event.at : toIso(waited.at);
      const payload = { racer, milestone, at, ...(waited?.queued === true && { queued: true as const }) };
      return [{ type: 'victory.deferred', payload }];
    }
    case 'victory.fired':
    case 'victory.replayed':
      return [{ type: 'victory.cancelled', payload: { at: event.at } }];
    default:
      return (
        queueCompensation(before.queue, event) ??
        cueCompensation(before.cues, event) ??
        speechCompensation(before.speech, event)
      );
  }
}

/** It comes back as it left: the race has kept it. */
function racerBack(before: ShowState, id: string): readonly ShowEventBody[] | null {
  const racer = before.race.racers[id];
  return racer === undefined ? null : [{ type: 'race.racer-added', payload: { racer: setupOf(racer) } }];
}

function correctionBack(
  before: ShowState,
  payload: { readonly racer: string; readonly account: string; readonly at: string },
): readonly ShowEventBody[] | null {
  const account = before.race.racers[payload.racer]?.accounts[payload.account];
  if (account === undefined) return null;
  const { racer, account: accountId, at } = payload;
  return [{ type: 'race.corrected', payload: { racer, account: accountId, total: account.total, at, previous: null } }];
}

function confirmationBack(
  before: ShowState,
  payload: { readonly racer: string; readonly milestone: number; readonly at: string; readonly by: string },
): readonly ShowEventBody[] | null {
  const { racer, milestone, at, by } = payload;
  if (by !== 'person' && by !== 'typed') return null;
  const drop: ShowEventBody = { type: 'race.crossing-dropped', payload: { racer, milestone, at, by: 'person' } };
  return by === 'typed' ? [drop] : [drop, ...(seenAgain(before, racer, milestone) ?? [])];
}

function seenAgain(before: ShowState, racer: string, milestone: number): readonly ShowEventBody[] | null {
  const crossing = before.race.racers[racer]?.crossings[crossingKey(milestone)];
  if (crossing?.phase !== 'seen') return null;
  const { from, to, total, source, rivals } = crossing;
  return [
    { type: 'race.crossed', payload: { racer, milestone, from: toIso(from), to: toIso(to), total, source, rivals } },
  ];
}
