import { rejectionReasons } from '../../../shared/domain/rejection.ts';

const texts = {
  400: 'invalid: the body or the address is wrong; `detail` says where.',
  401: 'No key, or one that is not known.',
  403: 'forbidden: this key may not do this.',
  404: 'There is no such thing.',
  409: 'rejected: the show says no; `reason` says why.',
  413: 'invalid: the body is too large; `detail` says how large it may be.',
  415: 'invalid: the body is of another type; `detail` says which it must be.',
  416: 'invalid: the sound has no such part.',
  429: 'overloaded: too much at a time; `Retry-After` says when to go on.',
  500: 'internal: a fault of the server.',
} as const;
export type ProblemStatus = keyof typeof texts;

/** Responses of an operation for these statuses, all as problem details. */
export function problemResponses(statuses: readonly ProblemStatus[]): Record<string, unknown> {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(statuses.map((status) => [String(status), { description: texts[status], content }]));
}

export const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'code', 'reason'],
  properties: {
    type: { type: 'string', const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was wrong, where, and what to do.' },
    code: { type: 'string', enum: ['invalid', 'forbidden', 'rejected', 'overloaded', 'internal'] },
    reason: {
      type: 'string',
      description: 'For programs. With the code `rejected`, where the show said no, one of the examples.',
      examples: rejectionReasons,
    },
    errors: {
      type: 'array',
      description: 'What is wrong with single members of the body.',
      items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } },
    },
  },
} as const;
