import { describe, expect, it } from 'vitest';
import { allowUndashedStates } from './dashed-states.ts';

/** As Chromium 103 has it: a state without dashes is a syntax error. */
const oldStates = () =>
  class extends Set<string> {
    override add(state: string): this {
      if (!state.startsWith('--')) throw new SyntaxError(`The specified value '${state}' must start with '--'.`);
      return super.add(state);
    }
  };

describe('allowUndashedStates', () => {
  it('PAGE-67: an old browser takes states without dashes', () => {
    const States = oldStates();
    allowUndashedStates(States.prototype, false);
    const states = new States();
    states.add('disabled');
    expect(states.has('disabled')).toBe(true);
    expect([...states]).toEqual(['--disabled']);
    states.delete('disabled');
    expect(states.has('disabled')).toBe(false);
  });
  it('PAGE-67: a browser that takes them is left alone, and one without states too', () => {
    const States = oldStates();
    allowUndashedStates(States.prototype, true);
    expect(() => new States().add('disabled')).toThrow(SyntaxError);
    expect(() => {
      allowUndashedStates(undefined, false);
    }).not.toThrow();
  });
});
