import type { FastifyInstance } from 'fastify';
import type { HttpPorts } from './http-ports.ts';
import { HttpProblem, invalid } from './problem.ts';

const onePart = /^bytes=(\d{0,10})-(\d{0,10})$/;

/** `/voice/<id>`: the sound of one utterance. No key: who can guess 128 bits may hear what the stream plays anyway. */
export function mountVoice(app: FastifyInstance, { voice }: Pick<HttpPorts, 'voice'>): void {
  app.get('/voice/:id', async (request, reply) => {
    const sound = voice((request.params as { readonly id: string }).id);
    if (sound === null)
      throw invalid('unknown-voice', 'There is no such utterance: it is over, or it was taken back.', 404);
    reply.header('accept-ranges', 'bytes').type('audio/wav');
    const part = wantedPart(request.headers.range, sound.length);
    if (part === null) return reply.send(Buffer.from(sound.buffer, sound.byteOffset, sound.length));
    if (part === 'beyond') {
      const headers = { 'content-range': `bytes */${sound.length}` };
      const message = `The sound has ${sound.length} bytes.`;
      throw new HttpProblem({ code: 'invalid', reason: 'range', message }, { status: 416, headers });
    }
    reply.code(206).header('content-range', `bytes ${part.from}-${part.to}/${sound.length}`);
    return reply.send(Buffer.from(sound.buffer, sound.byteOffset + part.from, part.to - part.from + 1));
  });
}

/** The one part that was asked for, by RFC 9110; null = the whole, also where several parts were asked for, or something else. */
function wantedPart(
  range: string | undefined,
  length: number,
): { readonly from: number; readonly to: number } | 'beyond' | null {
  const [, first = '', last = ''] = onePart.exec(range ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return last === '0' ? 'beyond' : { from: Math.max(0, length - Number(last)), to: length - 1 };
  const from = Number(first);
  const to = last === '' ? length - 1 : Math.min(length - 1, Number(last));
  if (from >= length) return 'beyond';
  return to < from ? null : { from, to };
}
