import { z } from 'zod';
import { broadcastParts } from '../domain/show-words.ts';
import { control, crew, director, type CommandRow } from './command-row.ts';
import { accountsSchema } from './racer-schema.ts';
import { colour, milestone, milestones, nothing, racerId, racerName, showTitle, total } from './primitives.ts';
import { lookInputSchema } from './look-schema.ts';
import { sessionName } from './chat-schema.ts';
import { testNames } from '../domain/stage-test/stage-test.ts';
import { cueCommands } from './cue-commands.ts';
import { cueId } from './cue-schema.ts';
import { hookSource, newHookSource } from './hook-source.ts';
import { pleaCommands } from './plea-commands.ts';
import { queueCommands } from './queue-commands.ts';
import { shownText } from './shown-text.ts';
import { speechCommands } from './speech-commands.ts';
import { raceSettingsSchema, racerSchema } from './racer-schema.ts';
import { victoryAnimation, victorySettingsSchema } from './victory-schema.ts';

/** Every command that a page or a program may send. The union, the parser, the HTTP routes and their OpenAPI page come from here. */
export const commandTable = {
  'race.correct': {
    allow: director,
    summary:
      'Type in the total of an account. It counts as an observation and confirms a crossing by itself; the only way to set 0.',
    input: z.strictObject({ racer: racerId, account: z.string().max(64).optional(), total }),
  },
  'race.milestone': {
    allow: director,
    summary: 'Set the milestones. A milestone that a racer has already passed is not celebrated.',
    input: z.strictObject({ milestones }),
  },
  'race.settings': {
    allow: control,
    summary: 'Change dwell, confirmation, rate window or ETA horizon.',
    input: raceSettingsSchema,
  },
  'race.confirm': {
    allow: director,
    summary: 'Confirm a crossing that was seen.',
    input: z.strictObject({ racer: racerId, milestone }),
  },
  'race.dismiss': {
    allow: director,
    summary: 'Say that a crossing that was seen is none.',
    input: z.strictObject({ racer: racerId, milestone }),
  },
  'racer.add': { allow: control, summary: 'Add a racer.', input: racerSchema },
  'racer.change': {
    allow: control,
    summary: 'Change a racer; accounts that stay keep their totals.',
    input: z.strictObject({
      racer: racerId,
      name: racerName.optional(),
      colour: colour.optional(),
      alsoRunning: z.boolean().optional(),
      accounts: accountsSchema.optional(),
    }),
  },
  'racer.remove': {
    allow: control,
    summary: 'Take a racer out. The log keeps its history.',
    input: z.strictObject({ racer: racerId }),
  },
  'show.title': {
    allow: director,
    summary: 'Name the show.',
    input: z.strictObject({ title: showTitle }),
  },
  'show.safe-mode': {
    allow: crew,
    summary: 'Clear the air and hold everything, or go back to normal.',
    input: z.strictObject({ on: z.boolean() }),
  },
  'show.viewer': {
    allow: director,
    summary: 'Open or close the public race page.',
    input: z.strictObject({ on: z.boolean() }),
  },
  'show.form': {
    allow: director,
    summary: 'Open or close the form on the public page.',
    input: z.strictObject({ on: z.boolean() }),
  },
  'show.stream-started': {
    allow: director,
    summary: 'Say when the stream or its recording began, now or at `at`: chapters count from there. null = not known.',
    input: z.strictObject({
      of: z.enum(broadcastParts).optional().describe('Absent = the stream.'),
      at: z.iso.datetime({ offset: true }).nullable().optional().describe('RFC 3339 with a zone. Absent = now.'),
    }),
  },
  'show.wrap': { allow: director, summary: 'End the show. The next start begins a new log.', input: nothing },
  'victory.fire': {
    allow: director,
    summary: 'Fire the victory by hand, for a racer or for the leader; `name` is who made it full, where you know.',
    input: z.strictObject({ racer: racerId.optional(), name: shownText(60).optional() }),
  },
  'victory.hold': { allow: director, summary: 'Let a confirmed crossing wait for victory.release.', input: nothing },
  'victory.release': {
    allow: director,
    summary: 'Fire what waits, one after the other, and hold no more.',
    input: nothing,
  },
  'victory.cancel': {
    allow: director,
    summary: 'Take the victory off the screen, and hold those in line; where none is on it, take off all that wait.',
    input: nothing,
  },
  'victory.replay': { allow: director, summary: 'Play the last victory once more.', input: nothing },
  'victory.settings': {
    allow: control,
    summary: 'Change which crossings fire by themselves, animation, length, intensity and sound.',
    input: victorySettingsSchema,
  },
  'test.show': {
    allow: director,
    summary:
      'Show one thing that can appear, as a test that goes by itself and is kept nowhere. With `cue`, `id` is a cue of the rundown. Refused (`on-air`) where something real is on screen.',
    input: z
      .strictObject({ what: z.enum(testNames), animation: victoryAnimation.optional(), id: cueId.optional() })
      .refine(({ what, id }) => (what === 'cue') === (id !== undefined), {
        message: '`id` is the cue of the rundown to show: it goes with "what": "cue", and with nothing else.',
        path: ['id'],
      }),
  },
  'test.end': { allow: director, summary: 'Take every test off the screen.', input: nothing },
  'look.settings': {
    allow: control,
    summary: 'Change how the overlays look: theme, layout, colours, fonts, pictures. Their own addresses win.',
    input: lookInputSchema,
  },
  ...cueCommands,
  ...pleaCommands,
  ...queueCommands,
  ...speechCommands,
  undo: {
    allow: crew,
    summary: 'Take back an action: the last one of yours, or the one with this seq.',
    input: z.strictObject({ seq: z.number().int().min(1).optional() }),
  },
  'link.reveal': {
    allow: control,
    summary: 'Get the link of one role, with its key.',
    input: z.strictObject({ role: z.enum(['overlay', 'host', 'control', 'moderator', 'viewer', 'feed']) }),
  },
  'link.rotate': {
    allow: control,
    summary: 'Make a new key for one role; pages with the old one are closed at once.',
    input: z.strictObject({ role: z.enum(['overlay', 'host', 'control', 'moderator', 'feed']) }),
  },
  'hook.list': { allow: control, summary: 'The senders of signed hooks, without their secrets.', input: nothing },
  'hook.add': {
    allow: control,
    summary: 'Make the secret of a new sender of signed hooks. The answer holds its address and the secret.',
    input: z.strictObject({ source: newHookSource }),
  },
  'hook.reveal': {
    allow: control,
    summary: 'Get the address and the secret of a sender of signed hooks.',
    input: z.strictObject({ source: hookSource }),
  },
  'hook.rotate': {
    allow: control,
    summary: 'Make a new secret for a sender of signed hooks; the old one is dead at once.',
    input: z.strictObject({ source: hookSource }),
  },
  'hook.remove': {
    allow: control,
    summary: 'Take no more hooks from a sender.',
    input: z.strictObject({ source: hookSource }),
  },
  'secret.list': { allow: control, summary: 'The names of the secrets of platforms.', input: nothing },
  'secret.set': {
    allow: control,
    summary:
      'Keep the secret of a platform under a name: the id of a Social Stream Ninja session, or the address of its dock page.',
    input: z.strictObject({
      source: z.literal('social-stream'),
      name: sessionName,
      secret: z.string().min(1).max(2_000),
    }),
  },
  'secret.remove': {
    allow: control,
    summary: 'Forget the secret of a platform.',
    input: z.strictObject({ source: z.literal('social-stream'), name: z.string().min(1).max(64) }),
  },
  'source.retry': {
    allow: director,
    summary: 'Let a source look again now, within its limits.',
    input: z.strictObject({ source: z.string().min(1).max(300) }),
  },
} as const satisfies Record<string, CommandRow>;

export type TableCommandName = keyof typeof commandTable;
export type TableCommandInput<N extends TableCommandName> = z.infer<(typeof commandTable)[N]['input']>;

/** Commands that the server answers itself: they touch keys, connections, passing lines and tests, which are never in the log. */
export const serverCommands = [
  'link.reveal',
  'link.rotate',
  'hook.list',
  'hook.add',
  'hook.reveal',
  'hook.rotate',
  'hook.remove',
  'secret.list',
  'secret.set',
  'secret.remove',
  'source.retry',
  'test.show',
  'test.end',
  'message.pick',
  'queue.try',
  'speech.test',
  'speech.overlay',
  'speech.voices',
] as const satisfies readonly TableCommandName[];
export type ServerCommandName = (typeof serverCommands)[number];

export function isTableCommand(name: string): name is TableCommandName {
  return Object.hasOwn(commandTable, name);
}
