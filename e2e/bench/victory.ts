import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPages } from '../../server/launch/set-up.mjs';
import { projectRoot } from '../harness/project-root.ts';
import { judge } from './goals.ts';
import { measureVictories } from './measure-victory.ts';
import { startBare } from './sides.ts';

/** The celebrations alone: `node server/launch/run.mjs e2e/bench/victory.ts [ROUNDS]`. The table is printed, and not written. */
const rounds = Number(process.argv[2] ?? 6);
await buildPages(projectRoot, console.log);
const [floor, , blank] = await startBare();
const rows = await measureVictories(blank.replace('blank', 'canvas'), rounds);
await floor.stop();
const results = path.join(projectRoot, 'e2e/bench/results');
mkdirSync(results, { recursive: true });
writeFileSync(path.join(results, 'victory.json'), JSON.stringify(rows, null, 1));
console.table(
  judge(rows)
    .filter(({ id }) => id === 'G13')
    .map(({ what, wanted, reached, figures, verdict }) => ({ what, wanted, reached, figures, verdict })),
);
