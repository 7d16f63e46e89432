import { fromIso } from '../lib/instant.ts';
import type { RecordView } from './record-view.ts';

/** So much around a crossing that its interval can be seen, in seconds since `start`. */
export function momentStretch(
  start: string,
  { from, to }: Pick<RecordView['crossings'][number], 'from' | 'to'>,
): readonly [from: number, to: number] {
  const at = (fromIso(to) - fromIso(start)) / 1000;
  const wide = (fromIso(to) - fromIso(from)) / 1000;
  return [at - Math.max(180, 18 * wide), at + Math.max(120, 12 * wide)];
}
