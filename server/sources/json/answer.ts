import { z } from 'zod';
import { parseJson } from '../fetch/parse-json.ts';
import { SourceError } from '../source-error.ts';

/** Any JSON: what it means, the pointer says. */
const answerSchema = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()), z.number(), z.string()]);

/** An answer that can hold a total. */
export function readAnswer(text: string, where: string): unknown {
  const parsed = answerSchema.safeParse(parseJson(text, where));
  if (!parsed.success) throw new SourceError('bad-data', `the answer of ${where} holds nothing`);
  return parsed.data;
}
