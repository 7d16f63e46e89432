import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { RequestGuard } from './request-guard.ts';
import type { BeatFrame, DownEvents, PatchFrame, SnapshotFrame } from '../../shared/protocol/frames.ts';
import { forbidden, overloaded } from './problem.ts';

const mostStreams = 400;
/** One household, or one office, may watch together; one address may not take every place. */
const mostAtAddress = 32;
/** A reader that takes nothing is let go before it costs memory. */
const maxUnread = 256 * 1024;

/** The viewers' frames by server-sent events: a page that only looks needs no more than its browser has built in. */
export interface ViewerStream {
  readonly count: number;
  /** One frame, made once for all. */
  send(event: 'patch' | 'beat', frame: PatchFrame | BeatFrame): void;
  mount(app: FastifyInstance, ports: { readonly guard: Pick<RequestGuard, 'addressOf'> }): void;
}

export interface ViewerStreamDeps {
  readonly snapshot: () => SnapshotFrame;
  /** Whether the public page is on. */
  readonly isOpen: () => boolean;
  /** Told how many read along. */
  readonly onCount: (count: number) => void;
}

/** `GET /api/v1/live`: `snapshot`, then `patch` and `beat`, as the websocket's viewer audience gets them. No key. */
export function createViewerStream({ snapshot, isOpen, onCount }: ViewerStreamDeps): ViewerStream {
  const streams = new Map<Readable, string>();
  const written = (event: keyof DownEvents, frame: object): string =>
    `event: ${event}\ndata: ${JSON.stringify(frame)}\n\n`;
  const endAll = (): void => {
    for (const stream of streams.keys()) stream.destroy();
  };

  function open(address: string): Readable {
    const stream = new Readable({ read: () => undefined });
    stream.push(`retry: 1000\n${written('snapshot', snapshot())}`);
    streams.set(stream, address);
    onCount(streams.size);
    stream.once('close', () => {
      streams.delete(stream);
      onCount(streams.size);
    });
    return stream;
  }

  return {
    get count() {
      return streams.size;
    },
    send(event, frame) {
      if (!isOpen()) return endAll();
      const text = written(event, frame);
      for (const stream of streams.keys()) {
        if (stream.readableLength > maxUnread) stream.destroy();
        else stream.push(text);
      }
    },
    mount(app, { guard }) {
      app.addHook('preClose', async () => endAll());
      app.get('/api/v1/live', { exposeHeadRoute: false, config: { access: 'open' } }, async (request, reply) => {
        if (!isOpen()) throw forbidden('viewer-off', 'The public race page is off.');
        const address = guard.addressOf(request.raw);
        const here = [...streams.values()].filter((other) => other === address).length;
        if (streams.size >= mostStreams || here >= mostAtAddress)
          throw overloaded('streams', 'Too many are watching. Try again soon.', 10_000);
        return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(open(address));
      });
    },
  };
}
