import { fail, ok, type Result } from '../lib/result.ts';
import type { Command } from './command.ts';
import type { DecisionContext } from './decision-context.ts';
import { clearAir, closeCues, endCues } from './cue/decide-air.ts';
import { decideCues, isCueCommand } from './cue/decide-cues.ts';
import { Draft } from './draft.ts';
import { decideLook } from './look/decide-look.ts';
import { decidePlea, decidePleaSettings, measurePleas } from './plea/decide-plea.ts';
import { decideQueue } from './queue/decide-queue.ts';
import { closeQueue, endReading, holdEverything } from './queue/decide-reading.ts';
import { decideCorrection } from './race/decide-correction.ts';
import { moveRaceTime, silence } from './race/decide-lead.ts';
import { rollOn } from './race/decide-crossings.ts';
import { decideConfirm, decideDismiss, decideMilestones } from './race/decide-milestones.ts';
import { decideObservation } from './race/decide-observation.ts';
import { decideAddRacer, decideChangeRacer, decideRemoveRacer } from './race/decide-racers.ts';
import { reject, type Rejection } from './rejection.ts';
import { decideApply } from './show/decide-apply.ts';
import { decideStreamStart } from './show/decide-stream-start.ts';
import type { ShowEventBody } from './show-event.ts';
import type { ShowState } from './show-state.ts';
import { decideSpeech, isSpeechCommand } from './speech/decide-speech.ts';
import { decideUndo } from './undo/decide-undo.ts';
import {
  decideCancel,
  decideFire,
  decideHold,
  decideRelease,
  decideReplay,
  decideVictorySettings,
  playLine,
} from './victory/decide-victory.ts';

/** Erasing is a right, and a promise, that does not end with the show. */
const afterTheEnd: ReadonlySet<string> = new Set(['author.erase', 'message.expire']);

/** What a command leads to: the facts to record, or the domain's no. Pure; a wish that changes nothing gives no facts. */
export function decide(
  state: ShowState,
  command: Command,
  ctx: DecisionContext,
): Result<readonly ShowEventBody[], Rejection> {
  if (state.show.phase === 'wrapped' && !afterTheEnd.has(command.name)) {
    return command.name === 'clock.tick'
      ? ok([])
      : fail(reject('wrapped', 'This show is wrapped. Start the next one to go on.'));
  }
  const draft = new Draft(state, ctx);
  const decided = decideInto(draft, command);
  return decided.ok ? ok(draft.events) : decided;
}

function decideInto(draft: Draft, command: Command): Result<void, Rejection> {
  switch (command.name) {
    case 'race.observe': {
      const decided = decideObservation(draft, command.input);
      if (decided.ok) measurePleas(draft);
      return decided;
    }
    case 'clock.tick':
      return decideTick(draft);
    case 'race.correct':
      return decideCorrection(draft, command.input);
    case 'race.milestone':
      return decideMilestones(draft, command.input.milestones);
    case 'race.settings':
      return decideSettings(draft, command.input);
    case 'race.confirm':
      return rolled(draft, decideConfirm(draft, command.input), command.input.racer);
    case 'race.dismiss':
      return decideDismiss(draft, command.input);
    case 'racer.add':
      return decideAddRacer(draft, command.input);
    case 'racer.change':
      return decideChangeRacer(draft, command.input);
    case 'racer.remove':
      return decideRemoveRacer(draft, command.input.racer);
    case 'show.apply':
      return decideApply(draft, command.input);
    case 'show.title':
      return recordIf(draft, draft.state.show.title !== command.input.title, {
        type: 'show.titled',
        payload: command.input,
      });
    case 'show.safe-mode':
      return decideSafeMode(draft, command.input.on);
    case 'show.viewer':
      return recordIf(draft, draft.state.show.viewer !== command.input.on, {
        type: 'show.viewer-set',
        payload: command.input,
      });
    case 'show.form':
      return recordIf(draft, draft.state.show.form !== command.input.on, {
        type: 'show.form-set',
        payload: command.input,
      });
    case 'show.stream-started':
      return decideStreamStart(draft, command.input);
    case 'show.wrap':
      closeCues(draft);
      closeQueue(draft);
      return recordIf(draft, true, { type: 'show.wrapped', payload: {} });
    case 'victory.fire':
      return decideFire(draft, command.input);
    case 'victory.hold':
      return decideHold(draft);
    case 'victory.release':
      return decideRelease(draft);
    case 'victory.cancel':
      return decideCancel(draft);
    case 'victory.replay':
      return decideReplay(draft);
    case 'victory.settings':
      return decideVictorySettings(draft, command.input);
    case 'look.settings':
      return decideLook(draft, command.input);
    case 'plea.mark':
      return decidePlea(draft, command.input);
    case 'plea.settings':
      return decidePleaSettings(draft, command.input);
    case 'undo':
      return decideUndo(draft, command.input.seq);
    default:
      if (isCueCommand(command)) return decideCues(draft, command);
      return isSpeechCommand(command) ? decideSpeech(draft, command) : decideQueue(draft, command);
  }
}

function recordIf(draft: Draft, changes: boolean, event: ShowEventBody): Result<void, Rejection> {
  if (changes) draft.emit(event);
  return ok(undefined);
}

/** A tick moves race time on only while the newest observation is young (RACE-5). */
function decideTick(draft: Draft): Result<void, Rejection> {
  endReading(draft);
  endCues(draft);
  measurePleas(draft);
  playLine(draft);
  const { newest } = draft.state.race;
  if (newest !== null && draft.ctx.now - newest < silence) moveRaceTime(draft, draft.ctx.now);
  return ok(undefined);
}

function decideSafeMode(draft: Draft, on: boolean): Result<void, Rejection> {
  const changes = draft.state.show.safeMode !== on;
  const decided = recordIf(draft, changes, { type: 'show.safe-mode-set', payload: { on } });
  if (changes && on) {
    clearAir(draft);
    holdEverything(draft);
  }
  return decided;
}

function decideSettings(draft: Draft, change: Partial<ShowState['race']['settings']>): Result<void, Rejection> {
  const { settings } = draft.state.race;
  const next = { ...settings, ...change };
  return recordIf(draft, JSON.stringify(next) !== JSON.stringify(settings), {
    type: 'race.settings-set',
    payload: { settings: next },
  });
}

function rolled(draft: Draft, decided: Result<void, Rejection>, racer: string): Result<void, Rejection> {
  if (decided.ok) rollOn(draft, racer, draft.state.race.newest ?? draft.ctx.now, 'person');
  return decided;
}
