/** A press so soon after what it was aimed at has moved was meant for what stood there before, ms. */
const timeToAim = 350;

/**
 * Judges presses by what stood under the pointer when they began: a press counts for that and for nothing else. Times are those of
 * events, so that a press which waited while the page was busy is judged by when it was made.
 */
export class PressGuard {
  readonly #aim: number;
  #movedAt = -Infinity;
  #began: { readonly on: string | null; readonly aimed: boolean } | null = null;

  /** @param aim for so long after a move nothing can have been aimed at. */
  constructor(aim = timeToAim) {
    this.#aim = aim;
  }

  /** Something else stands now where the pointer may be. */
  moved(at: number = performance.now()): void {
    this.#movedAt = at;
  }

  /** A press begins on this one; null = on none. */
  begins(on: string | null, at: number): void {
    this.#began = { on, aimed: at >= this.#movedAt + this.#aim };
  }

  /** Whether the click that ends here was meant for this one. One by a key (`detail` 0) always is. */
  isMeant({ detail, timeStamp }: Pick<MouseEvent, 'detail' | 'timeStamp'>, on: string | null): boolean {
    const began = this.#began;
    this.#began = null;
    if (detail === 0) return true;
    if (began === null) return timeStamp >= this.#movedAt + this.#aim;
    return began.aimed && began.on === on;
  }
}
