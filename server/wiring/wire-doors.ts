import { createFailureThrottle, type FailureThrottle } from '../auth/failure-throttle.ts';
import { createKeyring, type Keyring } from '../auth/keys.ts';
import { createPairing, type Pairing } from '../auth/pairing.ts';
import { createRequestGuard, type RequestGuard } from '../http/request-guard.ts';
import type { ServerOptions } from '../server-options.ts';
import { reachOf, type Reach } from './reach.ts';

/** Who may come in, and under which addresses. */
export interface Doors {
  readonly reach: Reach;
  readonly keyring: Keyring;
  readonly guard: RequestGuard;
  readonly failures: FailureThrottle;
  readonly pairing: Pairing;
  /** Hosts (with port) that are reached by https. */
  readonly secureHosts: ReadonlySet<string>;
}

type DoorOptions = Pick<ServerOptions, 'publicUrls' | 'allowLan'> & { readonly host: string; readonly port: number };

/** Throws LinksFileError where links.json needs a person. `monotonic`: milliseconds of a clock that never goes back. */
export function wireDoors(dataDir: string, options: DoorOptions, monotonic: () => number): Doors {
  const { publicUrls = [], allowLan = false, host, port } = options;
  const reach = reachOf(host, allowLan);
  // Without a public address the links for friends lead to this machine's own in the network, where that is open.
  const lanUrl = reach.lanHosts.slice(0, 1).map((name) => `http://${name}:${port}`);
  const shared = publicUrls.length > 0 ? publicUrls : lanUrl;
  const secure = publicUrls.map((url) => new URL(url)).filter(({ protocol }) => protocol === 'https:');
  return {
    reach,
    keyring: createKeyring({ dataDir, publicUrls: shared, localBase: reach.localBase(port) }),
    guard: createRequestGuard({ publicUrls, hosts: reach.lanHosts }),
    failures: createFailureThrottle({ now: monotonic }),
    pairing: createPairing({ now: monotonic }),
    secureHosts: new Set(secure.map((url) => url.host)),
  };
}
