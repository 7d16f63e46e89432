import type { AirCueView, CuesView, PledgeView } from '../../../shared/projections/cue-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { specimenCues } from './specimen-view.ts';

/** When each of these came on air. */
const at = '2026-05-01T20:14:00.000Z';
const base = { at, until: null } as const;
const asked = { phase: 'open', openedAt: at, closesAt: null, texts: 0 } as const;

const question = (counts: readonly number[], phase: 'open' | 'closed' = 'open'): AirCueView => ({
  ...{ id: 'question', ...base, kind: 'question', text: 'What should I do at a million?', word: null },
  choices: ['Shave my head', 'Sing the anthem, badly', 'Give away the camera'],
  asked: { ...asked, phase, counts },
});

const pledge = (by: string, more: Partial<PledgeView>): PledgeView => ({
  ...{ by, racer: 'actor', win: 0, lose: 0, perFollower: 0, most: null, outcome: 'open', gained: null, owed: 0 },
  ...more,
});

const board = (pledges: readonly PledgeView[], url: string | null = null): AirCueView => ({
  ...{ id: 'board', ...base, kind: 'charity', name: 'Clean water for everybody', url, currency: 'USD' },
  ...{ milestone: 1_000_000, pledges, owed: pledges.reduce((sum, { owed }) => sum + owed, 0) },
});

const terms = { win: 10_000_00, lose: 1_000_00 } as const;

const specimens: Readonly<Record<string, Partial<CuesView>>> = {
  'a link': {
    card: {
      ...{ id: 'link', ...base, kind: 'link', title: 'Give a mosquito net' },
      ...{ url: 'https://example.org/nets', host: 'example.org' },
    },
  },
  'a long link': {
    card: {
      ...{
        id: 'link',
        ...base,
        kind: 'link',
        title: 'The whole story of how a race came to be run, by all who ran it',
      },
      url: 'https://www.a-rather-long-name-of-a-charity.example.org/stories/2009/april/the-race-to-a-million?from=stream&lang=en',
      host: 'a-rather-long-name-of-a-charity.example.org',
    },
  },
  'a question': { card: question([141, 57, 89]) },
  'a question just asked': { card: question([0, 0, 0]) },
  'a question closed': { card: question([141, 57, 89], 'closed') },
  'a question in words': {
    card: {
      ...{ id: 'question', ...base, kind: 'question', text: 'Who should I call when we get there?', word: '!answer' },
      ...{ choices: [], asked: { ...asked, counts: [], texts: 23 } },
    },
  },
  'a long question': {
    card: {
      ...{ id: 'question', ...base, kind: 'question', word: null },
      text: 'Which of these should I promise to do on air, tonight, in front of all of you, the moment the millionth of you follows?',
      choices: [
        'Cut my hair with kitchen scissors',
        'Call my mother and explain what a follower is',
        'Read every name aloud until I sleep',
        'Nothing',
        'Run round the block in the rain',
        'Ask again tomorrow',
      ],
      asked: { ...asked, counts: [12_044, 9_811, 402, 88, 5_120, 37] },
    },
  },
  'a pledge board': {
    card: board([
      pledge('The actor', terms),
      pledge('The network', { ...terms, racer: 'network' }),
      pledge('Harbour Coffee', { perFollower: 10, most: 5_000_00, gained: 12_480, owed: 1_248_00 }),
    ]),
  },
  'a pledge board decided': {
    card: board(
      [
        pledge('The actor', { ...terms, outcome: 'win', owed: 10_000_00 }),
        pledge('The network', { ...terms, racer: 'network', outcome: 'lose', owed: 1_000_00 }),
        pledge('Harbour Coffee', { perFollower: 10, most: 5_000_00, gained: 103_053, outcome: 'win', owed: 5_000_00 }),
      ],
      'https://example.org/water',
    ),
  },
  'a plea': {
    card: {
      ...{ id: 'plea', ...base, kind: 'plea', text: 'Follow now: we are 4,000 away' },
      line: 'Every follower is a mosquito net',
    },
  },
  'a lower third': {
    lower: { id: 'lower', ...base, kind: 'lower-third', name: 'Mara Lindqvist', line: 'Clean Water Fund, from Malmö' },
  },
  'a slate': {
    full: {
      ...{ id: 'slate', ...base, kind: 'slate', title: 'Starting soon', line: 'The race to a million, live' },
      countTo: '2026-05-01T20:18:59.000Z',
    },
  },
};

/** Every kind of cue, as it may be on air. */
export const cueSpecimens = (): readonly string[] => Object.keys(specimens);

/** A view with a cue on air; '' = without. */
export const withCue = (view: OverlayView, name: string): OverlayView => ({
  ...view,
  cues: name === '' ? view.cues : { ...specimenCues, prepared: true, ...specimens[name] },
});
