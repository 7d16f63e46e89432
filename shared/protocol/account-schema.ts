import { z } from 'zod';
import { idText, total } from './primitives.ts';

export const everySeconds = z
  .number()
  .min(1)
  .max(3600)
  .describe('Seconds between two looks; each source has a sensible default.');
export const allowPrivate = z
  .boolean()
  .describe(
    'Allow an address on this machine or network. Off by default, so that a show file from elsewhere cannot look around in yours.',
  );
export const accountId = idText.describe(
  'Names the account in the HTTP API and on the record; made from the source when absent.',
);

/** One account: where a total comes from. */
export const accountSchema = z
  .discriminatedUnion('source', [
    z.strictObject({ source: z.literal('manual'), id: accountId.optional() }).describe('Typed in on the control page.'),
    z
      .strictObject({ source: z.literal('feed'), id: accountId.optional() })
      .describe('Fed by POST /api/v1/observations alone.'),
    z.strictObject({ source: z.literal('replay'), id: accountId.optional() }).describe('Read from a replay file.'),
    z
      .strictObject({
        source: z.literal('json'),
        id: accountId.optional(),
        url: z
          .url({ protocol: /^https?$/ })
          .max(2000)
          .describe('Answers JSON to a plain GET.'),
        pointer: z
          .string()
          .max(500)
          .regex(/^(\/([^~/]|~[01])*)*$/, 'must be a JSON pointer such as /data/followers')
          .describe('RFC 6901 pointer to the total inside the answer.'),
        resolution: total
          .min(1)
          .optional()
          .describe('1 = exact (default); n = the platform cuts down to a multiple of n.'),
        everySeconds: everySeconds.optional(),
        allowPrivate: allowPrivate.optional(),
      })
      .describe('Any JSON over HTTP.'),
    z
      .strictObject({
        source: z.literal('bluesky'),
        id: accountId.optional(),
        actor: z.string().min(1).max(300).describe('Handle or DID.'),
        service: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('AppView; default https://public.api.bsky.app'),
        everySeconds: everySeconds.optional(),
        allowPrivate: allowPrivate.optional(),
      })
      .describe('A Bluesky account, by its public profile: no login.'),
    z
      .strictObject({
        source: z.literal('mastodon'),
        id: accountId.optional(),
        acct: z
          .string()
          .min(1)
          .max(300)
          .describe('user@home.server; the home server itself is asked, copies elsewhere are stale.'),
        instance: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('Base address of the home server, if it differs from the part behind the @.'),
        everySeconds: everySeconds.optional(),
        allowPrivate: allowPrivate.optional(),
      })
      .describe('A Mastodon account, or one of its kin with the same API: no login.'),
  ])
  .describe('Where a total comes from.');
