import { describe, expect, test } from 'vitest';
import { projectLook } from '../../projections/project-look.ts';
import { fed, Scenario } from '../../testing/scenario.ts';
import { defaultLook } from './default-look.ts';

const show = (): Scenario => new Scenario({ racers: [fed('a', { colour: '#112233' }), fed('b')], milestones: [1000] });

describe('the look', () => {
  test('SHOW-90: what is said of it changes, the rest stays, and the same again leaves no trace', () => {
    const scenario = show().send('look.settings', { theme: 'news', colours: { brand: '#004488' } });
    scenario.send('look.settings', { layout: 'side', colours: { brandInk: '#ffffff' } });
    const { look, seq } = scenario.state;
    expect(look).toEqual({
      ...defaultLook,
      theme: 'news',
      layout: 'side',
      colours: { ...defaultLook.colours, brand: '#004488', brandInk: '#ffffff' },
    });
    expect(scenario.send('look.settings', { theme: 'news', colours: {} }).state.seq).toBe(seq);
    expect(scenario.send('look.settings', { colours: { brand: null } }).state.look.colours.brand).toBeNull();
  });

  test("SHOW-90: a change and the racers' colours in it are one action, taken back as one", () => {
    const scenario = show().send('look.settings', { logo: 'logo.png', racers: { a: '#00ccff', b: '#ff6600' } });
    const colour = (id: string): string | undefined => scenario.race.racers[id]?.colour;
    expect([scenario.state.look.logo, colour('a'), colour('b')]).toEqual(['logo.png', '#00ccff', '#ff6600']);
    scenario.send('undo', {});
    expect([scenario.state.look, colour('a')]).toEqual([defaultLook, '#112233']);
  });

  test('SHOW-90: a racer that is none is named with those that are, and then nothing changes', () => {
    const scenario = show().send('look.settings', { theme: 'news', racers: { a: '#00ccff', z: '#ff6600' } });
    expect(scenario.rejections).toEqual([
      { reason: 'unknown-racer', message: 'No racer "z" in this show: its racers are "a", "b".' },
    ]);
    expect([scenario.state.look, scenario.race.racers['a']?.colour]).toEqual([defaultLook, '#112233']);
  });

  test("SHOW-90: the look of a show file is the show's", () => {
    const scenario = show();
    const setup = {
      title: 'Two',
      racers: [fed('a'), fed('b')],
      look: { theme: 'daylight', font: 'face.woff2' },
    } as const;
    scenario.send('show.apply', { setup, digest: 'second' });
    expect(scenario.state.look).toMatchObject({ theme: 'daylight', font: 'face.woff2', layout: null });
  });

  test('SHOW-91: an overlay is told theme and layout, and what was made of the theme where something was', () => {
    expect(projectLook(defaultLook)).toEqual({ theme: 'night', layout: null, dress: null });
    const own = { ...defaultLook, theme: 'news', logo: 'logo.png' } as const;
    expect(projectLook(own)).toMatchObject({ theme: 'news', dress: { logo: 'logo.png', logoHeight: 10, font: null } });
    expect(projectLook(own)).toBe(projectLook(own));
  });
});
