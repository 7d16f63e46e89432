const everywhere = { capture: true, passive: true } as const;

/**
 * Whether a pointer is over something. The Chromiums of OBS tell of no leaving when what was right under the pointer has been taken
 * away: a move elsewhere tells of it as well.
 */
export class PointerOver {
  readonly #over: () => Element | null;
  readonly #left: () => void;
  #isOver = false;

  /** @param left is called when a move elsewhere shows that it has left. */
  constructor(over: () => Element | null, left: () => void) {
    this.#over = over;
    this.#left = left;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  come(): void {
    this.#isOver = true;
    window.addEventListener('pointermove', this.#move, everywhere);
  }

  leave(): void {
    this.#isOver = false;
    window.removeEventListener('pointermove', this.#move, everywhere);
  }

  readonly #move = (event: PointerEvent): void => {
    const over = this.#over();
    // A finger is lifted when it leaves.
    if (event.pointerType !== 'touch' && (over === null || !event.composedPath().includes(over))) this.#left();
  };
}
