import { runCheck } from './run-check.ts';

const { passed, failed } = await runCheck();
console.log(
  failed === 0 ? `\nAll is well: ${passed} tests and checks passed.` : `\n${failed} failed, ${passed} passed.`,
);
process.exitCode = failed === 0 ? 0 : 1;
