import { sum, type Tally } from './report.ts';
import { runTests } from './run-tests.ts';
import { specFaults } from './spec-coverage.ts';
import { readSpecRules } from './spec-rules.ts';
import { programs, runSteps, type Step } from './step.ts';
import { readTestTitles } from './test-titles.ts';

const specStep: Step = {
  name: 'every rule has a test, every test a rule',
  run() {
    const faults = specFaults(readSpecRules(), readTestTitles());
    return Promise.resolve({ ok: faults.length === 0, output: faults.join('\n') });
  },
};

/** Format, lint, types, templates, unit tests with the import graph, rules against tests: two at a time, the longest first. */
export async function runCheck(): Promise<Tally> {
  let unit: Tally = { passed: 0, failed: 1, skipped: 0 };
  const steps: readonly Step[] = [
    programs('lint', [
      'eslint/bin/eslint.js',
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      '.cache/eslint',
    ]),
    {
      name: 'unit tests and import graph',
      async run() {
        const tests = await runTests('unit', [], false);
        unit = tests.tally;
        return tests;
      },
    },
    programs('types', ...['shared', 'server', 'overlay', 'e2e'].map((part) => ['typescript/bin/tsc', '-p', part])),
    programs('templates', [
      'lit-analyzer/cli.js',
      'overlay/{components,pages,live}/**/*.ts',
      '--strict',
      '--quiet',
      '--noColor',
    ]),
    programs('format', [
      'prettier/bin/prettier.cjs',
      '--check',
      '.',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      '.cache/prettier',
    ]),
    specStep,
  ];
  const failed = await runSteps(steps);
  const others = {
    passed: steps.length - failed.length,
    failed: failed.filter((name) => !name.startsWith('unit')).length,
    skipped: 0,
  };
  return sum([unit, others]);
}
