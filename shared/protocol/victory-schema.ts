import { z } from 'zod';

export const victoryAnimation = z
  .enum(['theme', 'parade', 'confetti', 'engraving', 'front-page'])
  .describe('"theme" leaves it to each overlay\'s theme. "engraving" and "front-page" are the calm ones.');

/** Settings of the victory, as the show file and victory.settings give them. */
export const victorySettingsSchema = z
  .strictObject({
    fires: z
      .enum(['first', 'every', 'none'])
      .describe("Which confirmed crossings of a milestone fire by themselves: the first, every racer's, or none."),
    animation: victoryAnimation,
    length: z.number().int().min(8_000).max(60_000).describe('How long it plays, in ms. Default 20000.'),
    intensity: z
      .number()
      .min(0.25)
      .max(1)
      .describe('How much falls. Default 1; it steps down by itself on a slow machine.'),
    sound: z.boolean().describe('Whether it can be heard. Default true.'),
    volume: z.number().min(0).max(1).describe('Its own volume, heard by its square. Default 0.5.'),
  })
  .partial();
