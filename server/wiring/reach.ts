import { hostname, networkInterfaces } from 'node:os';
import { isLoopbackHost, isPrivateHost } from '../cli/private-address.ts';

/** Under which addresses this server is reached. */
export interface Reach {
  /** On this machine, e.g. `http://127.0.0.1:4170`. */
  localBase(port: number): string;
  /** Names and addresses of this machine in the local network, without port; empty unless --allow-lan opened it. */
  readonly lanHosts: readonly string[];
}

const everywhere = new Set(['0.0.0.0', '::']);
const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

export function reachOf(host: string, allowLan: boolean): Reach {
  const local = everywhere.has(host) || host === 'localhost' ? '127.0.0.1' : bracketed(host);
  const open = !isLoopbackHost(host);
  // A host that was named on purpose is answered under its own name, whoever may reach it.
  const named = open && !everywhere.has(host) ? [bracketed(host)] : [];
  return {
    localBase: (port) => `http://${local}:${port}`,
    lanHosts: open && allowLan && everywhere.has(host) ? lanNames() : named,
  };
}

function lanNames(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const reachable = addresses.filter(
    ({ address, internal }) => !internal && !address.includes('%') && isPrivateHost(address),
  );
  // IPv4 first: its address is what people type.
  const sorted = reachable
    .sort((a, b) => Number(a.family === 'IPv6') - Number(b.family === 'IPv6'))
    .map(({ address }) => bracketed(address));
  const name = hostname().toLowerCase();
  return /^[a-z0-9-]+$/.test(name) ? [...sorted, name, `${name}.local`] : sorted;
}
