import type { Instant } from '../lib/instant.ts';
import type { Actor } from './actor.ts';

/** What a decision may know besides the state: time and chance come in. */
export interface DecisionContext {
  /** The show's clock. */
  readonly now: Instant;
  /** How many show milliseconds pass in one real one: 1 live, N in a replay at speed N. Animations last in real time. */
  readonly rate: number;
  readonly actor: Actor;
  newId(): string;
}
