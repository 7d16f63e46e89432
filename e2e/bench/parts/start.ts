import { createRatio, most } from '../goals.ts';
import { measureStart } from '../measure-start.ts';
import { measuredPart } from '../part.ts';

export const start = measuredPart(
  {
    name: 'start',
    goals: ['G6'],
    title: 'Start and memory',
    about: 'From spawning the server to the first 200 of its overlay page, and its memory five seconds later.',
  },
  ({ rounds, withNodecg }) => measureStart({ rounds, withNodecg }),
  (rows) => {
    const ratio = createRatio(rows);
    const served = { measure: 'start', figure: 'served', digits: 0, unit: ' ms' };
    const memory = { measure: 'start', figure: 'memory', digits: 0, unit: ' MB' };
    return [
      ratio('G6', 'spawn → first 200, beside NodeCG', served, 'nodecg', most(0.25)),
      ratio('G6', 'spawn → first 200, beside its imports alone', served, 'imports', most(2)),
      ratio('G6', 'memory at rest, beside NodeCG', memory, 'nodecg', most(0.7)),
    ];
  },
);
