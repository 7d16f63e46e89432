import { SourceError } from '../source-error.ts';

/** As much of a stream as is used: undici's, Node's and the browser's have types of their own. */
interface ReadableBody {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/**
 * Reads a body to the end, as UTF-8, never more than `maxBytes` after inflation.
 * @throws SourceError `bad-data` when it is larger or no UTF-8.
 */
export async function readBody(body: ReadableBody | null, maxBytes: number): Promise<string> {
  if (body === null) return '';
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
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new SourceError('bad-data', 'the answer is not text in UTF-8', { cause: error });
  }
}
