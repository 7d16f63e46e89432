import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../harness/project-root.ts';
import type { Goal } from './goals.ts';

/** Writes docs/benchmarks.md: one table, each goal with what was reached and whether that meets it. */
export async function writeTable(goals: readonly Goal[], browserVersion: string, rounds: number): Promise<void> {
  const file = path.join(projectRoot, 'docs/benchmarks.md');
  const lines = goals.map(
    ({ id, what, wanted, reached, figures, verdict }) =>
      `| ${id} | ${what} | ${wanted} | ${reached} | ${figures} | ${verdict} |`,
  );
  const text = `# Benchmarks

\`npm run bench\` measures Tickertape beside floors (a page that shows one number; a bare websocket; the server's own imports) and beside a
NodeCG 2.6 graphic that shows the same race. Sides run in one process run, interleaved A B B A; a figure is the median of the ratios within
a round, with the lowest and highest. A row during which others kept more than 0.3 of a core busy does not count; fewer than three rows
that count are "no answer". A goal is missed when the whole spread lies beyond it, unknown when only the median does. Absolute figures
do not travel from machine to machine; ratios do.

Last run: ${cpus().length} cores, Chromium ${browserVersion} without a window and without a GPU, Node ${process.versions.node}, loopback, ${rounds} rounds.

| goal | what | wanted | reached | Tickertape : beside | verdict |
| ---- | ---- | ------ | ------- | ------------------- | ------- |
${lines.join('\n')}
`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
