import type { LookChange, LookSettings } from './look-state.ts';

const given = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The look with what a change says of it. */
export function changeLook(look: LookSettings, { colours, racers: _ofTheRace, ...change }: LookChange): LookSettings {
  return { ...look, ...given(change), colours: { ...look.colours, ...given(colours ?? {}) } } as LookSettings;
}
