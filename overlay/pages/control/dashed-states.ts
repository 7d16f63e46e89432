/** A set of custom states, as `ElementInternals.states` is. */
interface StateSet {
  add(state: string): unknown;
  delete(state: string): boolean;
  has(state: string): boolean;
}

const dashed = (state: string): string => (state.startsWith('--') ? state : `--${state}`);

/**
 * Lets the Chromium of OBS 28 to 31 (103 to 124) take custom states without two dashes, which Web Awesome sets: it would throw, and
 * fill OBS's log. Does nothing where the browser takes them. Call before the first element is made.
 */
export function allowUndashedStates(prototype: StateSet | undefined, knowsStates: boolean): void {
  if (prototype === undefined || knowsStates) return;
  const { add, delete: remove, has } = prototype;
  Object.assign(prototype, {
    add(this: StateSet, state: string) {
      return add.call(this, dashed(state));
    },
    delete(this: StateSet, state: string) {
      return remove.call(this, dashed(state));
    },
    has(this: StateSet, state: string) {
      return has.call(this, dashed(state));
    },
  });
}
