import { expect, test } from 'vitest';
import { readOverlaySettings } from './overlay-settings.ts';

test('PAGE-22: without parameters the overlay has its defaults', () => {
  expect(readOverlaySettings('')).toEqual({
    shows: new Set(['race', 'message', 'cue', 'victory']),
    theme: null,
    scale: 1,
    layout: null,
    mirror: false,
    zone: null,
    frozenAt: null,
    seed: 2009,
    platforms: null,
    sound: true,
    animation: null,
  });
});

test('PAGE-22: every parameter of the look is read', () => {
  expect(
    readOverlaySettings(
      '?show=race,victory&theme=daylight&scale=1.5&layout=side&mirror&clock=utc&seed=7&animation=confetti&platforms=twitch,Typed',
    ),
  ).toEqual({
    shows: new Set(['race', 'victory']),
    theme: 'daylight',
    scale: 1.5,
    layout: 'side',
    mirror: true,
    zone: 'UTC',
    frozenAt: null,
    seed: 7,
    platforms: ['twitch', 'typed'],
    sound: true,
    animation: 'confetti',
  });
  expect(readOverlaySettings('?sound=off').sound).toBe(false);
  expect(readOverlaySettings('?clock=America/New_York').zone).toBe('America/New_York');
  expect(readOverlaySettings('?clock=2009-04-17T06:13:00Z')).toMatchObject({
    zone: null,
    frozenAt: Date.UTC(2009, 3, 17, 6, 13),
  });
});

test('PAGE-22: a value that makes no sense is the default', () => {
  expect(readOverlaySettings('?theme=neon&scale=-3&layout=round&mirror=0&clock=Mars/Olympus&seed=x')).toEqual(
    readOverlaySettings(''),
  );
  expect(readOverlaySettings('?scale=900').scale).toBe(4);
});
