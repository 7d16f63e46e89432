import { ok, type Result } from '../../lib/result.ts';
import type { CommandInputs, ShowSetup } from '../command.ts';
import { applyCues } from '../cue/decide-cues.ts';
import type { Draft } from '../draft.ts';
import { defaultSettings } from '../initial-state.ts';
import { decideLook } from '../look/decide-look.ts';
import { decidePleaSettings } from '../plea/decide-plea.ts';
import { decideQueueSettings } from '../queue/decide-queue-settings.ts';
import { decideMilestones } from '../race/decide-milestones.ts';
import { decideAddRacer, decideChangeRacer, decideRemoveRacer } from '../race/decide-racers.ts';
import type { Rejection } from '../rejection.ts';
import { decideSpeechSettings } from '../speech/decide-speech.ts';
import { decideVictorySettings } from '../victory/decide-victory.ts';

/** Brings the show to what a show file says; totals, crossings and the record stay. The same file again changes nothing. */
export function decideApply(draft: Draft, { setup, digest }: CommandInputs['show.apply']): Result<void, Rejection> {
  if (draft.state.show.fileDigest === digest) return ok(undefined);
  if (draft.state.show.title !== setup.title) draft.emit({ type: 'show.titled', payload: { title: setup.title } });
  if (setup.settings !== undefined) {
    draft.emit({ type: 'race.settings-set', payload: { settings: { ...defaultSettings, ...setup.settings } } });
  }
  for (const id of Object.keys(draft.state.race.racers)) {
    if (!setup.racers.some((racer) => racer.id === id)) decideRemoveRacer(draft, id);
  }
  for (const { id, ...racer } of setup.racers) {
    const decided = Object.hasOwn(draft.state.race.racers, id)
      ? decideChangeRacer(draft, { racer: id, ...racer, alsoRunning: racer.alsoRunning ?? false })
      : decideAddRacer(draft, { id, ...racer });
    if (!decided.ok) return decided;
  }
  if (setup.milestones !== undefined) decideMilestones(draft, setup.milestones);
  else if (!draft.state.race.rolling) {
    draft.emit({ type: 'race.milestones-set', payload: { milestones: draft.state.race.milestones, rolling: true } });
  }
  if (setup.victory !== undefined) decideVictorySettings(draft, setup.victory);
  if (setup.look !== undefined) {
    const decided = decideLook(draft, setup.look);
    if (!decided.ok) return decided;
  }
  if (setup.queue !== undefined) decideQueueSettings(draft, setup.queue);
  if (setup.speech !== undefined) decideSpeechSettings(draft, setup.speech);
  if (setup.pleas !== undefined) decidePleaSettings(draft, setup.pleas);
  openPublicPage(draft, setup.viewer ?? {});
  if (setup.cues !== undefined) {
    const applied = applyCues(draft, setup.cues);
    if (!applied.ok) return applied;
  }
  draft.emit({ type: 'show.file-applied', payload: { digest } });
  return ok(undefined);
}

function openPublicPage(draft: Draft, { open, form }: NonNullable<ShowSetup['viewer']>): void {
  const { show } = draft.state;
  if (open !== undefined && open !== show.viewer) draft.emit({ type: 'show.viewer-set', payload: { on: open } });
  if (form !== undefined && form !== show.form) draft.emit({ type: 'show.form-set', payload: { on: form } });
}
