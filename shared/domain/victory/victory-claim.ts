import type { VictoryClaim } from './victory-state.ts';

export const isSameClaim = (one: VictoryClaim, other: VictoryClaim): boolean =>
  one.racer === other.racer && one.milestone === other.milestone;

export const without = <T extends VictoryClaim>(claims: readonly T[], claim: VictoryClaim): readonly T[] =>
  claims.some((each) => isSameClaim(each, claim)) ? claims.filter((each) => !isSameClaim(each, claim)) : claims;
