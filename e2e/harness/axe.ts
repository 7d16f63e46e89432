import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OperatorPage } from './operator-page.ts';
import { projectRoot } from './project-root.ts';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly html: string }[];
  }[];
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe itself, as a script. */
export const axeSource = (): Promise<string> =>
  readFile(path.join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line each. The page's policy allows no foreign script: axe comes in past it, by the debugger. */
export async function violationsOf({ page }: Pick<OperatorPage, 'page'>, axe: string): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<AxeResult>(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
  );
}
