import { invalid } from '../problem.ts';

/** The messages of a hook's body: one or an array, bare or as `data` of an envelope `{ type, timestamp, data }`. */
export function hookItems(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null)
    throw invalid(
      'bad-body',
      'The body must be one message, an array of messages, or an envelope with them in "data".',
    );
  if (Array.isArray(body)) return body as readonly unknown[];
  return isEnvelope(body) ? hookItems(body.data) : [body];
}

const isEnvelope = (body: object): body is { readonly data: unknown } => 'type' in body && 'data' in body;
