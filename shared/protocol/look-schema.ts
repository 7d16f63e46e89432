import { z } from 'zod';
import { lookFileKind, type LookFileKind } from '../domain/look/look-file.ts';
import { lookLayouts, lookThemes } from '../domain/look/look-words.ts';
import { colour, racerId } from './primitives.ts';

const file = (kind: LookFileKind, ends: string) =>
  z
    .string()
    .max(70)
    .refine(
      (name) => lookFileKind(name) === kind,
      `must be the name of a file of the look: a–z, 0–9, - and _, ending in ${ends}`,
    )
    .nullable();
const font = file('font', '.woff2, .woff, .ttf or .otf');
const picture = file('picture', '.png, .jpg, .webp or .avif');
const own = colour.nullable();

export const lookColoursSchema = z.strictObject({
  panel: own.describe('Ground of the lanes, of messages and cues.'),
  ink: own.describe('Text on it.'),
  raised: own.describe('Ground of the sentence, and heads of cards.'),
  raisedInk: own.describe('Text on it.'),
  brand: own.describe('"First to 1,000,000", and marks.'),
  brandInk: own.describe('Text on it.'),
});

/** The look, as the show file and look.settings give it. */
export const lookSettingsSchema = z
  .strictObject({
    theme: z.enum(lookThemes),
    layout: z.enum(lookLayouts).nullable().describe('null: by the size of the source.'),
    colours: lookColoursSchema
      .partial()
      .describe("#rrggbb; null = the theme's. What else a theme has follows from these."),
    font: font.describe('An uploaded font for figures and names.'),
    textFont: font.describe('One for messages and cues.'),
    logo: picture.describe('An uploaded picture in the corner that a layout leaves free.'),
    logoHeight: z.number().int().min(4).max(20).describe("Percent of the overlay's shorter side. Default 10."),
    background: picture.describe('An uploaded picture under everything.'),
  })
  .partial();

/** The command's input: the look, and colours of racers with it. */
export const lookInputSchema = lookSettingsSchema.extend({
  racers: z.record(racerId, colour).optional().describe('Colours of racers, by id: the same as racer.change.'),
});
