import { describe, expect, it } from 'vitest';
import type { Member } from './admission.ts';
import { createConnections, type Connection } from './connections.ts';

const caps = { joined: 6, joinedPerAddress: 3, overlaysPerKey: 2, waiting: 6, waitingPerAddress: 3 };
const viewer: Member = { role: 'viewer', audience: 'viewer', keyId: null, page: null };
const host: Member = { role: 'host', audience: 'host', keyId: 'host-key', page: null };
const overlay: Member = { role: 'overlay', audience: 'overlay', keyId: 'overlay-key', page: null };

function rig() {
  const connections = createConnections(caps);
  const ended: string[] = [];
  let count = 0;
  const arrive = (address: string): Connection & { readonly name: string } => {
    const name = `${address}#${++count}`;
    const connection = { name, address, local: address === 'here', end: () => ended.push(name) };
    connections.arrive(connection);
    return connection;
  };
  const join = (address: string, member: Member): boolean => connections.join(arrive(address), member);
  return { connections, ended, arrive, join };
}

describe('connections', () => {
  it('SEC-62: the oldest that waits goes, first at its own address, then of all', () => {
    const { ended, arrive, connections } = rig();
    for (let index = 0; index < 4; index++) arrive('a');
    expect(ended).toEqual(['a#1']);
    for (const address of ['b', 'c', 'd']) arrive(address);
    expect(ended).toEqual(['a#1']);
    arrive('e');
    expect(ended).toEqual(['a#1', 'a#2']);
    expect(connections.size).toBe(6);
  });

  it('SEC-62: one that has gone, or was ended, cannot join any more', () => {
    const { arrive, connections } = rig();
    const gone = arrive('a');
    connections.leave(gone);
    expect(connections.join(gone, host)).toBe(false);
    const ended = arrive('a');
    for (let index = 0; index < 3; index++) arrive('a');
    expect(connections.join(ended, host)).toBe(false);
  });

  it('SEC-63: a key takes the place of the oldest viewer: at its address, and where the server is full', () => {
    const { join, ended } = rig();
    for (let index = 0; index < 3; index++) expect(join('a', viewer)).toBe(true);
    expect(join('a', viewer)).toBe(false);
    expect(join('a', host)).toBe(true);
    expect(ended).toEqual(['a#1']);
    for (let index = 0; index < 3; index++) expect(join('b', host)).toBe(true);
    expect(join('c', viewer)).toBe(false);
    expect(join('c', host)).toBe(true);
    expect(ended).toEqual(['a#1', 'a#2']);
    expect(join('b', host)).toBe(false);
  });

  it('SEC-64: an overlay on this machine takes the place of one elsewhere that has the same key, never the other way round', () => {
    const { join, ended } = rig();
    expect([join('far', overlay), join('away', overlay), join('out', overlay)]).toEqual([true, true, false]);
    expect(join('here', overlay)).toBe(true);
    expect(ended).toEqual(['far#1']);
    expect(join('far', overlay)).toBe(false);
    expect(join('here', overlay)).toBe(true);
    expect(ended).toEqual(['far#1', 'away#2']);
    expect(join('here', overlay)).toBe(false);
    expect(join('out', { ...overlay, keyId: 'the new key' })).toBe(true);
  });
});
