import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../harness/project-root.ts';
import type { Part, Table } from './part.ts';

const introduction = `# Benchmarks

\`npm run bench\` measures Tickertape beside floors (a page that shows one number; a bare websocket; the server's own imports; a bare
pipeline into the same database) and beside a NodeCG 2.6 graphic that shows the same. \`npm run bench -- NAME …\` measures the parts of
these names or goals and writes their sections alone; \`--quick\` runs a few rounds to see that all works, and writes nothing.

Sides run in one process run, interleaved A B B A; a figure is the median of the ratios within a round, with the lowest and highest and
their number (n). A row during which others kept more than 0.3 of a core busy does not count; fewer than three rows that count are "no answer". A goal is
missed when the whole spread lies beyond it, unknown when only the median does. Absolute figures do not travel from machine to machine;
ratios do. Frames are counted in Chromium's own trace.`;

/** Writes docs/benchmarks.md: a section for each part. One that was not run now stays as it was. */
export async function writeSections(
  parts: readonly Part[],
  tables: ReadonlyMap<Part, Table>,
  browserVersion: string | null,
): Promise<void> {
  const file = path.join(projectRoot, 'docs/benchmarks.md');
  const before = sectionsOf(readFileSync(file, 'utf8'));
  const sections = parts.map((part) => {
    const table = tables.get(part);
    const body =
      table === undefined
        ? (before.get(part.title) ?? notYet(part))
        : `${part.about}\n\n${lastRun(browserVersion)}\n\n${drawn(table)}`;
    return `## ${part.title}\n\n${body}`;
  });
  const text = [introduction, ...sections].join('\n\n');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

const notYet = (part: Part): string => `${part.about}\n\nNot yet measured.`;

/** By title, without it. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const [, ...sections] = `\n${text}`.split('\n## ');
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}

function lastRun(browserVersion: string | null): string {
  const browser = browserVersion === null ? '' : `Chromium ${browserVersion} without a window and without a GPU, `;
  const day = new Date().toISOString().slice(0, 10);
  return `Last run ${day}: ${cpus().length} cores, ${browser}Node ${process.versions.node}, loopback.`;
}

function drawn({ head, lines }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}
