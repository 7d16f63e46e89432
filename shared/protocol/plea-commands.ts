import { z } from 'zod';
import { control, director, type CommandRow } from './command-row.ts';
import { shownText } from './shown-text.ts';

const milliseconds = (least: number, most: number, what: string) =>
  z.number().int().min(least).max(most).optional().describe(what);

/** What may be changed of pleas; absent members stay. */
export const pleaSettingsSchema = z.strictObject({
  lag: milliseconds(0, 600_000, 'Milliseconds until a follow shows in the count.'),
  window: milliseconds(60_000, 1_800_000, 'Milliseconds over which the effect is measured.'),
});

/** The commands of pleas: asking the audience to follow, and measuring what that did. */
export const pleaCommands = {
  'plea.mark': {
    allow: director,
    summary: 'Note that the audience was asked to follow, now; what it did to the rates is measured.',
    input: z.strictObject({ note: shownText(200).optional() }),
  },
  'plea.settings': {
    allow: control,
    summary: "Change the platform's lag, or over how long the effect of a plea is measured.",
    input: pleaSettingsSchema,
  },
} as const satisfies Record<string, CommandRow>;
