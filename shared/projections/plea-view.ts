import type { PleaEffect } from '../domain/plea/plea-state.ts';

export type PleaEffectView = PleaEffect;

/** One plea, and what it did. Those of one `group` are measured together. */
export interface PleaView {
  readonly id: string;
  readonly at: string;
  readonly note: string | null;
  /** The card that was on screen with it; null = none. */
  readonly cue: string | null;
  readonly group: string;
  /** The stretch in which its group may have worked. */
  readonly from: string;
  readonly to: string;
  /** By racer, of the whole group; null = it is still being measured. */
  readonly effects: Readonly<Record<string, PleaEffectView>> | null;
}
