import type { SourceHealthView } from '../../shared/projections/views.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import type { ServerOptions } from '../server-options.ts';
import { createAmbientStore, type AmbientStore } from '../engine/ambient-store.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import { createCrewWatch } from '../engine/crew-watch.ts';
import { createLiveClock } from '../engine/live-clock.ts';
import { createShowEngine } from '../engine/show-engine.ts';
import { SpeechDesk } from '../speech/speech-desk.ts';
import { systemSpeaker } from '../speech/system-speaker.ts';
import { createEmoteStore, type EmotePicture } from '../emotes/emote-store.ts';
import { isPromisedEmote } from '../emotes/promised-emotes.ts';
import { createGuardedFetch } from '../sources/fetch/guarded-fetch.ts';
import { createLookStore, type LookStore } from '../look/look-store.ts';
import { usedAs } from '../look/used-as.ts';
import { createStageTests, type StageTests } from '../commands/stage-tests.ts';
import { createVoiceShelf, type VoiceShelf } from '../speech/voice-shelf.ts';
import { createPlatformSecrets, type PlatformSecrets } from '../auth/platform-secrets.ts';
import { createChatHost } from '../sources/chat-host.ts';
import { createHostGates } from '../sources/host-gates.ts';
import { createSourceHost, type SourceHost } from '../sources/source-host.ts';
import { applySetup } from './apply-setup.ts';
import { createAnswers, withAnswers } from '../intake/answers.ts';
import { createIntake, type Intake } from '../intake/intake.ts';
import { createVoterHash, openVoterKey } from '../intake/voter-key.ts';
import { carryOver } from './carry-over.ts';
import type { Foundation } from './foundation.ts';
import { openShow, type OpenedLog } from './open-log.ts';
import { planShow, type Driver, type PlannedShow } from './plan-show.ts';

/** The show itself: its log, its engine, and what feeds it. */
export interface WiredShow extends OpenedLog {
  readonly planned: PlannedShow;
  readonly engine: ShowEngine;
  readonly ambient: AmbientStore;
  readonly driver: Driver;
  readonly sources: Pick<SourceHost, 'retry'>;
  readonly intake: Intake;
  readonly speech: SpeechDesk;
  readonly tests: Pick<StageTests, 'commands'>;
  readonly shelf: Pick<VoiceShelf, 'get'>;
  /** A picture of an approved message; null = there is none. */
  readonly emote: (platform: string, id: string) => Promise<EmotePicture | null>;
  readonly look: LookStore;
  readonly secrets: PlatformSecrets;
}

