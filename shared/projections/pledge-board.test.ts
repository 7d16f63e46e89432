import { describe, expect, test } from 'vitest';
import type { CueContent } from '../domain/cue/cue-state.ts';
import { fed, Scenario } from '../testing/scenario.ts';
import type { BoardView } from './cue-view.ts';
import { projectHostCues } from './project-cues.ts';
import { projectView } from './project.ts';

const none = { racer: null, win: 0, lose: 0, perFollower: 0, start: null, most: null, ruling: null };
const board: CueContent = {
  ...{ kind: 'charity', name: 'Nets', url: null, currency: 'USD', milestone: null },
  pledges: [
    { ...none, by: 'A', racer: 'a', win: 1_000_000, lose: 100_000 },
    { ...none, by: 'B', racer: 'b', win: 500, lose: 50 },
    { ...none, by: 'C', perFollower: 10, most: 700 },
  ],
};

function race(): Scenario {
  const show = new Scenario({ racers: [fed('a'), fed('b')], milestones: [1_000, 2_000] });
  show.observe('a', 900, 1).observe('b', 910, 1);
  return show.send('cue.add', { id: 'board', content: board }).send('cue.take', { id: 'board' });
}
const view = (show: Scenario): BoardView =>
  projectHostCues(show.state).rundown['board']?.board ?? { milestone: null, pledges: [], owed: 0 };
const outcomes = (show: Scenario): readonly string[] => view(show).pledges.map(({ outcome }) => outcome);
const owed = (show: Scenario): readonly number[] => view(show).pledges.map((pledge) => pledge.owed);

describe('a pledge board', () => {
  test('SHOW-49: it is open until a crossing is confirmed, and counts gained followers from when it was first shown', () => {
    const show = race().observe('a', 940, 60);
    expect(outcomes(show)).toEqual(['open', 'open', 'open']);
    expect(owed(show)).toEqual([0, 0, 400]);
    show.observe('a', 1_003, 120);
    expect(outcomes(show)).toEqual(['open', 'open', 'open']);
  });

  test('SHOW-49: the record decides: who crossed first has won, with what all had then', () => {
    const show = race()
      .observe('b', 950, 100)
      .observe('a', 1_003, 120)
      .observe('a', 1_010, 130)
      .observe('a', 1_600, 400);
    expect(outcomes(show)).toEqual(['win', 'lose', 'win']);
    expect(owed(show)).toEqual([1_000_000, 50, 700]);
    expect(view(show).owed).toBe(1_000_750);
    // The total of the crossing counts, not what came after it; without a limit that would be 1,030.
    expect(view(show).pledges[2]?.gained).toBe(103);
    show.observe('b', 955, 480).observe('b', 1_001, 500).observe('b', 1_002, 520);
    expect(outcomes(show)).toEqual(['win', 'lose', 'win']);
  });

  test('SHOW-49: in a photo finish nobody has won until people agree', () => {
    const show = race()
      .observe('a', 1_003, 120)
      .observe('b', 1_004, 121)
      .observe('a', 1_005, 130)
      .observe('b', 1_006, 131);
    expect(outcomes(show)).toEqual(['photo-finish', 'photo-finish', 'photo-finish']);
    expect(owed(show)[0]).toBe(0);
    const pledges = board.pledges.map((pledge) => ({ ...pledge, ruling: 'win' as const }));
    show.send('cue.change', { id: 'board', content: { ...board, pledges } });
    expect(owed(show)).toEqual([1_000_000, 500, 700]);
  });

  test('SHOW-49: a ruling does not outweigh the record', () => {
    const show = race();
    const pledges = board.pledges.map((pledge) => ({ ...pledge, ruling: 'win' as const }));
    show.send('cue.change', { id: 'board', content: { ...board, pledges } });
    show.observe('b', 1_003, 120).observe('b', 1_005, 130);
    expect(outcomes(show)[0]).toBe('lose');
  });

  test('SHOW-80: an earlier crossing that is only seen keeps the board open; dismissed it counts no more', () => {
    const show = race().observe('a', 1_003, 120).observe('b', 990, 125).observe('b', 1_001, 130);
    show.send('race.confirm', { racer: 'b', milestone: 1_000 });
    expect(outcomes(show)).toEqual(['open', 'open', 'open']);
    show.send('race.dismiss', { racer: 'a', milestone: 1_000 });
    expect(outcomes(show)).toEqual(['lose', 'win', 'lose']);
    show.send('undo', {}).send('race.confirm', { racer: 'a', milestone: 1_000 });
    expect(outcomes(show)).toEqual(['win', 'lose', 'win']);
  });

  test('SHOW-80: a typing slip that was undone decides nothing, and a total that falls later changes nothing', () => {
    const show = race().at(60).send('race.correct', { racer: 'a', total: 9_400 });
    expect(outcomes(show)[0]).toBe('win');
    show.send('undo', {});
    expect(outcomes(show)).toEqual(['open', 'open', 'open']);
    expect(owed(show)).toEqual([0, 0, 0]);
    show.observe('a', 990, 100).observe('a', 1_003, 120).observe('a', 1_004, 130);
    show.at(140).send('race.correct', { racer: 'a', total: 700 });
    expect(owed(show)).toEqual([1_000_000, 50, 700]);
  });

  test('SHOW-80: whoever crossed first has, also when they are taken out of the race, or run beside it from then on', () => {
    const show = race().observe('a', 1_003, 120).observe('a', 1_004, 130);
    show.observe('b', 1_001, 200).observe('b', 1_002, 210);
    const before = view(show);
    show.send('racer.remove', { racer: 'a' });
    expect(view(show)).toEqual(before);
    show.send('undo', {}).send('racer.change', { racer: 'a', alsoRunning: true });
    expect(view(show)).toEqual(before);
  });

  test('SHOW-80: a board that comes back by undo is measured from when it was first shown; a take that was undone was none', () => {
    const show = race().observe('a', 940, 60).send('cue.remove', { id: 'board' }).send('undo', {});
    expect(view(show).pledges[2]?.gained).toBe(40);
    const early = new Scenario({ racers: [fed('a'), fed('b')], milestones: [1_000] });
    early.observe('a', 900, 1).send('cue.add', { id: 'board', content: board }).send('cue.take', { id: 'board' });
    early.send('undo', {}).observe('a', 930, 60).send('cue.take', { id: 'board' }).observe('a', 950, 90);
    expect(view(early).pledges[2]?.gained).toBe(20);
  });

  test('SHOW-52: an audience sees what is on air, and nothing that is only prepared', () => {
    const show = race()
      .send('cue.add', { id: 'secret', content: { kind: 'lower-third', name: 'Surprise guest', line: '' } })
      .send('cue.add', { id: 'text', content: { kind: 'speech', title: 'Mine', text: 'Surprise words' } })
      .send('cue.take', { id: 'text' });
    const ambient = {
      ...{ sources: {}, overlays: {}, connected: {}, version: '1' },
      log: { id: 'x', opened: 'memory', note: null } as const,
    };
    for (const audience of ['overlay', 'viewer'] as const) {
      const seen = JSON.stringify(projectView(audience, show.state, { now: show.now, clockRate: 1, ambient }));
      expect(seen).toContain('Nets');
      expect(seen).not.toContain('Surprise');
    }
    const hosts = JSON.stringify(projectView('host', show.state, { now: show.now, clockRate: 1, ambient }));
    expect(hosts).toContain('Surprise guest');
    expect(hosts).toContain('Surprise words');
  });
});
