import { z } from 'zod';
import type { ChatConfig } from '../domain/queue/chat-config.ts';
import { postAddress } from '../domain/queue/post-address.ts';
import { allowPrivate, everySeconds } from './account-schema.ts';

export const twitchChannel = z.string().regex(/^\w{1,25}$/, 'the name of a channel, as in its address');

/** Names a session whose id is kept secret. */
export const sessionName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'small letters, digits and - only, at most 32, a letter or digit first');

/** One chat that is read. */
export const chatSchema = z
  .discriminatedUnion('source', [
    z
      .strictObject({ source: z.literal('twitch'), channel: twitchChannel })
      .describe('The chat of a Twitch channel: no login.'),
    z
      .strictObject({
        source: z.literal('bluesky'),
        post: z
          .string()
          .max(800)
          .refine(
            (text) => postAddress(text) !== null,
            'the address of a post: https://bsky.app/profile/…/post/… or at://…',
          )
          .describe('The announcement whose replies are read: the address of its page, or at://….'),
        service: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('AppView; default https://public.api.bsky.app'),
        everySeconds: everySeconds.optional(),
        allowPrivate: allowPrivate.optional(),
      })
      .describe('The replies to a post on Bluesky: no login.'),
    z
      .strictObject({
        source: z.literal('mastodon'),
        instance: z
          .url({ protocol: /^https?$/ })
          .max(500)
          .describe('The server that is asked, such as https://mastodon.social: each sees what reaches it.'),
        hashtag: z
          .string()
          .regex(/^#?[\p{L}\p{M}\p{N}_]{1,100}$/u, 'one hashtag: letters, digits and _')
          .transform((tag) => tag.replace(/^#/, ''))
          .describe('The hashtag, with or without #.'),
        everySeconds: everySeconds.optional(),
        allowPrivate: allowPrivate.optional(),
      })
      .describe('What is posted under a hashtag on Mastodon and its kin: no login.'),
    z
      .strictObject({
        source: z.literal('social-stream'),
        session: sessionName.describe('The name under which `secret.set` keeps the id of the session.'),
        server: z
          .url({ protocol: /^wss?$/ })
          .max(500)
          .optional()
          .describe('The relay; default wss://io.socialstream.ninja'),
        allowPrivate: allowPrivate.optional(),
      })
      .describe('Every chat of a Social Stream Ninja session.'),
  ])
  .describe('A chat that is read.') satisfies z.ZodType<ChatConfig>;
