import { z } from 'zod';
import { accountSchema } from './account-schema.ts';
import { colour, racerId, racerName } from './primitives.ts';

export const accountsSchema = z
  .array(accountSchema)
  .min(1)
  .max(100)
  .describe('The total of the racer is the sum of its accounts.');

/** A racer, as the show file and racer.add give it. */
export const racerSchema = z.strictObject({
  id: racerId,
  name: racerName,
  colour: colour.optional(),
  accounts: accountsSchema,
  alsoRunning: z.boolean().optional().describe('Listed below the race, does not contend.'),
});

const milliseconds = z.number().int().min(0);

export const raceSettingsSchema = z
  .strictObject({
    dwell: milliseconds
      .max(600_000)
      .describe('How long a new leader must stay ahead before the change is called, in ms. Default 10000.'),
    confirmAtOnce: z.boolean().describe('Take the first observation at or over a milestone as proof. Default false.'),
    rateWindow: milliseconds
      .min(60_000)
      .max(86_400_000)
      .describe('Over how long the rate is taken, in ms. Default 600000.'),
    etaHorizon: milliseconds
      .min(60_000)
      .describe('An ETA further away than this is "too far to say", in ms. Default 48 h.'),
  })
  .partial();
