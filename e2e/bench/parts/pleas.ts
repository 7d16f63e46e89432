import { simulate, worlds } from '../../../shared/testing/simulated-pleas.ts';
import type { Part } from '../part.ts';

const rounds = { without: 2_000, with: 1_000 };
const share = (count: number, all: number): string => `${((100 * count) / all).toFixed(1)} %`;

/** Series made by chance from a fixed seed: the same table on every machine. */
export const pleas: Part = {
  name: 'pleas',
  goals: [],
  title: 'What a plea did: false alarms and coverage',
  about: `In worlds whose true rate is known: how often an effect is told of where there is none (${rounds.without} series each), and, where one of this size is there, how often it is found and how often the true one lies between the two figures that are told (${rounds.with} series each). Followers per minute; 5 % and 95 % are what is promised. The seed is fixed: the table is the same on every machine.`,
  run: () => {
    const lines = worlds.map((world) => {
      const none = simulate(world, { effect: 0, rounds: rounds.without, seed: 2_009 });
      const some = simulate(world, { effect: world.large, rounds: rounds.with, seed: 1_000_000 });
      return [
        world.name,
        share(none.alarms, none.told),
        `+${world.large}`,
        share(some.alarms, some.told),
        share(some.held, some.told),
      ];
    });
    return Promise.resolve({
      head: ['world', 'false alarms', 'effect', 'found', 'held'],
      lines,
      rows: [],
    });
  },
};
