import { z } from 'zod';
import { verdictRules } from '../../shared/domain/moderation/verdict.ts';
import { emoteId } from '../../shared/domain/queue/emotes.ts';
import { erasedAuthor } from '../../shared/domain/queue/incoming-message.ts';
import type { MessagePhase, QueueSettings } from '../../shared/domain/queue/queue-state.ts';
import type { SpeechSettings } from '../../shared/domain/speech/speech-state.ts';
import { messageId, queueSettingsSchema } from '../../shared/protocol/message-schema.ts';
import { cueId } from '../../shared/protocol/cue-schema.ts';
import { instant, milliseconds, nothing, rank, shortText, type PayloadShapes, type Whole } from './payload-parts.ts';
import { actorSchema } from './actor-schema.ts';

const id = messageId;
const authorId = z.string().min(1).max(500);
const retractedBy = z.enum(['platform', 'ban', 'person', 'author', 'undo']);
const reason = shortText.nullable();
/** As the state has it: milliseconds. */
const time = z.number();

const phase = z.discriminatedUnion('state', [
  z.object({ state: z.literal('held'), screenedBy: actorSchema.nullable(), wasApproved: z.boolean() }),
  z.object({ state: z.literal('approved') }),
  z.object({ state: z.literal('reading'), startedAt: time }),
  z.object({ state: z.literal('read'), startedAt: time, finishedAt: time }),
  z.object({ state: z.literal('rejected'), reason }),
  z.object({ state: z.literal('skipped'), reason }),
  z.object({ state: z.literal('retracted'), by: retractedBy }),
  z.object({ state: z.literal('carried-over') }),
]) satisfies z.ZodType<MessagePhase>;

/** Those of an earlier version leave out what is new since. */
const settings = queueSettingsSchema as unknown as z.ZodType<QueueSettings>;

const speech = z.object({
  on: z.boolean(),
  voice: shortText.nullable(),
  speed: z.number(),
  volume: z.number().min(0).max(1),
  name: z.boolean(),
  emoji: z.enum(['named', 'dropped']),
  longest: milliseconds,
  overload: z.object({ waiting: z.number(), rule: z.enum(['name', 'cut', 'silence']), cut: milliseconds }),
  finishes: z.boolean(),
}) satisfies Whole<SpeechSettings>;

/** What the events of the queue and of speech say. */
export const queuePayloads = {
  'queue.settings-set': z.object({ settings }),
  'message.held': z.object({
    id,
    number: z.number().int().min(1),
    rank,
    author: z.object({ id: authorId, name: shortText, platform: shortText }),
    text: z.string().max(20_000),
    masked: z.string().max(20_000).nullable(),
    origin: shortText,
    key: shortText.nullable(),
    // A page makes a link of it.
    url: z
      .string()
      .max(4_000)
      .regex(/^https?:\/\//iu, 'must be an address of the web')
      .nullable(),
    takenBy: z.enum([
      ...(['word', 'hashtag', 'mention', 'reply', 'question'] as const),
      ...(['all', 'picked', 'sent', 'typed', 'carried'] as const),
    ]),
    at: instant,
    verdicts: z
      .array(
        z.object({
          rule: z.enum(verdictRules),
          action: z.enum(['note', 'hold', 'mask', 'reject']),
          why: shortText,
        }),
      )
      .max(100),
    emotes: z
      .array(z.object({ from: z.number().int().min(0), to: z.number().int().min(0), id: z.string().regex(emoteId) }))
      .max(100)
      .exactOptional(),
    answers: cueId.exactOptional(),
  }),
  'message.screened': z.object({ id, by: actorSchema.nullable() }),
  'message.approved': z.object({ id, rank }),
  'message.rejected': z.object({ id, reason }),
  'message.returned': z.object({ id, to: z.enum(['held', 'approved']), rank }),
  'message.retracted': z.object({ id, by: retractedBy, at: instant }),
  'message.skipped': z.object({ id, reason }),
  'message.carried-over': z.object({ id }),
  'message.moved': z.object({ id, rank }),
  'message.noted': z.object({ id, note: shortText.nullable() }),
  'message.tagged': z.object({ id, tags: z.array(shortText).max(100) }),
  'message.pinned': z.object({ id, on: z.boolean() }),
  'message.restored': z.object({
    id,
    after: z.number().int(),
    changed: z.number().int(),
    rank,
    phase,
    retractedAt: instant.nullable(),
  }),
  'reading.started': z.object({ id, at: instant }),
  'reading.finished': z.object({ id, at: instant, graphemes: z.number().int().min(0) }),
  'author.banned': z.object({ authorId, name: shortText }),
  'author.unbanned': z.object({ authorId }),
  // Whom it erased is not in an export: any other id would erase somebody of this folder's shows.
  'author.erased': z.object({ authorId: z.literal(erasedAuthor) }),
  'messages.expired': nothing,

  'speech.settings-set': z.object({ settings: speech }),
  'speech.paused': nothing,
  'speech.resumed': nothing,
  'speech.silenced': z.object({ id }),
} satisfies PayloadShapes;
