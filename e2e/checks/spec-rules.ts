import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** One numbered rule of docs/SPEC.md. */
export interface SpecRule {
  readonly id: string;
  /** The rule as written, from its bullet on; further lines are indented. */
  readonly text: string;
  readonly file: string;
}

const ruleStart = /^- \*\*([A-Z]+-\d+)\*\*/;

/** All rules of docs/SPEC.md. */
export function readSpecRules(): readonly SpecRule[] {
  const file = 'docs/SPEC.md';
  return rulesIn(readFileSync(path.join(root, file), 'utf8'), file);
}

/** The rules in a text, in its order. */
export function rulesIn(markdown: string, file: string): readonly SpecRule[] {
  const rules: { id: string; text: string; file: string }[] = [];
  let isOpen = false;
  for (const line of markdown.split('\n')) {
    const id = ruleStart.exec(line)?.[1];
    const last = rules.at(-1);
    if (id !== undefined) rules.push({ id, text: line.trimEnd(), file });
    else if (isOpen && /^\s+\S/.test(line) && last !== undefined) last.text += `\n${line.trimEnd()}`;
    isOpen = id !== undefined || (isOpen && /^\s+\S/.test(line));
  }
  return rules;
}

/** Ids that one file gives to two rules. */
export function repeatedIds(rules: readonly SpecRule[]): readonly string[] {
  const seen = new Set<string>();
  return rules
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id, file }) => `${id} stands twice in ${file}`);
}
