import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { buildPages } from '../../server/launch/set-up.mjs';
import { findChromium } from '../harness/find-chromium.ts';
import { launchBrowser } from '../harness/launch-browser.ts';
import { projectRoot } from '../harness/project-root.ts';
import type { Bench, Part } from './part.ts';
import { parts } from './parts.ts';
import { treeOf } from './process-load.ts';
import { prepareNodecg } from './sides.ts';
import { writeSections } from './write-sections.ts';

const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const chosen = names.length === 0 ? parts : names.flatMap(partsOf);
const quick = process.argv.includes('--quick');

function partsOf(name: string): readonly Part[] {
  const found = parts.filter((part) => part.name === name || part.goals.includes(name));
  if (found.length > 0) return found;
  const known = parts.map((part) => [part.name, ...part.goals].join(' ')).join(', ');
  console.error(`There is no part "${name}". There are: ${known}`);
  process.exit(2);
}

await buildPages(projectRoot, console.log);
const executable = await findChromium();
if (executable === null) throw new Error('The benchmark needs a Chromium or Chrome on this machine.');
const noNodecg = chosen.every((part) => part.withoutNodecg) ? 'nothing is measured beside it' : await prepareNodecg();
if (noNodecg !== null) console.warn(`NodeCG is left out: ${noNodecg}`);

interface Opened {
  readonly browser: Browser;
  readonly pid: number;
}
const opened: { now: Opened | null } = { now: null };
async function open(): Promise<Opened> {
  const before = new Set(treeOf(process.pid));
  const browser = await launchBrowser('today', executable ?? '');
  return { browser, pid: treeOf(process.pid).find((pid) => !before.has(pid)) ?? process.pid };
}
const bench: Bench = {
  quick,
  rounds: quick ? 2 : 6,
  withNodecg: noNodecg === null,
  browser: async () => (opened.now ??= await open()),
};

const results = path.join(projectRoot, 'e2e/bench/results');
mkdirSync(results, { recursive: true });
for (const part of new Set(chosen)) {
  const start = performance.now();
  console.log(`${part.title} (${part.name})`);
  const table = await part.run(bench);
  writeFileSync(path.join(results, `${part.name}${quick ? '.quick' : ''}.json`), JSON.stringify(table, null, 1));
  console.table(
    table.lines.map((line) => Object.fromEntries(line.map((cell, index) => [table.head[index] ?? '', cell] as const))),
  );
  console.log(`${part.name} took ${Math.round((performance.now() - start) / 1_000)} s`);
  const browserVersion = opened.now?.browser.version() ?? null;
  if (!quick) await writeSections(parts, new Map([[part, table]]), browserVersion);
}
await opened.now?.browser.close();
