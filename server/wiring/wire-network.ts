import type { FastifyInstance } from 'fastify';
import { fail, ok } from '../../shared/lib/result.ts';
import { isFormOpen, isViewerOpen } from '../../shared/projections/project.ts';
import { audiences } from '../../shared/protocol/frames.ts';
import { createPairRoute } from '../auth/pair-route.ts';
import { createCommandRunner, type CommandRunner } from '../commands/run-command.ts';
import { createHookCommands } from '../commands/hook-commands.ts';
import { tryRules } from '../commands/try-rules.ts';
import { createSecretCommands } from '../commands/secret-commands.ts';
import { createLinkCommands } from '../commands/server-commands.ts';
import { createEarlierShows } from '../earlier-shows/earlier-shows.ts';
import { createPublisher, type Publisher } from '../engine/publisher.ts';
import { createFormDesk, type FormLimits } from '../http/form/form-desk.ts';
import { createHttpApp } from '../http/http-app.ts';
import { createViewerStream } from '../http/viewer-stream.ts';
import { createGateway, type Gateway } from '../realtime/gateway.ts';
import type { GatewayLimits } from '../realtime/limits.ts';
import type { Foundation } from './foundation.ts';
import { serverGauges } from './server-gauges.ts';
import type { Doors } from './wire-doors.ts';
import type { WiredShow } from './wire-show.ts';

export interface NetworkOptions {
  readonly pagesDir: string;
  readonly version: string;
  readonly limits: Partial<GatewayLimits>;
  readonly form: FormLimits;
  /** Whether an earlier show has anything of this author. */
  readonly heldEarlier: (author: string) => boolean;
  readonly monotonic: () => number;
  readonly ready: () => boolean;
}

export interface Network {
  readonly app: FastifyInstance;
  readonly publisher: Publisher;
}

/** The HTTP and the websocket door on one server, with the publisher behind them. Nothing listens yet. */
export async function wireNetwork(
  foundation: Foundation,
  show: WiredShow,
  doors: Doors,
  options: NetworkOptions,
): Promise<Network> {
  const { closing, onFault, serverLog } = foundation;
  const { engine, ambient, log } = show;
  const { keyring, guard, failures, pairing, secureHosts } = doors;
  const { monotonic, limits } = options;
  const commands = wireCommands(foundation, show, doors);

  let gateway: Gateway | null = null;
  const publisher = createPublisher({
    engine,
    ambient,
    onFault,
    send: (audience, event, frame) => {
      gateway?.send(audience, event, frame);
      if (audience === 'viewer') viewerStream.send(event, frame);
    },
  });
  closing.add(() => publisher.stop());
  const viewerOn = (): boolean => isViewerOpen(engine.state, ambient.get());
  // Nothing is made for an audience that nobody belongs to.
  const countListeners = (): void => {
    for (const audience of audiences) {
      const streams = audience === 'viewer' ? viewerStream.count : 0;
      publisher.setListening(audience, (ambient.get().connected[audience] ?? 0) + streams);
    }
  };
  ambient.subscribe(countListeners);
  const viewerStream = createViewerStream({
    snapshot: () => publisher.snapshot('viewer'),
    isOpen: viewerOn,
    onCount: (streams) => {
      ambient.update((before) => ({ ...before, streams }));
      countListeners();
    },
  });

  const form = createFormDesk({
    engine,
    ...(show.planned.rehearsal === null
      ? { holdsAuthor: (author: string) => log.holdsAuthor(author) || options.heldEarlier(author) }
      : { holdsAuthor: (author: string) => log.holdsAuthor(author), outOfReach: options.heldEarlier }),
    isOpen: () => isFormOpen(engine.state, ambient.get()),
    monotonic,
    onRefused: toldNowAndThen((formRefused) => ambient.update((before) => ({ ...before, formRefused }))),
    limits: options.form,
  });
  closing.add(() => form.stop());

  const earlierShows = createEarlierShows(foundation.dataDir, show.file);
  closing.add(() => earlierShows.stop());

  const app = await createHttpApp({
    ...options,
    engine,
    log,
    earlierShows,
    view: (audience) => publisher.view(audience),
    wallNow: Date.now,
    keyring,
    failures,
    guard,
    pair: createPairRoute({ pairing, keyring, failures }),
    commands,
    form,
    voice: (id) => show.shelf.get(id),
    emote: show.emote,
    look: show.look,
    viewerStream,
    secureHosts,
    gauges: () => serverGauges({ engine, ambient: ambient.get(), counts: gateway?.counts() ?? {} }),
    onFault,
  });
  closing.add(() => app.close());
  const opened = createGateway({
    httpServer: app.server,
    publisher,
    engine,
    keyring,
    guard,
    failures,
    commands,
    ambient,
    log: serverLog.logger,
    spoke: (overlay, frame) => show.speech.spoke(overlay, frame),
    viewerOn,
    monotonic,
    wallNow: Date.now,
    limits,
  });
  gateway = opened;
  closing.add(() => opened.close());
  return { app, publisher };
}

/** A flood of refusals is told once a second. */
function toldNowAndThen(tell: (count: number) => void): (count: number) => void {
  let newest = 0;
  let timer: NodeJS.Timeout | null = null;
  return (count) => {
    newest = count;
    timer ??= setTimeout(() => {
      timer = null;
      tell(newest);
    }, 1_000).unref();
  };
}

function wireCommands(
  { onFault }: Foundation,
  { engine, sources, intake, speech, secrets, tests }: WiredShow,
  { keyring }: Doors,
): CommandRunner {
  return createCommandRunner({
    engine,
    serverCommands: {
      ...createLinkCommands(keyring),
      ...createHookCommands(keyring.hooks),
      ...speech.commands,
      ...tests.commands,
      ...createSecretCommands(secrets),
      'message.pick': ({ line }, actor) => intake.pick(line, actor),
      'queue.try': async (change) => ok(await tryRules(change, { engine, passing: () => intake.passing() })),
      'source.retry': ({ source }) => {
        if (sources.retry(source)) return ok(undefined);
        return fail({ code: 'rejected', reason: 'unknown-source', message: `There is no source "${source}" now.` });
      },
    },
    onFault,
  });
}
