import { SourceError } from '../source-error.ts';

/**
 * Reads a body to the end, as UTF-8, never more than `maxBytes` after inflation.
 * @throws SourceError `bad-data` when it is larger or no UTF-8.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new SourceError(
        'bad-data',
        `the answer is larger than ${String(maxBytes)} bytes: this is not a follower count`,
      );
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new SourceError('bad-data', 'the answer is not text in UTF-8', { cause: error });
  }
}
