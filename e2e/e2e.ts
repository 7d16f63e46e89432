import { runEndToEnd } from './run-e2e.ts';

const { failed } = await runEndToEnd(process.argv.slice(2));
process.exitCode = failed === 0 ? 0 : 1;
