import { describe, expect, test } from 'vitest';
import { fed, Scenario } from '../testing/scenario.ts';
import { projectView } from './project.ts';
import type { Ambient } from './views.ts';

const ambient: Ambient = {
  sources: {},
  overlays: {},
  connected: {},
  log: { id: 'log', opened: 'new', note: null },
  version: '1',
};

describe('views', () => {
  test('WIRE-40: an audience sees its own members and no others', () => {
    const { state, now } = new Scenario({ racers: [fed('a')] }).observe('a', 10, 0);
    const ctx = { now, clockRate: 1, ambient };
    const seen = (audience: 'overlay' | 'viewer' | 'host' | 'moderator' | 'control'): string[] =>
      Object.keys(projectView(audience, state, ctx)).sort();
    const everybody = ['moments', 'queue', 'race', 'show', 'victory'];
    expect(seen('overlay')).toEqual([...everybody, 'voice'].sort());
    expect(seen('viewer')).toEqual([...everybody, 'form'].sort());
    expect(seen('host')).toEqual([...everybody, 'crew', 'messages', 'pleas', 'record', 'speech'].sort());
    expect(seen('moderator')).toEqual(
      [...seen('host'), 'banned', 'feed', 'present', 'queueSettings', 'undoable'].sort(),
    );
    expect(seen('control')).toEqual(
      [
        ...seen('moderator'),
        'accounts',
        'connected',
        'form',
        'log',
        'overlays',
        'settings',
        'sources',
        'speechDesk',
        'version',
        'viewerOpen',
      ].sort(),
    );
  });

  test('WIRE-40: slices that did not change keep their identity, so a diff need not look', () => {
    const show = new Scenario({ racers: [fed('a'), fed('b')] }).observe('a', 10, 0);
    const { b } = show.state.race.racers;
    show.observe('a', 12, 5);
    expect(show.state.race.racers['b']).toBe(b);
  });

  test('RACE-8: a count is stale when its source has missed three looks', () => {
    const show = new Scenario({
      racers: [
        { id: 'a', name: 'A', accounts: [{ source: 'bluesky', actor: 'a.test', everySeconds: 10 }] },
        { id: 'm', name: 'M', accounts: [{ source: 'manual' }] },
      ],
    });
    show.observe('a', 10, 0).send('race.correct', { racer: 'm', total: 5 });
    expect(show.at(30).race.racers['a']?.stale).toBe(false);
    expect(show.at(31).race.racers['a']?.stale).toBe(true);
    expect(show.at(90_000).race.racers['m']?.stale).toBe(false);
  });
});
