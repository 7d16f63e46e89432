import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fed, Scenario, start } from '../testing/scenario.ts';
import { toIso } from '../lib/instant.ts';
import { chapterLines, chaptersOf, videoStart } from './chapters.ts';
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
    const at = (seconds: number): readonly unknown[] => {
      const { chapters, before, near } = chaptersOf(recap, start + seconds * 1000);
      return [chapters.map((chapter) => chapter.at), before, near];
    };
    expect(at(55)).toEqual([[0, 65, 185], 0, 1]);
    expect(at(130)).toEqual([[0, 110], 2, 0]);
  });

  it('SHOW-81: count from the stream, else from its recording, else from the show', () => {
    expect(videoStart(recap)).toBe(recap.openedAt);
    expect(videoStart({ ...recap, began: { stream: null, recording: '2026-04-16T20:00:01.000Z' } })).toMatch(
      /:01.000Z$/,
    );
    const both = { stream: '2026-04-16T20:00:02.000Z', recording: '2026-04-16T20:00:01.000Z' };
    expect(videoStart({ ...recap, began: both })).toBe(both.stream);
  });

  it('SHOW-82: for any moments the first is at 00:00, the rest go up by ten seconds at least, one a line', () => {
    const moment = fc.record({ at: fc.integer({ min: -600, max: 7_200 }), note: fc.string({ unit: 'grapheme' }) });
    const property = fc.property(fc.array(moment, { maxLength: 300 }), (moments) => {
      const pleas = moments.map(({ at, note }, index) => ({
        ...{ id: String(index), at: toIso(start + at * 1000), note, cue: null, group: '', effects: null },
        ...{ from: recap.from, to: recap.to },
      }));
      const told = chaptersOf({ ...recap, pleas, record: { ...recap.record, crossings: [], leadChanges: [] } }, start);
      const times = told.chapters.map(({ at }) => at);
      expect(times[0]).toBe(0);
      times.slice(1).forEach((at, index) => expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(10));
      expect(told.before).toBe(moments.filter(({ at }) => at < 0).length);
      expect(told.before + told.near + times.length - 1).toBe(moments.length);
      expect(times.length).toBeLessThanOrEqual(100);
      const lines = chapterLines(told).split('\n');
      expect(lines).toHaveLength(times.length + 1);
      expect(lines.slice(0, -1).every((line) => /^(\d+:)?\d\d:\d\d /.test(line) && !/[<>]/.test(line))).toBe(true);
    });
    fc.assert(property);
  });

  it('SHOW-70: name hours once a video has some', () => {
    expect(chapterLines(chaptersOf(recap, start - 3_600_000))).toMatch(/^0:00:00 Test\n1:01:00 /);
  });
});
