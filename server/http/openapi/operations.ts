import { z } from 'zod';
import { commandTable, type TableCommandName } from '../../../shared/protocol/command-table.ts';
import { hookHeaders } from '../hooks/hook-signature.ts';
import { challengeSchema, formSchema, formStatusSchema } from '../form/form-item.ts';
import { messageAnswerSchema, messageItemSchema } from '../message-item.ts';
import { intakeAnswerSchema, observationSchema } from '../observation-schema.ts';
import {
  auditParameters,
  auditSchema,
  closedMessagesParameters,
  closedMessagesSchema,
  recordSchema,
  string,
} from './operation-schemas.ts';
import { problemResponses, type ProblemStatus } from './problem-responses.ts';

export type Json = Readonly<Record<string, unknown>>;

export const json = (schema: unknown): Json => ({ 'application/json': { schema } });
const input = (schema: z.ZodType): unknown => bare(z.toJSONSchema(schema, { io: 'input' }));
const output = (schema: z.ZodType): unknown => bare(z.toJSONSchema(schema, { io: 'output' }));
const anyPage = 'overlay, host, control or moderator';

function bare({ $schema: _dialect, ...schema }: Record<string, unknown>): unknown {
  return schema;
}

/** `key` names the roles in words; null = none needed. */
export function operation(key: string | null, summary: string, more: Json, problems: readonly ProblemStatus[]): Json {
  const { responses, ...rest } = more as { responses: Json };
  return {
    summary,
    description: key === null ? 'Needs no key.' : `Key: ${key}.`,
    security: key === null ? [] : [{ key: [] }],
    ...rest,
    responses: { ...responses, ...problemResponses(problems) },
  };
}

export const found = (description: string, content: Json): Json => ({ responses: { '200': { description, content } } });
const text = (type: string): Json => ({ [type]: { schema: { type: 'string' } } });

/** Needs no key, whatever else it needs. */
const open: Json = { security: [] };

const logParameter = {
  ...{ name: 'log', in: 'query', schema: { type: 'string', format: 'uuid' } },
  description: 'The log of an earlier show (GET /api/v1/shows); absent = of this one.',
};

/** `oneOf` keeps a single item and an array apart. */
const oneOrMany = (item: unknown): Json => ({ oneOf: [item, { type: 'array', maxItems: 5000, items: item }] });

export function feedPaths(): Json {
  return {
    '/api/v1/observations': {
      post: operation(
        'feed',
        'Post one observation, or up to 5,000. Valid items are on disk when it answers; the others are listed.',
        {
          requestBody: { required: true, content: json(oneOrMany(input(observationSchema))) },
          responses: { '202': { description: 'Taken.', content: json(output(intakeAnswerSchema)) } },
        },
        [400, 401, 403, 409, 415, 429, 500],
      ),
    },
    '/api/v1/messages': {
      get: operation(
        'host, control or moderator',
        'Messages that had their end, the newest end first: a page of them, and whether older ones follow.',
        { parameters: closedMessagesParameters, ...found('The page.', json(closedMessagesSchema)) },
        [400, 401, 403, 429],
      ),
      post: operation(
        'feed',
        'Post one message, or up to 5,000. Valid ones are held for the moderators and on disk when it answers; the others are listed.',
        {
          requestBody: { required: true, content: json(oneOrMany(input(messageItemSchema))) },
          responses: { '202': { description: 'Taken.', content: json(output(messageAnswerSchema)) } },
        },
        [400, 401, 403, 409, 415, 429, 500],
      ),
    },
    '/api/v1/audit': {
      get: operation(
        'host, control or moderator',
        'What people of the crew did, a command a line, the newest first: a page of it, and whether older ones follow.',
        { parameters: auditParameters, ...found('The page.', json(auditSchema)) },
        [400, 401, 403, 429],
      ),
    },
    '/hooks/{source}': {
      post: operation(
        'none; the body is signed',
        'Messages from a sender that signs them by Standard Webhooks: one or an array, bare or as `data` of `{ type, timestamp, data }`. Valid ones are held and on disk when it answers; a resend of the same `webhook-id` is harmless.',
        {
          ...open,
          parameters: [
            {
              name: 'source',
              in: 'path',
              required: true,
              description: 'The sender, as `hook.add` named it.',
              schema: string,
            },
            ...hookHeaders.map((name) => ({ name, in: 'header', required: true, schema: string })),
          ],
          requestBody: { required: true, content: json(oneOrMany(input(messageItemSchema))) },
          responses: { '202': { description: 'Taken.', content: json(output(messageAnswerSchema)) } },
        },
        [400, 401, 409, 413, 415, 429, 500],
      ),
    },
  };
}

const browser = {
  name: 'Tickertape-Browser',
  in: 'header',
  required: true,
  description: '128 random bits as base64url that the browser keeps: whose messages these are.',
  schema: { type: 'string', minLength: 22, maxLength: 22 },
};
const receipt = { name: 'receipt', in: 'path', required: true, schema: string };
const whileOpen = 'no key, while the form of the public page is open';

