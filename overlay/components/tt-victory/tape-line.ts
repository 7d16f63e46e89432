import type { VictoryWords } from '../../strings/victory.en.ts';
import type { VictoryScene } from './victory-scene.ts';

const mostNames = 4;

/** The line of a ticker: the milestone, then each racer with the total that was reported, as a machine would print it. */
export function tapeLine({ field, milestone, at }: VictoryScene, words: VictoryWords): string {
  const racers = field
    .filter(({ total }) => total !== null)
    .slice(0, mostNames)
    .map(({ name, total }) => `${name.toUpperCase()} ${words.number(total ?? 0)}`);
  const goal = milestone === null ? [words.victory.toUpperCase()] : [words.number(milestone)];
  const time = at === null ? [] : [words.time(at, null)];
  return [...goal, ...time, ...racers].map((entry) => `${entry}  ·  `).join('');
}
