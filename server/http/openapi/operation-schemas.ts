type Json = Readonly<Record<string, unknown>>;

export const string = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };
const list = (properties: Json): Json => ({ type: 'array', items: { type: 'object', properties } });
const nullable = { type: ['string', 'null'] };
const total = { type: ['integer', 'null'] };

export const closedMessagesParameters = [
  { name: 'before', in: 'query', description: 'Id of a message: those whose end came before its end.', schema: string },
  {
    name: 'state',
    in: 'query',
    description: 'Only those that ended so; several with commas.',
    schema: { type: 'string', examples: ['read', 'skipped,retracted'] },
  },
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200, default: 100 } },
];

export const closedMessagesSchema = {
  type: 'object',
  required: ['messages', 'more'],
  properties: {
    messages: { type: 'array', items: { type: 'object', description: 'As in the view of moderators.' } },
    more: { type: 'boolean' },
  },
};

export const auditParameters = [
  {
    name: 'before',
    in: 'query',
    description: 'Only lines with a smaller seq.',
    schema: { type: 'integer', minimum: 1 },
  },
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
];

export const auditSchema = {
  type: 'object',
  required: ['lines', 'more'],
  properties: {
    lines: list({
      ...{ seq: { type: 'integer' }, until: { type: 'integer' }, at: instant, by: string, who: string },
      ...{ name: nullable, label: string, undid: nullable, undone: { type: 'boolean' }, about: nullable },
      messages: list({ id: string, author: string, text: string, erased: { type: 'boolean' } }),
      touched: { type: 'integer' },
    }),
    more: { type: 'boolean' },
  },
};

export const recordSchema = {
  type: 'object',
  required: ['crossings', 'leadChanges', 'steps'],
  properties: {
    crossings: list({
      racer: string,
      milestone: { type: 'integer' },
      from: instant,
      to: instant,
      confirmedAt: { type: ['string', 'null'], format: 'date-time' },
      total: { type: 'integer' },
      source: string,
      rivals: list({ racer: string, total }),
      photoFinish: { type: 'boolean' },
    }),
    leadChanges: list({ at: instant, calledAt: instant, from: string, to: string, afterStep: { type: 'boolean' } }),
    steps: list({ at: instant, racer: string, change: { type: 'integer' } }),
    rehearsal: { type: 'boolean', description: 'Only in a rehearsal, and then true: nothing of it is real.' },
  },
};
