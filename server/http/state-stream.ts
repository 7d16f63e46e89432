import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { OverlayView } from '../../shared/projections/views.ts';
import { anyPage } from './authorise.ts';
import { buttonState } from './button-state.ts';
import type { HttpPorts } from './http-ports.ts';
import { overloaded } from './problem.ts';

const maxStreams = 64;
/** A reader that takes nothing is let go before it costs memory. */
const maxUnread = 64 * 1024;
/** A flow of observations becomes ten states a second at most. */
const coalesce = 100;
/** Looks for what time alone changes (a victory is over), and tells proxies that the stream lives. */
const beat = 1_000;
const beatsPerComment = 10;

/** `GET /api/v1/events`: server-sent events, each time the state of a button box has changed. */
export function mountStateStream(app: FastifyInstance, { engine, view }: Pick<HttpPorts, 'engine' | 'view'>): void {
  const streams = new Set<Readable>();
  let lastSent = '';
  let pending: NodeJS.Timeout | null = null;
  let beats = 0;

  const current = (): string =>
    `event: state\ndata: ${JSON.stringify(buttonState(view('overlay') as OverlayView, engine.clock.now()))}\n\n`;
  const toAll = (text: string): void => {
    for (const stream of streams) {
      if (stream.readableLength > maxUnread) stream.destroy();
      else stream.push(text);
    }
  };
  const flush = (): void => {
    if (pending !== null) clearTimeout(pending);
    pending = null;
    const text = current();
    if (text !== lastSent) toAll(text);
    lastSent = text;
  };
  const unsubscribe = engine.subscribe(() => {
    if (streams.size > 0) pending ??= setTimeout(flush, coalesce);
  });
  const pulse = setInterval(() => {
    if (streams.size === 0) return;
    flush();
    if (++beats % beatsPerComment === 0) toAll(': beat\n\n');
  }, beat);
  pulse.unref();

  app.addHook('preClose', async () => {
    unsubscribe();
    clearInterval(pulse);
    if (pending !== null) clearTimeout(pending);
    for (const stream of streams) stream.destroy();
  });

  app.get('/api/v1/events', { exposeHeadRoute: false, config: { access: anyPage } }, async (_request, reply) => {
    if (streams.size >= maxStreams)
      throw overloaded('streams', `${maxStreams} streams are open already. Close one.`, 10_000);
    const stream = new Readable({ read: () => undefined });
    stream.once('close', () => streams.delete(stream));
    // The others first: what is new to this one may be new to them.
    flush();
    streams.add(stream);
    stream.push(lastSent);
    return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(stream);
  });
}
