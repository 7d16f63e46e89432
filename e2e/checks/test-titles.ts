import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './source-files.ts';

const root = path.join(import.meta.dirname, '../..');

export interface TestTitle {
  readonly file: string;
  /** Up to the first placeholder. */
  readonly title: string;
}

/** The titles of all tests, read from the sources. */
export function readTestTitles(): readonly TestTitle[] {
  return ['shared', 'server', 'overlay', 'e2e']
    .flatMap((part) => sourceFiles(part, /\.(test|contract)\.ts$/))
    .flatMap((file) => titlesIn(readFileSync(path.join(root, file), 'utf8'), file));
}

/** Titles of `it(…)`, `test(…)`, `it.each(…)(…)`, `it.skipIf(…)(…)` in a source text. */
export function titlesIn(text: string, file: string): readonly TestTitle[] {
  const titles: TestTitle[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTestCall(node)) {
      const title = node.arguments[0];
      if (title !== undefined) titles.push({ file, title: literalStart(title) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, false));
  return titles;
}

/** `it(title, run)`, not the `it.each(rows)` inside it: a test call is given something to run. */
function isTestCall(node: ts.CallExpression): boolean {
  let callee: ts.Expression = node.expression;
  while (!ts.isIdentifier(callee)) {
    if (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression;
    else if (ts.isTaggedTemplateExpression(callee)) callee = callee.tag;
    else return false;
  }
  if (callee.text !== 'it' && callee.text !== 'test') return false;
  return (
    node.arguments.some(
      (argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument) || ts.isIdentifier(argument),
    ) && node.arguments.length > 1
  );
}

function literalStart(title: ts.Expression): string {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (ts.isTemplateExpression(title)) return title.head.text;
  return '';
}
