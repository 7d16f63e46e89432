import { describe, expect, it } from 'vitest';
import { createStepGate } from './step-gate.ts';

function gate() {
  let time = 1_000;
  const made = createStepGate({ now: () => time });
  const press = (key: string, repeat = false): boolean => made.down({ key, repeat });
  const after = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { ...made, press, after };
}

describe('one press is one step', () => {
  it('PAGE-154: a key that is held steps once, whether the system marks the repeats or not', () => {
    const { press, after, up } = gate();
    expect(press('PageDown')).toBe(true);
    for (let times = 0; times < 100; times++) {
      after(30);
      expect(press('PageDown', times % 2 === 0)).toBe(false);
    }
    up('PageDown');
    expect(press('PageDown')).toBe(false);
    up('PageDown');
    after(400);
    expect(press('PageDown')).toBe(true);
  });

  it('PAGE-154: a pedal that bounces steps once, and again when it has come to rest', () => {
    const { press, after, up } = gate();
    const contact = (): boolean => {
      const counted = press(' ');
      up(' ');
      return counted;
    };
    expect(contact()).toBe(true);
    for (const pause of [5, 40, 200, 399]) {
      after(pause);
      expect(contact()).toBe(false);
    }
    after(400);
    expect(contact()).toBe(true);
  });

  it('PAGE-154: another key is another press', () => {
    const { press } = gate();
    expect(press('PageDown')).toBe(true);
    expect(press('PageUp')).toBe(true);
  });

  it('PAGE-154: taps bounce too, and a key whose release nobody saw is not stuck', () => {
    const { press, after, tap, forget } = gate();
    expect(tap()).toBe(true);
    after(100);
    expect(tap()).toBe(false);
    after(500);
    expect(press('Enter')).toBe(true);
    after(500);
    forget();
    expect(press('Enter')).toBe(true);
  });
});
