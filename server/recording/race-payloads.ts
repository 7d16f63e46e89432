import { z } from 'zod';
import type { RacerSetup } from '../../shared/domain/show-event.ts';
import type { AccountConfig } from '../../shared/domain/race/race-state.ts';
import { accountId, accountSchema } from '../../shared/protocol/account-schema.ts';
import { lookColoursSchema, lookSettingsSchema } from '../../shared/protocol/look-schema.ts';
import { colour, milestone, racerId, total } from '../../shared/protocol/primitives.ts';
import { raceSettingsSchema } from '../../shared/protocol/racer-schema.ts';
import { victoryAnimation, victorySettingsSchema } from '../../shared/protocol/victory-schema.ts';
import { instant, milliseconds, rank, shortText, type PayloadShapes, type Whole } from './payload-parts.ts';

/** Accounts are recorded with their id beside the set-up, not in it. */
const accountConfig = accountSchema.transform((account) => {
  const { id: _id, ...config } = account;
  return config as AccountConfig;
});

const racer = z.object({
  id: racerId,
  rank,
  name: shortText,
  colour,
  alsoRunning: z.boolean(),
  accounts: z.array(z.object({ id: accountId, config: accountConfig })).max(100),
}) satisfies Whole<RacerSetup>;

const resolution = z.number().int().min(1);
const claim = { racer: racerId, milestone };
const account = { racer: racerId, account: accountId };

/** A victory on screen. */
const play = {
  racer: racerId.nullable(),
  milestone: milestone.nullable(),
  at: instant,
  playUntil: instant,
  name: shortText.nullable().exactOptional(),
  animation: victoryAnimation.exactOptional(),
  lasts: milliseconds.exactOptional(),
};

/** What the events of the race and of its victory say. */
export const racePayloads = {
  'race.milestones-set': z.object({ milestones: z.array(milestone).max(10_000), rolling: z.boolean() }),
  'race.settings-set': z.object({ settings: raceSettingsSchema.required() }),
  'race.racer-added': z.object({ racer }),
  'race.racer-changed': z.object({ racer }),
  'race.racer-removed': z.object({ racer: racerId }),
  'race.observed': z.object({
    ...account,
    total,
    at: instant,
    resolution,
    source: shortText,
    late: z.literal(true).exactOptional(),
  }),
  'race.nudged': z.object({ ...account, change: z.number().int(), at: instant }),
  'race.corrected': z.object({
    ...account,
    total: total.nullable(),
    at: instant,
    previous: z.object({ total, at: instant, resolution, source: shortText }).nullable(),
  }),
  'race.step-flagged': z.object({ ...account, at: instant, change: z.number(), expected: z.number() }),
  'race.lead-changed': z.object({
    at: instant,
    calledAt: instant,
    from: racerId,
    to: racerId,
    afterStep: z.boolean(),
    playUntil: instant,
  }),
  'race.crossed': z.object({
    ...claim,
    from: instant,
    to: instant,
    total,
    source: shortText,
    rivals: z.array(z.object({ racer: racerId, total: total.nullable() })).max(1_000),
  }),
  'race.crossing-dropped': z.object({ ...claim, at: instant, by: z.enum(['observation', 'person']) }),
  'race.crossing-confirmed': z.object({
    ...claim,
    at: instant,
    by: z.enum(['second-observation', 'second-source', 'person', 'typed', 'at-once']),
    playUntil: instant,
  }),

  'victory.settings-set': z.object({ settings: victorySettingsSchema.required() }),
  'victory.hold-set': z.object({ on: z.boolean() }),
  'victory.deferred': z.object({ ...claim, at: instant, queued: z.literal(true).exactOptional() }),
  'victory.waived': z.object(claim),
  'victory.fired': z.object({ ...play, cause: z.enum(['crossing', 'hand']) }),
  'victory.replayed': z.object(play),
  'victory.cancelled': z.object({ at: instant }),
  'test.shown': z.object({
    what: shortText,
    at: instant,
    playUntil: instant,
    animation: victoryAnimation.exactOptional(),
    lasts: milliseconds.exactOptional(),
  }),
  'test.ended': z.object({ at: instant }),
  'look.settings-set': z.object({ settings: lookSettingsSchema.required().extend({ colours: lookColoursSchema }) }),
} satisfies PayloadShapes;
