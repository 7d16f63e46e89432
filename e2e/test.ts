import { sum } from './checks/report.ts';
import { runCheck } from './checks/run-check.ts';
import { runEndToEnd } from './run-e2e.ts';

const checked = await runCheck();
const seen = await runEndToEnd([]);
const { passed, failed, skipped } = sum([checked, seen]);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
