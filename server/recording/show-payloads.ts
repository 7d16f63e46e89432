import { z } from 'zod';
import { cuePlaces, type CueContent, type CueSetup, type Stated } from '../../shared/domain/cue/cue-state.ts';
import { broadcastParts } from '../../shared/domain/show-words.ts';
import { cueContent, cueId } from '../../shared/protocol/cue-schema.ts';
import { idText, milestone, racerId, total } from '../../shared/protocol/primitives.ts';
import { instant, milliseconds, nothing, rank, shortText, type PayloadShapes, type Whole } from './payload-parts.ts';

const content = cueContent satisfies z.ZodType<CueContent>;
const cue = z.object({ id: cueId, rank, lasts: milliseconds.nullable(), content }) satisfies Whole<CueSetup>;
const place = z.enum(cuePlaces);
const id = cueId;

/** What a pledge board is measured from. */
const stated = z.object({
  milestone: milestone.nullable(),
  racer: racerId.nullable().exactOptional(),
  starts: z.record(racerId, total.nullable()),
}) satisfies Whole<Stated>;

const effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('measured'),
    perMinute: z.number(),
    low: z.number(),
    high: z.number(),
    distinct: z.boolean(),
    compared: z.number(),
  }),
  z.object({ kind: z.literal('unknown'), why: z.enum(['little-history', 'no-counts']) }),
]);

/** What the events of the show itself, of its rundown and of its pleas say. */
export const showPayloads = {
  'show.opened': z.object({
    title: shortText,
    mode: z.enum(['live', 'replay', 'rehearsal', 'demo']),
    label: shortText.nullable(),
  }),
  'show.titled': z.object({ title: shortText }),
  'show.file-applied': z.object({ digest: shortText }),
  'show.safe-mode-set': z.object({ on: z.boolean() }),
  'show.viewer-set': z.object({ on: z.boolean().nullable() }),
  'show.form-set': z.object({ on: z.boolean().nullable() }),
  'show.stream-started': z.object({ of: z.enum(broadcastParts), at: instant.nullable() }),
  'show.wrapped': nothing,
  'action.undone': z.object({ seq: z.number().int().min(1) }),

  'cue.added': z.object({ cue, stated: stated.exactOptional() }),
  'cue.changed': z.object({ cue }),
  'cue.moved': z.object({ id, rank }),
  'cue.removed': z.object({ id }),
  'cue.taken': z.object({
    id,
    at: instant,
    until: instant.nullable(),
    countTo: instant.nullable(),
    opens: z.boolean(),
    closesAt: instant.nullable(),
    stated: stated.nullable(),
  }),
  'cue.untaken': z.object({
    id,
    place,
    opened: z.boolean(),
    last: cueId.nullable(),
    takenAt: instant.nullable(),
  }),
  'cue.ended': z.object({ id, place, at: instant, by: z.enum(['person', 'time', 'displaced', 'safe-mode']) }),
  'cue.closed': z.object({ id, at: instant, until: instant.nullable() }),
  'cue.reopened': z.object({ id }),
  'cue.answered': z.object({
    id,
    votes: z
      .array(
        z.object({ voter: z.string().regex(/^[0-9A-Za-z-]{3,100}$/u), choice: z.number().int().min(0).nullable() }),
      )
      .max(10_000),
  }),

  'plea.marked': z.object({ id: idText, at: instant, note: shortText.nullable(), cue: shortText.nullable() }),
  'plea.unmarked': z.object({ id: idText }),
  'plea.measured': z.object({ group: idText, effects: z.record(racerId, effect) }),
  'plea.settings-set': z.object({ settings: z.object({ lag: milliseconds, window: milliseconds }) }),
} satisfies PayloadShapes;
