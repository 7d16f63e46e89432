import type { CommandInputs, CommandName } from '../../../shared/domain/command.ts';
import { ok } from '../../../shared/lib/result.ts';
import { projectSpeech, projectSpeechDesk, projectVoice } from '../../../shared/projections/project-speech.ts';
import type { Ambient, OverlayPresenceView } from '../../../shared/projections/views.ts';
import type { SpokeFrame } from '../../../shared/protocol/frames.ts';
import { anna, QueueScenario } from '../../../shared/testing/queue-scenario.ts';
import { createAmbientStore } from '../../engine/ambient-store.ts';
import type { Change } from '../../engine/engine-port.ts';
import { SpeechDesk } from '../speech-desk.ts';
import { createVoiceShelf } from '../voice-shelf.ts';
import { createFakeSpeaker } from './fake-speaker.ts';

const log: Ambient['log'] = { id: 'log', opened: 'memory', note: null };

/** An overlay in OBS, on screen and loud. */
export const present = (id: string, more: Partial<OverlayPresenceView> = {}): OverlayPresenceView => ({
  ...{ id, connectedAt: '2026-04-16T20:00:00.000Z', version: '1', userAgent: '', obs: '31.0.0' },
  ...{ painted: 1, paintedAt: null, visible: true, sound: 'on', platforms: null, address: '127.0.0.1' },
  ...more,
});

/** A desk over a show without a server, with a fake speaker and clocks that are moved by hand. */
export function createDeskRig(scenario = new QueueScenario().send('speech.settings', { on: true })) {
  const listeners = new Set<(change: Change) => void>();
  let due: { readonly at: number; readonly callback: () => void }[] = [];
  let steady = 0;
  let ids = 0;
  const faults: unknown[] = [];
  const speaker = createFakeSpeaker();
  const shelf = createVoiceShelf({ newId: () => `voice-${++ids}` });
  const ambient = createAmbientStore({ sources: {}, overlays: {}, connected: {}, log, version: '1' });
  const changed = (): void =>
    listeners.forEach((listener) => listener({ events: [], state: scenario.state, urgent: true }));
  const send = <N extends CommandName>(name: N, input: CommandInputs[N]): void => {
    scenario.send(name, input, anna);
    changed();
  };
  const desk = new SpeechDesk({
    engine: {
      get state() {
        return scenario.state;
      },
      clock: {
        now: () => scenario.now,
        rate: 1,
        schedule: (at, callback) => {
          const own = { at, callback };
          due.push(own);
          return () => (due = due.filter((other) => other !== own));
        },
        onRateChange: () => () => undefined,
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      dispatch: (command) => {
        send(command.name, command.input as never);
        return ok({ seq: scenario.state.seq });
      },
    },
    ambient,
    speaker,
    shelf,
    monotonic: () => steady,
    onFault: (error) => faults.push(error),
    patience: 1_000,
  });
  desk.start();
  return {
    scenario,
    speaker,
    shelf,
    desk,
    faults,
    send,
    /** Holds, approves and puts on air. */
    read(text: string): void {
      scenario.hold(text).approve(text);
      send('reading.start', { id: scenario.id(text) });
    },
    overlays(...overlays: readonly OverlayPresenceView[]): void {
      ambient.update((now) => ({ ...now, overlays: Object.fromEntries(overlays.map((one) => [one.id, one])) }));
    },
    /** A control page comes. */
    controlComes: (): void => ambient.update((now) => ({ ...now, connected: { control: 1 } })),
    /** Both clocks go on. */
    pass(seconds: number): void {
      steady += seconds * 1_000;
      scenario.at((scenario.now - Date.parse('2026-04-16T20:00:00.000Z')) / 1_000 + seconds);
      const now = due.filter(({ at }) => at <= scenario.now);
      due = due.filter(({ at }) => at > scenario.now);
      for (const { callback } of now) callback();
    },
    spoke: (overlay: string, what: SpokeFrame['what'], id?: string): void =>
      desk.spoke(overlay, {
        id: id ?? projectVoice(scenario.state, scenario.now, ambient.get().speech).utterance?.id ?? '',
        what,
      }),
    get voice() {
      return projectVoice(scenario.state, scenario.now, ambient.get().speech);
    },
    get crew() {
      return projectSpeech(scenario.state, scenario.now, ambient.get().speech);
    },
    get control() {
      return projectSpeechDesk(scenario.state, ambient.get().speech);
    },
  };
}
