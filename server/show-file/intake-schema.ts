import { z } from 'zod';
import type { QueueSettingsChange } from '../../shared/domain/queue/settings-change.ts';
import { chatSchema, twitchChannel } from '../../shared/protocol/chat-schema.ts';
import { queueSettingsSchema } from '../../shared/protocol/message-schema.ts';

const rules = queueSettingsSchema.shape.intake.unwrap();

/** The member `intake` of a show file. Members of later versions are let through unused. */
export const intakeSchema = z.looseObject({
  ...rules.shape,
  twitch: z
    .union([twitchChannel, z.array(twitchChannel).max(10)])
    .optional()
    .describe('The Twitch channel whose chat is read, or several. No login is needed.'),
  chats: z.array(chatSchema).max(10).optional().describe('Other chats that are read, of any kind.'),
});

/** What an `intake` changes of the queue; null = nothing. */
export function queueChange(intake: z.infer<typeof intakeSchema> | undefined): QueueSettingsChange | null {
  if (intake === undefined) return null;
  const known = Object.entries(rules.parse(picked(intake)));
  const channels = [intake.twitch ?? []].flat().map((channel) => ({ source: 'twitch' as const, channel }));
  const chats =
    intake.twitch === undefined && intake.chats === undefined ? null : [...channels, ...(intake.chats ?? [])];
  if (known.length === 0 && chats === null) return null;
  return {
    ...(known.length === 0 ? {} : { intake: Object.fromEntries(known) }),
    ...(chats === null ? {} : { chats }),
  };
}

const picked = (intake: object): object =>
  Object.fromEntries(Object.entries(intake).filter(([name]) => Object.hasOwn(rules.shape, name)));
