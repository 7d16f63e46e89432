import { expect, test } from 'vitest';
import { createEnglish } from '../../strings/en.ts';
import { createVictoryEnglish } from '../../strings/victory.en.ts';
import { momentSpecimens } from '../specimens/moment-specimens.ts';
import { raceSpecimens } from '../specimens/race-specimens.ts';
import { tapeLine } from './tape-line.ts';
import { victoryScene } from './victory-scene.ts';

const sceneOf = (race: string, moment: string) =>
  victoryScene(raceSpecimens()[race]!, { moment: momentSpecimens()[moment]!, startedAt: 0 });

test('PAGE-187: where nobody can say who was first the scene has both intervals, and names no winner alone', () => {
  const scene = sceneOf('photo finish', 'victory')!;
  expect(scene.photo.map(({ racer }) => racer.name)).toEqual(['The actor', 'The news network']);
  expect(sceneOf('over the line', 'victory')!.photo).toEqual([]);
});

test('PAGE-187: a photo finish can be tested, and says that it is a test', () => {
  expect(sceneOf('two racers', 'photo finish as a test')).toMatchObject({ test: true, photo: [{}, {}] });
});

test('PAGE-186: the tape is printed with what was reported, and nothing else', () => {
  const words = createVictoryEnglish(createEnglish('UTC'));
  const line = tapeLine(sceneOf('photo finish', 'victory')!, words);
  expect(line).toContain('1,000,000');
  expect(line).toContain('THE ACTOR 1,000,013');
  expect(line).toContain('THE NEWS NETWORK 1,000,002');
  expect(tapeLine(sceneOf('all unknown', 'victory')!, words)).not.toMatch(/NaN|null|undefined| 0 /);
});

test('PAGE-189: the name of who made it full is shown where somebody gave it', () => {
  expect(sceneOf('over the line', 'victory with a name')!.name).toBe('Ada from Oslo');
  expect(sceneOf('over the line', 'victory')!.name).toBeNull();
});
