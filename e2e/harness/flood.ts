import { postObservations, type PostedObservation } from './api.ts';
import type { ServerProcess } from './server-process.ts';
import { pause } from './until.ts';

/** A steady stream of rising totals for two racers, each with a key of its own, and what the server has acknowledged of it. */
export interface Flood {
  /** Sends `perSecond` observations in posts of four, until ended; a server that dies ends it too. */
  stream(server: ServerProcess, perSecond: number): { end(): Promise<void> };
  /** Keys of all observations that were acknowledged. */
  acknowledged(): readonly string[];
  /** Posts one last total each, and answers them. */
  settle(server: ServerProcess): Promise<Readonly<Record<'actor' | 'network', number>>>;
}

const batch = 4;

export function createFlood(from: Readonly<Record<'actor' | 'network', number>>): Flood {
  const totals = { ...from };
  const acknowledged: string[] = [];
  let count = 0;

  const next = (): PostedObservation => {
    const racer = count % 2 === 0 ? 'actor' : 'network';
    totals[racer] += racer === 'actor' ? 45 : 15;
    count += 1;
    return { racer, total: totals[racer], key: `flood-${count}` };
  };
  const post = async (server: ServerProcess): Promise<void> => {
    const observations = Array.from({ length: batch }, next);
    const answer = await postObservations(server, observations);
    if (answer.accepted === batch) acknowledged.push(...observations.map(({ key }) => key ?? ''));
  };

  return {
    stream(server, perSecond) {
      const pending = new Set<Promise<void>>();
      let isOver = false;
      const run = async (): Promise<void> => {
        while (!isOver) {
          const posted = post(server).catch(() => {
            // The server was killed: what it has not acknowledged may be lost.
            isOver = true;
          });
          pending.add(posted);
          void posted.then(() => pending.delete(posted));
          await pause((1_000 * batch) / perSecond);
        }
      };
      const running = run();
      return {
        async end() {
          isOver = true;
          await running;
          await Promise.all(pending);
        },
      };
    },
    acknowledged: () => acknowledged,
    async settle(server) {
      await postObservations(server, [next(), next()]);
      return { ...totals };
    },
  };
}
