import { z } from 'zod';
import { parseJson } from '../fetch/parse-json.ts';
import { SourceError } from '../source-error.ts';

/** GET /api/v1/accounts/lookup, as far as it is used. */
const answerSchema = z.object({ acct: z.string(), followers_count: z.unknown().optional() });

export type MastodonAnswer = z.infer<typeof answerSchema>;

/** @throws SourceError `bad-data` when the answer is not that of Mastodon or its kin. */
export function readAnswer(text: string, where: string): MastodonAnswer {
  const parsed = answerSchema.safeParse(parseJson(text, where));
  if (!parsed.success) throw new SourceError('bad-data', `the answer of ${where} is not that of Mastodon's API`);
  return parsed.data;
}
