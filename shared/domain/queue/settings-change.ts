import type { VerdictSettings } from '../moderation/verdict.ts';
import type { IntakeRules, QueueSettings } from './queue-state.ts';

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is to change; absent members stay. */
export type QueueSettingsChange = Loose<Omit<QueueSettings, 'intake' | 'verdicts'>> & {
  readonly intake?: Loose<IntakeRules> | undefined;
  readonly verdicts?:
    | (Loose<Omit<VerdictSettings, 'actions'>> & { readonly actions?: Loose<VerdictSettings['actions']> | undefined })
    | undefined;
};

/** The settings with the change in them. */
export function withChange(settings: QueueSettings, change: QueueSettingsChange): QueueSettings {
  const { intake, verdicts, ...rest } = change;
  const { actions, ...lists } = verdicts ?? {};
  return {
    ...settings,
    ...given(rest),
    intake: { ...settings.intake, ...given(intake ?? {}) },
    verdicts: {
      ...settings.verdicts,
      ...given(lists),
      actions: { ...settings.verdicts.actions, ...given(actions ?? {}) },
    },
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what is there: an undefined member must not erase a setting. */
function given<T extends object>(change: T): Given<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<T>;
}
