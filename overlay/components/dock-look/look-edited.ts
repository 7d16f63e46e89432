import type { LookChange } from '../../../shared/domain/look/look-state.ts';

/** Something of the look was changed in the form; nothing is on air by that. */
export class LookEdited extends Event {
  static readonly type = 'tt-look';
  readonly change: LookChange;

  constructor(change: LookChange) {
    super(LookEdited.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tt-look': LookEdited;
  }
}