/** Opens the log and brings the show to what the options ask for. `build` is the version of the pages. */
export async function wireShow(foundation: Foundation, options: ServerOptions, build: string): Promise<WiredShow> {
  const { dataDir, closing, onFault, serverLog } = foundation;
  const planned = await planShow(options);
  const { mode, title, clock, label, domain, recorded } = planned;
  const opened = openShow({
    dataDir,
    storage: options.storage ?? 'disk',
    mode,
    title,
    label,
    openedAt: clock.now(),
    closing,
    onFault,
  });
  const { log } = opened;
  const engine = createShowEngine({ log, clock, newId: randomUUID, onFault, domain });
  closing.add(() => engine.stop());
  applySetup(engine, planned);
  carryOver(engine, opened.carried);

  const about = { id: log.meta.logId, opened: opened.opened, note: opened.note };
  // Strangers can reach a public address: there the public page waits until somebody opens it.
  const viewerDefault = (options.publicUrls ?? []).length === 0 && options.allowLan !== true;
  const ambient = createAmbientStore({
    sources: {},
    overlays: {},
    connected: {},
    log: about,
    version: build,
    ...(options.otherStart === undefined ? {} : { otherStart: options.otherStart }),
    viewerDefault,
    ...(recorded === null ? {} : { recorded }),
  });
  const look = createLookStore({
    dataDir,
    usedAs: (name) => usedAs(engine.state.look, name),
    onChange: (lookFiles) => ambient.update((now) => ({ ...now, lookFiles })),
  });
  ambient.update((now) => ({ ...now, lookFiles: look.list() }));
  const onHealth = (id: string, view: SourceHealthView | null): void =>
    ambient.update((now) => {
      const { [id]: _old, ...others } = now.sources;
      return { ...now, sources: view === null ? others : { ...others, [id]: view } };
    });
  const { logger } = serverLog;
  const crew = createCrewWatch({ engine, ambient });
  closing.add(() => crew.stop());
  const voterKey = options.storage === 'memory' ? randomBytes(32) : openVoterKey(dataDir);
  const answers = createAnswers({ engine, voterOf: createVoterHash(voterKey, log.meta.logId) });
  closing.add(() => answers.stop());
  const intake = createIntake({
    engine,
    answers,
    publish: (feed) => ambient.update((now) => ({ ...now, feed })),
    monotonic: () => performance.now(),
  });
  closing.add(() => intake.stop());
  const pictures = createGuardedFetch({ limits: { maxBytes: 524_288, timeout: 5_000, maxRedirects: 0 } });
  closing.add(() => pictures.close());
  const emotes = createEmoteStore({
    fetch: pictures,
    hosts: () => {
      const { emotes: mode, emoteHosts } = engine.state.queue.settings;
      // A rehearsal asks no platform for anything.
      return mode === 'off' || planned.rehearsal !== null ? [] : emoteHosts;
    },
    monotonic: () => performance.now(),
    ...(options.emoteAddresses === undefined ? {} : { addresses: options.emoteAddresses }),
  });
  const shelf = createVoiceShelf({ newId: () => randomBytes(16).toString('hex') });
  const speech = new SpeechDesk({
    ...{ engine, ambient, shelf, onFault },
    speaker: options.speaker ?? systemSpeaker(process.platform),
    monotonic: () => performance.now(),
  });
  closing.add(() => speech.stop());
  const tests = createStageTests({ engine, ambient, wallNow: Date.now });
  closing.add(() => tests.stop());
  // Platforms are asked by the wall's time. A replay is fed by its file alone.
  const secrets = createPlatformSecrets(dataDir);
  const asking = { clock: createLiveClock(), logger, random: Math.random, onHealth, gates: createHostGates() };
  const sources = createSourceHost({ engine, ...asking });
  const twitch = options.twitch === undefined ? {} : { twitch: options.twitch };
  const chats = createChatHost({
    ...asking,
    engine,
    sink: intake,
    sessionOf: (name) => secrets.secretOf('social-stream', name),
    ...twitch,
  });
  const counts = planned.driver?.({ engine, onHealth, onFault }) ?? sources;
  const madeUp = planned.rehearsal === null ? null : await import('../rehearsal/viewers-player.ts');
  const viewers = madeUp?.createViewersPlayer({
    ...{ engine, sink: intake, clock: asking.clock, onHealth },
    seed: planned.rehearsal?.seed ?? 0,
  });
  const driver: Driver = {
    start: () => {
      counts.start();
      // What was said when a show was recorded is in its record; what is said now is no part of it.
      if (recorded === null) (viewers ?? chats).start();
      speech.start();
    },
    stop: async () => {
      viewers?.stop();
      await Promise.all([chats.stop(), counts.stop()]);
    },
  };
  // To rejoin is to begin: in a rehearsal and in the replay of a show no chat is read.
  if (madeUp === null && recorded === null) closing.add(secrets.onChange((_source, name) => chats.rejoin(name)));
  closing.add(() => driver.stop());
  return {
    ...opened,
    planned,
    engine: withAnswers(engine, answers),
    ambient,
    driver,
    sources: { retry: (id) => sources.retry(id) || chats.retry(id) },
    intake,
    speech,
    tests,
    shelf,
    emote: (platform, id) =>
      isPromisedEmote(engine.state.queue, platform, id) ? emotes.picture(platform, id) : Promise.resolve(null),
    look,
    secrets,
  };
}
