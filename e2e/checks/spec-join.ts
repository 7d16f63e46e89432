import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSpecRules, type SpecRule } from './spec-rules.ts';

const parts: readonly (readonly [prefix: string, title: string])[] = [
  ['RACE', 'the race'],
  ['SHOW', 'the show'],
  ['LOG', 'the log and the engine'],
  ['WIRE', 'the protocol between server and pages'],
  ['SRC', 'sources of totals'],
  ['SEC', 'keys and doors'],
  ['API', 'the public interface over HTTP'],
  ['PAGE', 'the pages'],
  ['CLI', 'the command line and the project itself'],
];

const preface = `# What Tickertape does, rule by rule

Each rule has a number that stays, and at least one test whose title begins with it; \`npm run check\` fails where a rule has no test
or a test no rule.
`;

/** The text of docs/SPEC.md: parts in a fixed order, rules by number. */
export function joinSpec(rules: readonly SpecRule[]): string {
  const prefixOf = (rule: SpecRule): string => rule.id.replace(/-\d+$/, '');
  const numberOf = (rule: SpecRule): number => Number(/\d+$/.exec(rule.id)?.[0]);
  const others = [...new Set(rules.map(prefixOf))]
    .filter((prefix) => !parts.some(([known]) => known === prefix))
    .sort();
  const sections = [...parts, ...others.map((prefix) => [prefix, ''] as const)].flatMap(([prefix, title]) => {
    const own = rules.filter((rule) => prefixOf(rule) === prefix).sort((a, b) => numberOf(a) - numberOf(b));
    const heading = title === '' ? `## ${prefix}` : `## ${prefix}: ${title}`;
    return own.length === 0 ? [] : [`${heading}\n\n${own.map(({ text }) => text).join('\n')}\n`];
  });
  return [preface, ...sections].join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const file = path.join(import.meta.dirname, '../../docs/SPEC.md');
  writeFileSync(file, joinSpec(readSpecRules()));
  console.log(`docs/SPEC.md: ${readSpecRules().length} rules. The fragments in docs/spec/ may go.`);
}
