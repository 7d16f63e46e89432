import { assertNever } from '../../lib/assert-never.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Command, CommandName } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { SpeechSettings } from './speech-state.ts';

type SpeechCommandName = Extract<CommandName, `speech.${string}`>;
export type SpeechCommand = Extract<Command, { name: SpeechCommandName }>;

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is to change; absent members stay. */
export type SpeechSettingsChange = Loose<Omit<SpeechSettings, 'overload'>> & {
  readonly overload?: Loose<SpeechSettings['overload']> | undefined;
};

/** Whether a command is one about speech. */
export const isSpeechCommand = (command: Command): command is SpeechCommand => command.name.startsWith('speech.');

/** What a wish about speech leads to. */
export function decideSpeech(draft: Draft, command: SpeechCommand): Result<void, Rejection> {
  const { speech } = draft.state;
  if (command.name === 'speech.settings') return decideSpeechSettings(draft, command.input);
  if (!speech.settings.on) return fail(reject('speech-off', 'Speech is off. Switch it on first.'));
  switch (command.name) {
    case 'speech.pause':
      if (!speech.paused) draft.emit({ type: 'speech.paused', payload: {} });
      return ok(undefined);
    case 'speech.resume':
      if (speech.paused) draft.emit({ type: 'speech.resumed', payload: {} });
      return ok(undefined);
    case 'speech.skip':
      return silence(draft) ? ok(undefined) : fail(reject('nothing-on-air', 'Nothing on air is to be spoken.'));
    case 'speech.stop':
      silence(draft);
      if (!speech.paused) draft.emit({ type: 'speech.paused', payload: {} });
      return ok(undefined);
    default:
      return assertNever(command);
  }
}

/** The message stays on the screen; its sound is over. */
function silence(draft: Draft): boolean {
  const { due } = draft.state.speech;
  if (due === null) return false;
  draft.emit({ type: 'speech.silenced', payload: { id: due.message } });
  return true;
}

export function decideSpeechSettings(draft: Draft, change: SpeechSettingsChange): Result<void, Rejection> {
  const { settings } = draft.state.speech;
  const { overload, ...rest } = change;
  const next: SpeechSettings = {
    ...settings,
    ...given(rest),
    overload: { ...settings.overload, ...given(overload ?? {}) },
  };
  if (JSON.stringify(next) !== JSON.stringify(settings))
    draft.emit({ type: 'speech.settings-set', payload: { settings: next } });
  return ok(undefined);
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what is there: an undefined member must not erase a setting. */
const given = <T extends object>(change: T): Given<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<T>;
