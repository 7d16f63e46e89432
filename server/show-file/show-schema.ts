import { z } from 'zod';
import { rundownSchema } from '../../shared/protocol/cue-schema.ts';
import { intakeSchema } from './intake-schema.ts';
import { queueSettingsSchema } from '../../shared/protocol/message-schema.ts';
import { lookSettingsSchema } from '../../shared/protocol/look-schema.ts';
import { milestones, showTitle } from '../../shared/protocol/primitives.ts';
import { pleaSettingsSchema } from '../../shared/protocol/plea-commands.ts';
import { raceSettingsSchema, racerSchema } from '../../shared/protocol/racer-schema.ts';
import { speechSettingsSchema } from '../../shared/protocol/speech-commands.ts';
import { victorySettingsSchema } from '../../shared/protocol/victory-schema.ts';

/** The show file. Its JSON schema is served at /schema/show.json. */
export const showSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors; not used.'),
    title: showTitle,
    milestones: milestones
      .optional()
      .describe('Totals to reach, in any order. Absent: the next round number, and once reached the one after it.'),
    racers: z.array(racerSchema).min(1).max(100).describe('In the order in which the screen lists them.'),
    settings: raceSettingsSchema.optional().describe('How the race is judged.'),
    victory: victorySettingsSchema.optional().describe('How the victory fires, looks and sounds.'),
    look: lookSettingsSchema.optional().describe('How the overlays look, where their own address does not say.'),
    intake: intakeSchema.optional().describe('What becomes a message by itself, and which chats are read.'),
    host: queueSettingsSchema
      .pick({ solo: true, soloAfter: true })
      .optional()
      .describe('Whether the host may approve messages when no moderator is there.'),
    queue: queueSettingsSchema
      .pick({
        ...{ screening: true, approveUnflagged: true, verdicts: true, longestOnAir: true, mostHeld: true },
        ...{ keepDays: true, emotes: true, emoteHosts: true },
      })
      .optional()
      .describe('How messages are judged, screened, shown and kept.'),
    viewer: z
      .strictObject({
        open: z.boolean().optional().describe('Whether the public page is open.'),
        form: z.boolean().optional().describe('Whether its form takes messages.'),
      })
      .optional()
      .describe('The public page. Absent: open where only this machine reaches the server.'),
    speech: speechSettingsSchema.optional().describe('What is spoken, and how. Off unless switched on.'),
    pleas: pleaSettingsSchema.optional().describe('How the effect of pleas is measured.'),
    cues: rundownSchema
      .optional()
      .describe('The rundown: questions, links, pledges, pleas, lower thirds, slates and speeches, in order.'),
  })
  .superRefine((show, context) => {
    for (const [at, twin] of twins(show.racers.map((racer) => racer.id))) {
      context.addIssue({
        code: 'custom',
        path: ['racers', at, 'id'],
        message: `${quoted(twin)} is the id of an earlier racer; each racer needs its own`,
      });
    }
    for (const [index, racer] of show.racers.entries()) {
      for (const [at, twin] of twins(racer.accounts.map((account) => account.id))) {
        const message = `${quoted(twin)} is the id of an earlier account of this racer; each needs its own`;
        context.addIssue({ code: 'custom', path: ['racers', index, 'accounts', at, 'id'], message });
      }
    }
  });

export type ShowFileContent = z.infer<typeof showSchema>;

const quoted = (text: string): string => JSON.stringify(text);

/** Index and value of each entry that an earlier one equals. */
function twins(ids: readonly (string | undefined)[]): [number, string][] {
  const seen = new Set<string>();
  const found: [number, string][] = [];
  for (const [index, id] of ids.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) found.push([index, id]);
    seen.add(id);
  }
  return found;
}

/** What /schema/show.json answers. */
export function showJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(showSchema, { io: 'input' }), title: 'Tickertape show file' };
}
