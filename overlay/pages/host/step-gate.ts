import type { Duration } from '../../../shared/lib/instant.ts';

/** A key as the page hears it. */
export interface KeyPress {
  readonly key: string;
  /** The system says that it is held. */
  readonly repeat: boolean;
}

export interface StepGateDeps {
  /** Milliseconds that never run backwards. */
  readonly now: () => Duration;
  /** A press so soon after the one before is the pedal's bounce. */
  readonly bounce?: Duration;
}

/** Lets one press of a key or a pedal through as one step, however long it is held and however it bounces. */
export interface StepGate {
  /** Whether this press counts. */
  down(press: KeyPress): boolean;
  up(key: string): void;
  /** A tap or a click: held by nothing, but it may bounce. */
  tap(): boolean;
  /** The page lost the keyboard: nobody will say which keys are let go. */
  forget(): void;
}

export function createStepGate({ now, bounce = 400 }: StepGateDeps): StepGate {
  const held = new Set<string>();
  const last = new Map<string, Duration>();

  /** Bounces count on from the last of them, so that a bad contact never becomes a second step. */
  function settled(contact: string): boolean {
    const before = last.get(contact) ?? -Infinity;
    last.set(contact, now());
    return now() - before >= bounce;
  }

  return {
    down({ key, repeat }) {
      if (repeat || held.has(key)) {
        last.set(key, now());
        return false;
      }
      held.add(key);
      return settled(key);
    },
    up: (key) => {
      held.delete(key);
    },
    tap: () => settled('tap'),
    forget: () => {
      held.clear();
    },
  };
}
