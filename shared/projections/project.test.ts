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
    const seen = (audience: 'overlay' | 'viewer' | 'host' | 'moderator' | 'director' | 'control'): string[] =>
      Object.keys(projectView(audience, state, ctx)).sort();
    const everybody = ['cues', 'moments', 'queue', 'race', 'show', 'victory'];
    expect(seen('overlay')).toEqual([...everybody, 'look', 'voice'].sort());
    expect(seen('viewer')).toEqual([...everybody, 'form'].sort());
    expect(seen('host')).toEqual([...everybody, 'crew', 'messages', 'pleas', 'record', 'speech'].sort());
    expect(seen('moderator')).toEqual(
      [...seen('host'), 'banned', 'feed', 'present', 'queueSettings', 'undoable'].sort(),
    );
    expect(seen('director')).toEqual([...seen('moderator'), 'accounts', 'began', 'form', 'viewerOpen'].sort());
    expect(seen('control')).toEqual(
      [
        ...seen('director'),
        'connected',
        'log',
        'look',
        'lookFiles',
        'otherStart',
        'overlays',
        'settings',
        'sources',
        'speechDesk',
        'version',
      ].sort(),
    );
  });

  test('PAGE-281: a host at the control page is told of an account what it counts, and of its set-up the kind alone', () => {
    const config = { source: 'bluesky', actor: 'a.test', everySeconds: 10 } as const;
    const { state, now } = new Scenario({ racers: [{ id: 'a', name: 'A', accounts: [config] }] }).observe('a', 10, 0);
    const ctx = { now, clockRate: 1, ambient };
    const { accounts } = projectView('director', state, ctx);
    expect(Object.values(accounts['a'] ?? {})).toMatchObject([{ total: 10, config: { source: 'bluesky' } }]);
    expect(JSON.stringify(accounts)).not.toContain('everySeconds');
    expect(JSON.stringify(projectView('control', state, ctx).accounts)).toContain('everySeconds');
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
