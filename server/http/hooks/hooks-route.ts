import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { MessageDelivery } from '../../engine/engine-port.ts';
import type { HttpPorts } from '../http-ports.ts';
import type { PostedMessage } from '../message-item.ts';
import { HttpProblem, invalid, overloaded } from '../problem.ts';
import { parseSafeJson } from '../safe-json.ts';
import { refuseWrapped, takeMessages } from '../take-messages.ts';
import { hookItems } from './hook-items.ts';
import { hookStamp, isSignedBy, type HookRefusal, type HookStamp } from './hook-signature.ts';

const bodyLimit = 64 * 1024;

type Ports = Pick<HttpPorts, 'engine' | 'keyring' | 'failures' | 'guard' | 'wallNow'>;

/** `POST /hooks/<source>`: messages that a known sender signed (Standard Webhooks). They are held like all others. */
export function mountHooks(app: FastifyInstance, { engine, keyring, failures, guard, wallNow }: Ports): void {
  const stampOf = (request: FastifyRequest): HookStamp => {
    const stamp = hookStamp(request.headers, wallNow());
    if (!stamp.ok) throw unsigned(stamp.error);
    return stamp.value;
  };
  app.post<{ Params: { source: string } }>(
    '/hooks/:source',
    {
      bodyLimit,
      config: { access: 'signed', raw: true },
      // What the headers alone give away is refused before a byte of the body is read.
      onRequest: async (request) => void stampOf(request),
    },
    async (request, reply) => {
      const { source } = request.params;
      const stamp = stampOf(request);
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSignedBy(keyring.hooks.secretOf(source), stamp, body)) {
        await failures.failed(guard.addressOf(request.raw));
        throw unsigned(wrongSignature);
      }
      if (engine.meta.mode === 'rehearsal') throw rehearsing;
      const items = hookItems(parseSafeJson(body));
      refuseWrapped(engine);
      const answer = await takeMessages(items, {
        engine,
        actor: { role: 'feed', id: `hook:${source}` },
        deliveryOf: (item, index) => deliveryOf(item, source, `${stamp.id}/${index}`, engine.clock.now()),
      });
      const refused = new Set(answer.rejected.map(({ reason }) => reason));
      // The sender sends it all again later, and what was taken by then is known.
      if (refused.has('full'))
        throw overloaded('full', 'Too many messages are held. Send the same again later.', 30_000);
      if (answer.accepted === 0 && (refused.has('invalid') || refused.has('future')))
        throw invalid(
          'no-message',
          'Nothing in the body is a message { author, text, key?, origin?, at? } that can be taken.',
        );
      return reply.code(202).send(answer);
    },
  );
}

/** One answer for a wrong secret and for a sender that nobody knows. */
const wrongSignature: HookRefusal = {
  reason: 'wrong-signature',
  message:
    'No signature fits a secret of this address. Sign "id.timestamp.body" over the bytes that you send, with the whole secret of the hook as it is now.',
};

/** Whoever signs is no part of a rehearsal: taken here, what was sent would be missing from the show. */
const rehearsing = new HttpProblem({
  code: 'rejected',
  reason: 'rehearsal',
  message: 'A rehearsal runs here, and takes no hooks. The signature is right: send the same again when the show runs.',
});

const unsigned = ({ reason, message }: HookRefusal): HttpProblem =>
  new HttpProblem({ code: 'forbidden', reason, message }, { status: 401 });

function deliveryOf(item: PostedMessage, source: string, place: string, now: number): MessageDelivery {
  const { author, text, key, origin = 'hook', at } = item;
  const message = {
    author: typeof author === 'string' ? { name: author, platform: source } : author,
    text,
    origin,
    takenBy: 'sent' as const,
    at: at === undefined ? now : fromIso(at),
    key: `hook:${source}:${key ?? place}`,
  };
  // A key of the sender's own outlives the delivery; without one a delivery is known by its id.
  return { message, source: `hook/${source}`, key: key === undefined ? `id:${place}` : `key:${key}` };
}
