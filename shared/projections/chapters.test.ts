import { describe, expect, it } from 'vitest';
import { fed, Scenario, start } from '../testing/scenario.ts';
import { chapterLines, chaptersOf } from './chapters.ts';
import { RecapMaker } from './recap.ts';

const scenario = new Scenario({ racers: [fed('a'), fed('b')], milestones: [1_000] });
scenario.observe('a', 900, 0).observe('b', 950, 0).observe('a', 940, 60).observe('b', 951, 60);
scenario.send('plea.mark', { note: 'Follow\nnow' });
scenario.observe('a', 980, 120).observe('b', 960, 120).observe('a', 985, 180).observe('b', 961, 180);
scenario.observe('a', 1_005, 240).observe('b', 970, 240).observe('a', 1_010, 300);
const maker = new RecapMaker();
for (const event of scenario.events) maker.add(event);
const recap = maker.view(scenario.state, null);

describe('chapters', () => {
  it('SHOW-70: begin at 00:00 and go up, with the moments of the show by name', () => {
    expect(chapterLines(chaptersOf(recap, start))).toBe(
      '00:00 Test\n01:00 Follow now\n02:00 a takes the lead\n04:00 a crosses 1,000\n',
    );
  });

  it('SHOW-70: count from the video’s beginning; what was before it or is nearer than ten seconds is left out', () => {
    expect(chaptersOf(recap, start + 55_000).map(({ at }) => at)).toEqual([0, 65, 185]);
    expect(chaptersOf(recap, start + 130_000).map(({ at }) => at)).toEqual([0, 110]);
  });

  it('SHOW-70: name hours once a video has some', () => {
    expect(chapterLines(chaptersOf(recap, start - 3_600_000))).toMatch(/^0:00:00 Test\n1:01:00 /);
  });
});
