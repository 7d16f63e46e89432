/** How much of a sound has been heard by now, in seconds: it runs while it plays, and stands while it is held. */
export interface HeardTime {
  readonly seconds: number;
  run(on: boolean): void;
}

/** `monotonic`: milliseconds of a clock that never goes back. */
export function createHeardTime(monotonic: () => number): HeardTime {
  let before = 0;
  let since: number | null = null;
  const now = (): number => before + (since === null ? 0 : monotonic() - since);
  return {
    get seconds() {
      return now() / 1_000;
    },
    run(on) {
      if (on === (since !== null)) return;
      before = now();
      since = on ? monotonic() : null;
    },
  };
}
