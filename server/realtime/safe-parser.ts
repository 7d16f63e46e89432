import { Decoder, Encoder } from 'socket.io-parser';

/** Deepest nesting of a frame from a page; a racer's accounts inside a command need five. */
const maxDepth = 8;

/** Looks at the text only, so that nothing deep is ever parsed. */
export function depthWithin(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > limit) return false;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return true;
}

/** Takes text alone: no attachments, which could be piled up before anybody has shown a key, and nothing deep. What it throws closes the connection. */
class SafeDecoder extends Decoder {
  constructor() {
    super({ maxAttachments: 0 });
  }

  override add(frame: unknown): void {
    if (typeof frame !== 'string') throw new Error('binary frame');
    if (!depthWithin(frame, maxDepth)) throw new Error('frame too deep');
    super.add(frame);
  }
}

export const safeParser = { Encoder, Decoder: SafeDecoder };
