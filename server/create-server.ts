import { join, resolve } from 'node:path';
import type { Ambient } from '../shared/projections/views.ts';
import type { Keyring } from './auth/keys.ts';
import { LinksFileError } from './auth/links-file.ts';
import type { ShowEngine } from './engine/engine-port.ts';
import type { ServerOptions } from './server-options.ts';
import { listenTrouble, StartError } from './start-error.ts';
import { DataFolderInUseError } from './storage/data-folder-lock.ts';
import { buildVersion, packageVersion } from './wiring/build-version.ts';
import { createPromiseKeeper } from './wiring/keep-promise.ts';
import { layFoundation, type Foundation } from './wiring/foundation.ts';
import { wireDoors } from './wiring/wire-doors.ts';
import { wireNetwork } from './wiring/wire-network.ts';
import { wireShow } from './wiring/wire-show.ts';

export interface Listening {
  readonly port: number;
  /** On this machine, e.g. `http://127.0.0.1:4170`. */
  readonly url: string;
}

/** A whole server over one data folder. */
export interface TickertapeServer {
  readonly engine: ShowEngine;
  readonly keyring: Keyring;
  readonly version: string;
  /** How the log began. */
  readonly opened: Ambient['log']['opened'];
  /** What the operator should know of the log and the files that were read. */
  readonly notes: readonly string[];
  /** The server's own log. */
  readonly logPath: string;
  /** Throws StartError where it cannot listen. */
  start(): Promise<Listening>;
  /** A path and fragment that works once, for two minutes. */
  oneTimeControlLink(): string;
  /** Ends every connection, flushes what is pending, closes the log. */
  stop(): Promise<void>;
  onFault(error: unknown): void;
}

const projectRoot = resolve(import.meta.dirname, '..');

/** Wires every part and opens the log; nothing listens before `start`. Throws StartError where the operator must change something. */
export async function createServer(options: ServerOptions): Promise<TickertapeServer> {
  try {
    const foundation = layFoundation(options.dataDir);
    try {
      return await compose(foundation, options);
    } catch (error) {
      await foundation.closing.closeAll();
      throw error;
    }
  } catch (error) {
    if (!(error instanceof DataFolderInUseError || error instanceof LinksFileError)) throw error;
    throw new StartError(error.message, 1, { cause: error });
  }
}

async function compose(foundation: Foundation, options: ServerOptions): Promise<TickertapeServer> {
  const { dataDir, closing, serverLog, onFault } = foundation;
  const { host = '127.0.0.1', port = 4170 } = options;
  const pagesDir = options.pagesDir ?? join(projectRoot, 'overlay/dist');
  const version = packageVersion(projectRoot);
  const build = buildVersion(pagesDir) ?? version;
  const monotonic = (): number => performance.now();
  let ready = false;

  const show = await wireShow(foundation, options, build);
  const promise =
    show.file === null
      ? null
      : createPromiseKeeper({
          ...{ dir: dataDir, openFile: show.file, engine: show.engine, now: Date.now, onFault },
          othersAlone: show.planned.rehearsal !== null,
        });
  closing.add(() => promise?.stop());
  const doors = wireDoors(dataDir, { ...options, host, port }, monotonic);
  const networkOptions = {
    pagesDir,
    version,
    limits: options.limits ?? {},
    form: options.form ?? {},
    heldEarlier: (author: string) => promise?.holdsAuthor(author) ?? false,
    monotonic,
    ready: () => ready,
  };
  const { app, publisher } = await wireNetwork(foundation, show, doors, networkOptions);
  const { engine, planned, driver, opened } = show;

  const listen = async (): Promise<Listening> => {
    try {
      await app.listen({ host, port });
    } catch (error) {
      await closing.closeAll();
      throw listenTrouble(error, host, port);
    }
    const address = app.server.address();
    const bound = typeof address === 'object' && address !== null ? address.port : port;
    doors.guard.listening(bound);
    return { port: bound, url: doors.reach.localBase(bound) };
  };

  return {
    engine,
    keyring: doors.keyring,
    version,
    opened,
    notes: [...(show.note === null ? [] : [show.note]), ...planned.notes],
    logPath: serverLog.path,
    async start() {
      const listening = await listen();
      doors.keyring.announce(listening.url);
      publisher.start();
      driver.start();
      show.startBackups();
      promise?.start();
      ready = true;
      serverLog.logger.info(
        { url: listening.url, logId: engine.meta.logId, opened, mode: planned.mode, version: build },
        'listening',
      );
      return listening;
    },
    oneTimeControlLink: () => `/control#p=${doors.pairing.issue('control')}`,
    async stop() {
      ready = false;
      serverLog.logger.info('stopping');
      await closing.closeAll();
    },
    onFault,
  };
}
