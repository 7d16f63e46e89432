import { repeatedIds, type SpecRule } from './spec-rules.ts';
import type { TestTitle } from './test-titles.ts';

const leadingIds = /^[A-Z]+-\d+(?:, [A-Z]+-\d+)*(?=:)/;

/** The ids that a title begins with: `RACE-4: …` or `RACE-4, LOG-2: …`. */
export function idsOf(title: string): readonly string[] {
  return leadingIds.exec(title)?.[0].split(', ') ?? [];
}

/** What is wrong between rules and tests, one sentence each: a rule without a test, a test without a rule, a number given twice. */
export function specFaults(rules: readonly SpecRule[], titles: readonly TestTitle[]): readonly string[] {
  const known = new Set(rules.map(({ id }) => id));
  const tested = new Set(titles.flatMap(({ title }) => idsOf(title)));
  const untested = rules.filter(({ id }) => !tested.has(id)).map(({ id, file }) => `${file}: ${id} has no test`);
  const unnamed = titles
    .filter(({ title }) => idsOf(title).length === 0)
    .map(({ file, title }) => `${file}: "${title}" begins with no rule`);
  const unknown = titles.flatMap(({ file, title }) =>
    idsOf(title)
      .filter((id) => !known.has(id))
      .map((id) => `${file}: "${title}": there is no rule ${id}`),
  );
  return [...repeatedIds(rules), ...untested, ...unnamed, ...unknown];
}
