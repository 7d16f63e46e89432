import { createHostGate, type HostGate } from './host-gate.ts';
import type { RequestLimit } from './source.ts';

/** The gate of a host, the same for whoever asks it (SRC-11, SRC-12). */
export type HostGates = (host: string, limit: RequestLimit) => HostGate;

export function createHostGates(): HostGates {
  const gates = new Map<string, HostGate>();
  return (host, limit) => {
    const gate = gates.get(host) ?? createHostGate(limit);
    gates.set(host, gate);
    return gate;
  };
}
