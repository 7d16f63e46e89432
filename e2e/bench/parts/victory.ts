import { playedAnimations } from '../../../overlay/components/tt-victory/choose-animation.ts';
import { createRatio, fewest, figuresOf, most, within, type Goal } from '../goals.ts';
import { measureVictories, victoryMeasure } from '../measure-victory.ts';
import { measuredPart } from '../part.ts';
import { startBare } from '../sides.ts';
import { spread } from '../statistics.ts';

export const victory = measuredPart(
  {
    name: 'victory',
    goals: ['G13'],
    title: 'Celebrations',
    withoutNodecg: true,
    about:
      'Each animation at 1920×1080 without a GPU, beside a canvas of that size that is only cleared; in today’s Chromium, and in the one that OBS 31 and 32 carry where it is to be had.',
  },
  async ({ rounds }) => {
    const [floor, , blank] = await startBare();
    // Eight plays a round and Chromium: three rounds are enough, and seven minutes.
    const rows = await measureVictories(blank.replace('blank', 'canvas'), Math.min(rounds, 3));
    await floor.stop();
    return rows;
  },
  (rows) => {
    const ratio = createRatio(rows);
    return (['today', '127'] as const).flatMap((browser) =>
      playedAnimations.flatMap((animation) => {
        const measure = victoryMeasure(browser, animation);
        const name = `${animation}, Chromium ${browser}`;
        const of = (figure: string): readonly number[] => figuresOf(rows, measure, 'tickertape', figure);
        const cpu = { measure, figure: 'cpu', digits: 0, unit: ' %' };
        return [
          ratio('G13', `${name}: CPU, beside a cleared canvas`, cpu, 'canvas', most(1.25)),
          framesShown(`${name}: frames that reach the screen`, of('share'), 99),
          within('G13', `${name}: CPU one second after`, of('after'), { limit: 2, unit: ' %' }),
        ];
      }),
    );
  },
);

function framesShown(what: string, values: readonly number[], limit: number): Goal {
  const { median, min, max, count } = spread(values);
  const verdict = count < fewest ? 'no answer' : median >= limit ? 'met' : max < limit ? 'missed' : 'unknown';
  const reached =
    count < fewest ? `${count} clean rows` : `${median.toFixed(1)} % (${min.toFixed(1)}–${max.toFixed(1)}, n ${count})`;
  return { id: 'G13', what, wanted: `≥ ${limit} %`, reached, verdict, figures: '' };
}
