import { z } from 'zod';
import { control, crew, type CommandRow } from './command-row.ts';
import { nothing } from './primitives.ts';

const voice = z.string().min(1).max(200).nullable().describe("A voice of this system by its id; null = the system's.");
const speed = z.number().min(0.5).max(2).describe('1 = as the voice speaks by itself.');
const milliseconds = z.number().int().min(2_000).max(90_000);

/** What may be changed of speech; absent members stay. */
export const speechSettingsSchema = z.strictObject({
  on: z.boolean().optional(),
  voice: voice.optional(),
  speed: speed.optional(),
  volume: z.number().min(0).max(1).optional(),
  name: z.boolean().optional().describe("Speak the author's name first."),
  emoji: z.enum(['named', 'dropped']).optional(),
  longest: milliseconds.optional().describe('Milliseconds; what is longer is cut at a word.'),
  overload: z
    .strictObject({
      waiting: z.number().int().min(0).max(10_000).optional().describe('When more than so many are waiting …'),
      rule: z
        .enum(['name', 'cut', 'silence'])
        .optional()
        .describe('… only the name is spoken, only the first part, or nothing.'),
      cut: milliseconds.optional().describe('For `cut`: milliseconds that are still spoken.'),
    })
    .optional(),
  finishes: z.boolean().optional().describe('What is on air counts as read when it has been spoken.'),
});

/** The commands of speech: what is on air is spoken by a voice of the system. */
export const speechCommands = {
  'speech.settings': {
    allow: control,
    summary: 'Switch speech on or off, and change voice, speed, volume and what is spoken. Absent members stay.',
    input: speechSettingsSchema,
  },
  'speech.pause': {
    allow: crew,
    summary: 'Hold speech where it is; `speech.resume` goes on from there.',
    input: nothing,
  },
  'speech.resume': { allow: crew, summary: 'Speak on.', input: nothing },
  'speech.skip': {
    allow: crew,
    summary: 'Silence what is being spoken; the message stays on the screen.',
    input: nothing,
  },
  'speech.stop': {
    allow: crew,
    summary: 'Silence what is being spoken, and speak nothing more until `speech.resume`.',
    input: nothing,
  },
  'speech.test': {
    allow: control,
    summary: 'Play a sentence of our own with a voice, on the overlay that speaks. The queue is not touched.',
    input: z.strictObject({ voice: voice.optional(), speed: speed.optional() }),
  },
  'speech.voices': { allow: control, summary: 'Look for the voices of this machine again.', input: nothing },
  'speech.overlay': {
    allow: control,
    summary: 'Choose the overlay that speaks; null = the first that can.',
    input: z.strictObject({ overlay: z.string().min(1).max(64).nullable() }),
  },
} as const satisfies Record<string, CommandRow>;