/** The form of the public page. */
export function formPaths(): Json {
  const status = json(output(formStatusSchema));
  return {
    '/api/v1/form/challenge': {
      get: operation(
        whileOpen,
        'A challenge to solve for one message.',
        { ...open, ...found('It.', json(output(challengeSchema))) },
        [403, 429, 500],
      ),
    },
    '/api/v1/form': {
      post: operation(
        whileOpen,
        'Hand in a message. It is held like any other. The same receipt again is the same message.',
        {
          ...open,
          parameters: [browser],
          requestBody: { required: true, content: json(input(formSchema)) },
          responses: { '202': { description: 'Held, and on disk.', content: status } },
        },
        [400, 403, 409, 413, 415, 429, 500],
      ),
      delete: operation(
        null,
        'Erase everything that this browser has sent.',
        { parameters: [browser], responses: { '204': { description: 'Nothing of it is left.' } } },
        [400, 429, 500],
      ),
    },
    '/api/v1/form/{receipt}': {
      get: operation(
        null,
        'Where a message stands.',
        { parameters: [receipt], ...found('There.', status) },
        [404, 429],
      ),
      delete: operation(
        null,
        'Take a message back that has not had its end.',
        { parameters: [receipt], ...found('Done.', status) },
        [404, 409, 429, 500],
      ),
    },
  };
}

export function commandPaths(): Json {
  const names = Object.keys(commandTable) as TableCommandName[];
  return Object.fromEntries(
    names.map((name) => {
      const { allow, input: schema, summary } = commandTable[name];
      const parameters = [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'A UUID of the wish. A resend with the same one does nothing and answers as the first did.',
          schema: { type: 'string', maxLength: 200 },
        },
      ];
      const answer = {
        type: 'object',
        required: ['ok', 'seq'],
        properties: { ok: { const: true }, seq: { type: 'integer', description: 'Place in the log.' }, result: {} },
      };
      const more = {
        parameters,
        requestBody: { content: json(input(schema)) },
        ...found('Done, and on disk.', json(answer)),
      };
      return [
        `/api/v1/commands/${name}`,
        { post: operation(allow.join(', '), summary, more, [400, 401, 403, 409, 413, 415, 429, 500]) },
      ];
    }),
  );
}

export function readPaths(): Json {
  const common: readonly ProblemStatus[] = [401, 403, 429];
  const event =
    'Server-sent events: `event: state`, data `{ onAir, queue, promised, gap, eta, victory }` (in a rehearsal also `rehearsal: true`), at once and at every change. Read it by fetch.';
  return {
    '/api/v1/view': {
      get: operation(anyPage, "The view of the key's role.", found('The view.', json({ type: 'object' })), common),
    },
    '/api/v1/record': {
      get: operation(anyPage, 'Crossings, lead changes and steps.', found('The record.', json(recordSchema)), common),
    },
    '/api/v1/events': { get: operation(anyPage, event, found('The stream.', text('text/event-stream')), common) },
    '/api/v1/live': {
      get: operation(
        'no key, while the public page is on',
        'The public page by server-sent events: `snapshot`, then `patch` and `beat` frames of the viewer audience.',
        { ...open, ...found('The stream.', text('text/event-stream')) },
        [403, 429],
      ),
    },
    '/api/v1/shows': {
      get: operation(
        'host or control',
        'The shows before this one whose logs are in the data folder, the newest first.',
        found('By `logId`.', json({ type: 'object' })),
        common,
      ),
    },
    '/api/v1/recap': {
      get: operation(
        'host or control',
        'The show as it is told afterwards: every count (thinned, with its extremes), the record, pleas, what was on air, the ledger, and the hash of the log.',
        { parameters: [logParameter], ...found('The recap.', json({ type: 'object' })) },
        [400, 404, 409, ...common],
      ),
    },
    '/api/v1/export/chapters.txt': {
      get: operation(
        'host or control',
        'Chapters for the video, in the form that YouTube reads.',
        {
          parameters: [
            logParameter,
            {
              name: 'from',
              in: 'query',
              description:
                'When the video begins: an instant, `stream`, `recording` or `show`; absent = the first of these that is known.',
              schema: { type: 'string' },
            },
          ],
          ...found('One a line.', text('text/plain')),
        },
        [400, 404, 409, ...common],
      ),
    },
    '/api/v1/export/ticks.csv': {
      get: operation(
        'host or control',
        'Every total, as a file that can be replayed.',
        found('CSV.', text('text/csv')),
        common,
      ),
    },
    '/api/v1/export/messages.csv': {
      get: operation(
        'host or control',
        'Every message with where it stands and when it got there.',
        found('CSV.', text('text/csv')),
        common,
      ),
    },
    '/api/v1/export/events.jsonl': {
      get: operation(
        'host or control',
        'The log whole, one event a line.',
        found('JSON lines.', text('application/jsonl')),
        common,
      ),
    },
  };
}

export function serverPaths(): Json {
  const code = { type: 'object', required: ['code'], properties: { code: { type: 'string' } } };
  const key = {
    type: 'object',
    required: ['key', 'role'],
    properties: { key: { type: 'string' }, role: { type: 'string' } },
  };
  const notReady = { responses: { '200': { description: 'Ready.' }, '503': { description: 'Not ready.' } } };
  return {
    '/api/v1/pair': {
      post: operation(
        null,
        'Turn the code of a one-time link into a key.',
        { requestBody: { required: true, content: json(code) }, ...found('The key.', json(key)) },
        [400, 401, 413, 415, 429],
      ),
    },
    '/healthz': { get: operation(null, 'The process answers.', found('Well.', json({ type: 'object' })), [429]) },
    '/readyz': { get: operation(null, 'The log is open and commands are taken.', notReady, [429]) },
    '/metrics': {
      get: operation('control', 'For Prometheus.', found('Metrics.', text('text/plain')), [401, 403, 429]),
    },
    '/openapi.json': { get: operation(null, 'This document.', found('OpenAPI 3.1.', json({ type: 'object' })), [429]) },
    '/schema/show.json': {
      get: operation(
        null,
        'The JSON schema of the show file.',
        found('JSON schema.', text('application/schema+json')),
        [429],
      ),
    },
  };
}
