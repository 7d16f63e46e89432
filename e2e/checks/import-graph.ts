import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { ImportEdge } from './import-rules.ts';
import { sourceFiles } from './source-files.ts';

const root = path.join(import.meta.dirname, '../..');

/** Every import between files of the project, read from the sources as the compiler sees them. */
export function readImportGraph(): readonly ImportEdge[] {
  return ['shared', 'server', 'overlay', 'e2e'].flatMap((part) => sourceFiles(part, /\.(ts|mjs)$/)).flatMap(importsOf);
}

/** Imports of a file that name nothing: a path that leads nowhere is the compiler's business. */
function importsOf(file: string): readonly ImportEdge[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.ES2023, false);
  const edges: ImportEdge[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    const to = path.posix.join(path.posix.dirname(file), specifier.text.replace(/\?.*$/, ''));
    if (existsSync(path.join(root, to))) edges.push({ from: file, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edges;
}
