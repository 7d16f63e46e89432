import { z } from 'zod';
import type { ShowEvent, ShowEventPayloads, ShowEventType } from '../../shared/domain/show-event.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { actorSchema } from './actor-schema.ts';
import { instant, shortText } from './payload-parts.ts';
import { queuePayloads } from './queue-payloads.ts';
import { racePayloads } from './race-payloads.ts';
import { showPayloads } from './show-payloads.ts';

const payloads: { readonly [T in ShowEventType]: z.ZodType<ShowEventPayloads[T]> } = {
  ...showPayloads,
  ...racePayloads,
  ...queuePayloads,
};

const envelope = z.object({
  seq: z.number().int().min(1),
  at: instant,
  type: z.string().max(100),
  payload: z.record(z.string(), z.unknown()),
  actor: actorSchema,
  cause: shortText.nullable(),
  source: shortText.exactOptional(),
  key: shortText.exactOptional(),
});

const isKnown = (type: string): type is ShowEventType => Object.hasOwn(payloads, type);

/** An event from a line of an export, or in words why it is none. */
export function readEvent(line: unknown): Result<ShowEvent, string> {
  const parsed = envelope.safeParse(line);
  if (!parsed.success) return fail(`is no event of a show: ${firstIssue(parsed.error)}`);
  const { type } = parsed.data;
  if (!isKnown(type)) {
    return fail(
      `is an event of a kind that this version does not know (${JSON.stringify(type)}): if a newer Tickertape wrote it, replay it with that one`,
    );
  }
  const payload = payloads[type].safeParse(parsed.data.payload);
  if (!payload.success) return fail(`is no ${type} that can be replayed: ${firstIssue(payload.error, 'payload')}`);
  return ok({ ...parsed.data, type, payload: payload.data } as ShowEvent);
}

function firstIssue({ issues: [issue] }: z.ZodError, above = ''): string {
  const place = [...(above === '' ? [] : [above]), ...(issue?.path ?? [])].map(String).join('.');
  return `${place === '' ? 'the line' : place}: ${issue?.message ?? 'wrong'}`;
}
