import { exact, figureOf } from '../goals.ts';
import { measureKill } from '../measure-kill.ts';
import { measuredPart } from '../part.ts';

export const kill = measuredPart(
  {
    name: 'kill',
    goals: [],
    title: 'Killed without warning',
    about: 'SIGKILL at 200 observations a second, again and again, with two overlays watching.',
  },
  async ({ browser, quick }) => [await measureKill((await browser()).browser, quick ? 3 : 100)],
  (rows) => {
    const of = (figure: string): number | undefined => figureOf(rows, 'kill', 'tickertape', figure);
    const note = ` of ${of('acknowledged') ?? 0}, ${of('kills') ?? 0} kills`;
    return [
      exact('–', 'acknowledged and lost', of('missing'), 0, note),
      exact('–', 'victories played on a page beyond the one', of('extra'), 0, ''),
    ];
  },
);
