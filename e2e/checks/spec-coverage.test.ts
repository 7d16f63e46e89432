import { describe, expect, it } from 'vitest';
import { specFaults } from './spec-coverage.ts';
import { rulesIn } from './spec-rules.ts';
import { titlesIn } from './test-titles.ts';

const rules = rulesIn(
  '# x\n\n- **RACE-1** One thing,\n  said in two lines.\n- **RACE-2** Another.\n\nText.\n',
  'docs/SPEC.md',
);

describe('the check of rules against tests', () => {
  it('CLI-62: a rule without a test and a test without a rule are faults', () => {
    const titles = titlesIn(
      `it('RACE-1: holds', () => {}); test('holds too', () => {}); it.each([1])('RACE-9: %s', (n) => {}); it(\`RACE-1: \${x}\`, () => {});`,
      'a.test.ts',
    );
    expect(specFaults(rules, titles)).toEqual([
      'docs/SPEC.md: RACE-2 has no test',
      'a.test.ts: "holds too" begins with no rule',
      'a.test.ts: "RACE-9: %s": there is no rule RACE-9',
    ]);
  });

  it('CLI-62: a number given to two rules is a fault', () => {
    const twice = rulesIn('- **LOG-1** One.\n- **LOG-1** Two.\n', 'docs/SPEC.md');
    expect(specFaults(twice, titlesIn(`it('LOG-1: holds', () => {})`, 'a.test.ts'))).toEqual([
      'LOG-1 stands twice in docs/SPEC.md',
    ]);
  });
});
