import { minute, type Instant } from '../../shared/lib/instant.ts';
import { accountKey } from './account-key.ts';
import type { LookApart } from './look-apart.ts';
import type { AccountFault, Watched } from './source.ts';

const rest = 5 * minute;

/** Remembers which accounts make a whole batch fail, so that the batch goes on without them and they are tried again now and then. */
export interface SetApart {
  /** Who takes part in the next look. */
  due(watched: readonly Watched[], now: Instant): readonly Watched[];
  /** Notes who made a look fail, and who no longer does. */
  learn(asked: readonly Watched[], outcome: LookApart, now: Instant): void;
  faults(): readonly AccountFault[];
  forget(): void;
}

export function createSetApart(): SetApart {
  const apart = new Map<string, { readonly until: Instant; readonly fault: AccountFault }>();
  return {
    due(watched, now) {
      const fit = watched.filter((each) => (apart.get(accountKey(each))?.until ?? 0) <= now);
      // With nobody else to ask there is no batch to protect.
      return fit.length === 0 ? watched : fit;
    },
    learn(asked, { culprits }, now) {
      for (const each of asked) apart.delete(accountKey(each));
      for (const { watched, error } of culprits) {
        const { racer, account } = watched;
        apart.set(accountKey(watched), {
          until: now + rest,
          fault: { racer, account, code: error.code, message: error.message },
        });
      }
    },
    faults: () => [...apart.values()].map(({ fault }) => fault),
    forget() {
      apart.clear();
    },
  };
}
