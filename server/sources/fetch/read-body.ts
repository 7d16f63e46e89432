import { SourceError } from '../source-error.ts';

/** As much of a stream as is needed here: the streams of browsers, of Node and of its client are different types. */
interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/**
 * Reads a body to the end, never more than `maxBytes` after inflation.
 * @throws SourceError `bad-data` when it is larger.
 */
export async function readBytes(body: ByteStream | null, maxBytes: number): Promise<Buffer> {
  if (body === null) return Buffer.alloc(0);
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new SourceError(
        'bad-data',
        `the answer is larger than ${String(maxBytes)} bytes: this is not what was asked for`,
      );
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/**
 * The same as text in UTF-8.
 * @throws SourceError `bad-data` when it is larger or no UTF-8.
 */
export async function readBody(body: ByteStream | null, maxBytes: number): Promise<string> {
  const bytes = await readBytes(body, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SourceError('bad-data', 'the answer is not text in UTF-8', { cause: error });
  }
}
