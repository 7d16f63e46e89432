import { z } from 'zod';
import { parseJson } from '../fetch/parse-json.ts';
import { SourceError } from '../source-error.ts';

/** app.bsky.actor.getProfiles, as far as it is used. */
const answerSchema = z.object({
  profiles: z.array(z.object({ did: z.string(), handle: z.string(), followersCount: z.unknown().optional() })),
});

export type BlueskyAnswer = z.infer<typeof answerSchema>;

/** @throws SourceError `bad-data` when the answer is not that of an AppView. */
export function readAnswer(text: string, where: string): BlueskyAnswer {
  const parsed = answerSchema.safeParse(parseJson(text, where));
  if (!parsed.success) throw new SourceError('bad-data', `the answer of ${where} is not that of a Bluesky AppView`);
  return parsed.data;
}
