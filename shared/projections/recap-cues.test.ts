import { describe, expect, it } from 'vitest';
import type { CueContent } from '../domain/cue/cue-state.ts';
import { CueScenario, cueOf } from '../testing/cue-scenario.ts';
import { fed, Scenario } from '../testing/scenario.ts';
import { RecapMaker } from './recap.ts';
import type { RecapView } from './recap-view.ts';

function cuesOf(scenario: Scenario): RecapView['cues'] {
  const maker = new RecapMaker();
  for (const event of scenario.events) maker.add(event);
  return maker.view(scenario.state, null).cues;
}

describe('the cues of a recap', () => {
  it('SHOW-83: are what was on air, in its order, with what came of it', () => {
    const show = new CueScenario().at(10).take('link').at(20).take('question');
    const votes = [0, 1, 1].map((choice, voter) => ({ voter: `v${voter}`, choice }));
    show.send('cue.answer', { id: 'question', votes }).at(60).send('cue.close', { id: 'question' });
    show.at(70).take('speech').at(80).take('link', 'lower', 'plea');
    expect(show.rejections).toEqual([]);
    expect(cuesOf(show)).toMatchObject([
      { kind: 'link', host: 'example.org', times: 2 },
      {
        kind: 'question',
        choices: [
          { text: 'Red', votes: 1 },
          { text: 'Green', votes: 2 },
          { text: 'Dark blue', votes: 0 },
        ],
        open: false,
      },
      { kind: 'speech', title: 'Victory', text: 'We are over a million.' },
    ]);
  });

  it('SHOW-83: leave out what was only prepared, and a take that was undone; one that was removed is told', () => {
    const show = new CueScenario()
      .take('link')
      .send('undo', {})
      .at(5)
      .take('speech')
      .send('cue.remove', { id: 'speech' });
    expect(cuesOf(show).map(({ kind }) => kind)).toEqual(['speech']);
  });

  it('SHOW-83: tell a long speech by its beginning', () => {
    const show = new CueScenario();
    show.send('cue.change', { id: 'speech', content: { ...cueOf.speech, text: 'word '.repeat(200) } }).take('speech');
    expect(cuesOf(show)).toMatchObject([{ text: expect.stringMatching(/^(word ){55}word…$/) as string }]);
  });

  it('SHOW-83: have a pledge board as the record decided it, also once it was removed', () => {
    const none = { racer: null, win: 0, lose: 0, perFollower: 0, start: null, most: null, ruling: null };
    const content: CueContent = {
      ...{ kind: 'charity', name: 'Nets', url: null, currency: 'USD', milestone: null },
      pledges: [{ ...none, by: 'A', racer: 'a', win: 1_000, lose: 100 }],
    };
    const show = new Scenario({ racers: [fed('a'), fed('b')], milestones: [1_000] });
    show.observe('a', 900, 0).observe('b', 900, 0);
    show.send('cue.add', { id: 'board', content }).send('cue.take', { id: 'board' });
    show.observe('a', 1_000, 60).observe('a', 1_001, 70).send('cue.remove', { id: 'board' });
    expect(cuesOf(show)).toMatchObject([
      { kind: 'charity', owed: 1_000, milestone: 1_000, pledges: [{ by: 'A', outcome: 'win', owed: 1_000 }] },
    ]);
  });
});
