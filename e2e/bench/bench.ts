import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPages } from '../../server/launch/set-up.mjs';
import { findChromium } from '../harness/find-chromium.ts';
import { launchBrowser } from '../harness/launch-browser.ts';
import { projectRoot } from '../harness/project-root.ts';
import { judge } from './goals.ts';
import { measureKill } from './measure-kill.ts';
import { measureFirstValue, measureWeight } from './measure-load.ts';
import { measurePaint } from './measure-paint.ts';
import { measureMovingFrames, measureRest } from './measure-rest.ts';
import { measureStart } from './measure-start.ts';
import { measureVictories } from './measure-victory.ts';
import { treeOf } from './process-load.ts';
import type { Row } from './run-row.ts';
import { prepareNodecg, startBare, startNodecg, startTickertape } from './sides.ts';
import { writeTable } from './write-table.ts';

/** `--quick`: few rounds, to see that it works; its table is not written. */
const quick = process.argv.includes('--quick');
const size = quick
  ? { rounds: 2, ticks: 30, restSeconds: 6, loads: 3, kills: 3 }
  : { rounds: 6, ticks: 150, restSeconds: 10, loads: 13, kills: 100 };

await buildPages(projectRoot, console.log);
const executable = await findChromium();
if (executable === null) throw new Error('The benchmark needs a Chromium or Chrome on this machine.');
const noNodecg = await prepareNodecg();
if (noNodecg !== null) console.warn(`NodeCG is left out: ${noNodecg}`);

const browser = await launchBrowser('today', executable);
const browserPid = treeOf(process.pid).find((pid) => pid !== process.pid) ?? process.pid;
const [floor, ws, blank] = await startBare();
const tickertape = await startTickertape();
const nodecg = noNodecg === null ? [await startNodecg()] : [];
const rows: Row[] = [];
const named = (side: { name: string; overlay: string }) => ({ name: side.name, address: side.overlay });

console.log('Weight of the pages');
for (const side of [tickertape, ...nodecg]) rows.push(await measureWeight(browser, side.name, side.overlay));
rows.push(await measureWeight(browser, 'viewer', tickertape.viewer ?? ''));
console.log('First value on screen');
rows.push(...(await measureFirstValue(browser, [tickertape, ...nodecg].map(named), size.loads)));
console.log('Rest');
rows.push(
  ...(await measureRest(
    browser,
    browserPid,
    [{ name: 'blank', address: blank }, ...[tickertape, ...nodecg].map(named)],
    { rounds: size.rounds, seconds: size.restSeconds },
  )),
);
rows.push(await measureMovingFrames(browser, blank.replace('blank', 'moving')));
console.log('Tick to paint');
rows.push(...(await measurePaint(browser, browserPid, [floor, ws, tickertape, ...nodecg], size)));
console.log('Celebrations');
rows.push(...(await measureVictories(blank.replace('blank', 'canvas'), size.rounds)));
for (const side of [floor, ws, tickertape, ...nodecg]) await side.stop();
console.log('Start and memory');
rows.push(...(await measureStart({ rounds: size.rounds, withNodecg: noNodecg === null })));
console.log(`kill -9, ${size.kills} times`);
rows.push(await measureKill(browser, size.kills));
const version = browser.version();
await browser.close();

const results = path.join(projectRoot, 'e2e/bench/results');
mkdirSync(results, { recursive: true });
writeFileSync(path.join(results, quick ? 'quick.json' : 'rows.json'), JSON.stringify(rows, null, 1));
const goals = judge(rows);
console.table(
  goals.map(({ id, what, wanted, reached, figures, verdict }) => ({ id, what, wanted, reached, figures, verdict })),
);
if (!quick) await writeTable(goals, version, size.rounds);
