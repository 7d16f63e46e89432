import type { PostedObservation } from './api.ts';

/** Two racers that the HTTP API feeds, to a million. */
export const duel = {
  title: 'The race to a million',
  milestones: [1_000_000],
  racers: [
    { id: 'actor', name: 'The actor', colour: '#3aa0ff', accounts: [{ source: 'feed' }] },
    { id: 'network', name: 'The network', colour: '#ff5a3a', accounts: [{ source: 'feed' }] },
  ],
};

/** An observation some seconds ago: race time is the time that observations carry, so a test need not wait for a dwell. */
export function ago(seconds: number, racer: string, total: number): PostedObservation {
  return { racer, total, at: new Date(Date.now() - seconds * 1_000).toISOString() };
}
