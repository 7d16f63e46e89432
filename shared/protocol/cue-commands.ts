import { z } from 'zod';
import { director, type CommandRow } from './command-row.ts';
import { cueContent, cueId, cueLasts, tooShort, tooShortMessage } from './cue-schema.ts';

const longEnough = { message: tooShortMessage, path: ['lasts'] };

/** The commands of the rundown: what is prepared, and what is on air. */
export const cueCommands = {
  'cue.add': {
    allow: director,
    summary: 'Put a cue into the rundown, before another one or at the end. The same cue again changes nothing.',
    input: z
      .strictObject({ id: cueId.optional(), lasts: cueLasts, content: cueContent, before: cueId.nullable().optional() })
      .refine((cue) => !tooShort(cue), longEnough),
  },
  'cue.change': {
    allow: director,
    summary: 'Change what a cue says, or how long it lasts.',
    input: z
      .strictObject({ id: cueId, lasts: cueLasts, content: cueContent.optional() })
      .refine((cue) => !tooShort(cue), longEnough),
  },
  'cue.remove': {
    allow: director,
    summary: 'Take a cue out of the rundown; off the air too.',
    input: z.strictObject({ id: cueId }),
  },
  'cue.move': {
    allow: director,
    summary: 'Move a cue before another one; null = to the end.',
    input: z.strictObject({ id: cueId, before: cueId.nullable() }),
  },
  'cue.take': {
    allow: director,
    summary: 'Show a cue, the given one or the next. It displaces what is in its place; a question begins to collect.',
    input: z.strictObject({ id: cueId.optional() }),
  },
  'cue.end': {
    allow: director,
    summary: 'Take a cue off the air, or all of them. A question that is open goes on collecting.',
    input: z.strictObject({ id: cueId.optional() }),
  },
  'cue.close': {
    allow: director,
    summary: 'Let a question take no more answers, and show its result.',
    input: z.strictObject({ id: cueId }),
  },
} as const satisfies Record<string, CommandRow>;
