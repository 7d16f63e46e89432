import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { SourceError } from '../source-error.ts';
import { addressRefusal } from './address-rule.ts';

/** Resolves a host name to all its addresses. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The machine's own resolver. */
export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, order: 'verbatim' }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/**
 * A lookup for sockets that checks what a name resolves to and hands exactly those addresses on: the address that was checked is
 * the one that is connected to, so a name that resolves differently a moment later gains nothing.
 */
export function createPinnedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    const wanted = options.family === 4 || options.family === 6 ? options.family : 0;
    resolve(hostname).then(
      (all) => {
        const addresses = wanted === 0 ? [...all] : all.filter((each) => each.family === wanted);
        const first = addresses[0];
        const refused = allowPrivate ? undefined : addresses.find((each) => addressRefusal(each.address) !== null);
        if (refused) callback(privateAddress(hostname, refused.address), '', 0);
        else if (!first) callback(new SourceError('network', `${hostname} has no address`), '', 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(
          new SourceError('network', `${hostname} was not found: is the name right, is the network up?`, {
            cause: error,
          }),
          '',
          0,
        );
      },
    );
  };
}

/** Said when a name or an address leads into the own network. */
export function privateAddress(hostname: string, address: string): SourceError {
  const where = hostname === address ? hostname : `${hostname} (${address})`;
  return new SourceError(
    'config',
    `${where} ${addressRefusal(address) ?? 'is refused'}: set "allowPrivate": true on this account to ask an address on this machine or network`,
  );
}
