import { ok, type Result } from '../../lib/result.ts';
import type { Draft } from '../draft.ts';
import type { Rejection } from '../rejection.ts';
import { withChange, type QueueSettingsChange } from './settings-change.ts';

export function decideQueueSettings(draft: Draft, change: QueueSettingsChange): Result<void, Rejection> {
  const { settings } = draft.state.queue;
  const next = withChange(settings, change);
  if (JSON.stringify(next) !== JSON.stringify(settings))
    draft.emit({ type: 'queue.settings-set', payload: { settings: next } });
  return ok(undefined);
}
