import { createMemoryEventLog } from '../../storage/memory-event-log.ts';
import { createViewerStream } from '../viewer-stream.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { systemActor, type Actor } from '../../../shared/domain/actor.ts';
import { initialState } from '../../../shared/domain/initial-state.ts';
import type { ShowEvent } from '../../../shared/domain/show-event.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { projectView } from '../../../shared/projections/project.ts';
import type { Ambient } from '../../../shared/projections/views.ts';
import type { KeyOwner } from '../../auth/keys.ts';
import type { CommandRequest } from '../../commands/run-command.ts';
import type { Delivery, DeliveryOutcome } from '../../engine/engine-port.ts';
import { createHttpApp } from '../http-app.ts';
import type { HttpPorts } from '../http-ports.ts';

export const keys = {
  overlay: 'k-overlay',
  host: 'k-host',
  control: 'k-control',
  moderator: 'k-moderator',
  feed: 'k-feed',
} as const;
export type TestKey = keyof typeof keys;

const ambient: Ambient = {
  sources: {},
  overlays: {},
  connected: {},
  log: { id: 'log-1', opened: 'memory', note: null },
  version: 'test',
};
export const wallClock = Date.parse('2009-04-17T06:00:00Z');

export interface HttpRig {
  readonly app: FastifyInstance;
  readonly observed: { deliveries: readonly Delivery[]; actor: Actor }[];
  readonly commands: CommandRequest[];
  readonly faults: unknown[];
  /** Milliseconds of the monotonic clock; move it to let time pass. */
  time: number;
  events: ShowEvent[];
  close(): Promise<void>;
}

/** The HTTP part alone, with an engine that records what it is given and answers as told. */
export async function httpRig(
  answers: { outcomes?: (deliveries: readonly Delivery[]) => DeliveryOutcome[]; ports?: Partial<HttpPorts> } = {},
): Promise<HttpRig> {
  const folder = mkdtempSync(join(tmpdir(), 'tt-pages-'));
  const pagesDir = join(folder, 'dist');
  mkdirSync(join(pagesDir, 'assets'), { recursive: true });
  for (const page of ['index', 'overlay', 'control', 'host', 'viewer'])
    writeFileSync(join(pagesDir, `${page}.html`), `<title>${page}</title>`);
  writeFileSync(join(pagesDir, 'assets/app-1234.js'), 'export {};');
  writeFileSync(join(pagesDir, 'version.json'), '{"version":"test"}');
  writeFileSync(join(folder, 'secret-of-another-folder.txt'), 'secret');

  const rig: Omit<HttpRig, 'app' | 'close'> = { observed: [], commands: [], faults: [], time: 0, events: [] };
  const state = initialState;
  const ports: HttpPorts = {
    engine: {
      meta: { logId: 'log-1', mode: 'live', createdAt: new Date(wallClock).toISOString() },
      state,
      clock: { now: () => wallClock, rate: 1, schedule: () => () => undefined, onRateChange: () => () => undefined },
      async observe(deliveries, actor) {
        rig.observed.push({ deliveries, actor });
        return answers.outcomes?.(deliveries) ?? deliveries.map(() => ({ kind: 'accepted' }));
      },
      async hold(deliveries) {
        return deliveries.map(() => ({ kind: 'accepted' }));
      },
      subscribe: () => () => undefined,
    },
    log: {
      read: (after = 0) => rig.events.filter((event) => event.seq > after).values(),
      readProven: (after) => {
        const log = createMemoryEventLog({
          logId: 'log-1',
          mode: 'live',
          createdAt: new Date(wallClock).toISOString(),
        });
        log.append(rig.events);
        return log.readProven(after);
      },
    },
    earlierShows: { list: async () => [], recap: async () => fail(null) },
    view: (audience) => projectView(audience, state, { now: wallClock, clockRate: 1, ambient }),
    form: {
      challenge: () => Promise.reject(new Error('no form here')),
      post: () => Promise.reject(new Error('no form here')),
      status: () => ({ state: 'waiting' }),
      takeBack: () => ({ state: 'taken-back' }),
      erase: () => undefined,
    },
    viewerStream: createViewerStream({
      snapshot: () => ({ protocol: 1, logId: 'log', seq: 0, n: 0, at: '2026-04-16T20:00:00.000Z', view: {} }),
      isOpen: () => true,
      onCount: () => undefined,
    }),
    keyring: { roleOf: (key): KeyOwner | null => ownerOf(key), hooks: { secretOf: () => null } },
    failures: { failed: async () => undefined },
    guard: { check: () => null, addressOf: () => '127.0.0.1' },
    pair: async () => ({ status: 200, body: { key: 'k-control', role: 'control' } }),
    commands: {
      async run(request) {
        rig.commands.push(request);
        return ok({ seq: 7 });
      },
    },
    voice: () => null,
    emote: () => Promise.resolve(null),
    look: {
      list: () => [],
      read: () => Promise.resolve(null),
      put: () => Promise.reject(new Error('no look here')),
      remove: () => Promise.reject(new Error('no look here')),
    },
    pagesDir,
    version: '1.2.3',
    secureHosts: new Set(['race.example']),
    ready: () => true,
    gauges: () => [{ name: 'log_seq', help: 'Lines of the log', labelNames: [], values: [{ value: 12 }] }],
    monotonic: () => rig.time,
    wallNow: () => wallClock,
    onFault: (error) => rig.faults.push(error),
    ...answers.ports,
  };
  const app = await createHttpApp(ports);
  return Object.assign(rig, {
    app,
    async close() {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  });
}

function ownerOf(key: string): KeyOwner | null {
  const role = (Object.keys(keys) as TestKey[]).find((name) => keys[name] === key);
  return role === undefined ? null : { role, keyId: `id-${role}` };
}

export const bearer = (role: TestKey): Record<string, string> => ({ authorization: `Bearer ${keys[role]}` });

/** Lines of a log, numbered. */
export const logLines = (bodies: readonly Pick<ShowEvent, 'type' | 'payload'>[]): ShowEvent[] =>
  bodies.map(
    (body, index) =>
      ({ ...body, seq: index + 1, at: '2009-04-17T06:00:00.000Z', actor: systemActor, cause: null }) as ShowEvent,
  );
