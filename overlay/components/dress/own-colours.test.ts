import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLook } from '../../../shared/domain/look/default-look.ts';
import { lookColours } from '../../../shared/domain/look/look-words.ts';
import { contrastOf } from '../../../shared/lib/colour.ts';
import { themes, themeStyles } from '../../styles/theme.ts';
import { baseColours, styledColours, themeOf } from './base-colours.ts';
import { groundOf, ownColours, shownColours } from './own-colours.ts';
import { unreadable } from './unreadable.ts';

const none = defaultLook.colours;
const long = (hex: string): string => (hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex);
const colour = fc.integer({ min: 0, max: 0xffffff }).map((all) => `#${all.toString(16).padStart(6, '0')}`);

describe('colours of the streamer', () => {
  test('PAGE-302: the colours of night and daylight are those of their styles', () => {
    const styles = String(themeStyles);
    const [night = '', daylight = ''] = styles.split(":host([theme='daylight'])");
    for (const [text, colours] of [
      [night, styledColours.night],
      [daylight, styledColours.daylight],
    ] as const)
      for (const name of ['panel', 'ink', 'raised', 'brand', 'brand-ink', 'warn'] as const) {
        const [, found = ''] = new RegExp(`--tt-${name}, (#[0-9a-f]+)\\)`).exec(text) ?? [];
        expect(long(found), name).toBe(colours[name]);
      }
  });

  test.each(themes)('PAGE-302: %s without own colours is as it is', async (name) => {
    const base = baseColours(name, await themeOf(name));
    expect(ownColours(base, none)).toEqual({});
    expect(unreadable(shownColours(base, none))).toEqual([]);
  });

  test.each(themes)(
    'PAGE-302: whatever grounds are chosen in %s, each text that was not reads on its ground',
    async (name) => {
      const theme = await themeOf(name);
      const base = baseColours(name, theme);
      const grounds = fc.record({ panel: fc.option(colour), raised: fc.option(colour), brand: fc.option(colour) });
      fc.assert(
        fc.property(grounds, (own) => {
          const shown = shownColours(base, { ...none, ...own });
          expect(unreadable(shown)).toEqual([]);
          const values = ownColours(base, { ...none, ...own });
          const on = (ink: string, ground: string): void => {
            if (values[ink] === undefined) return;
            const under = values[ground] ?? values['panel'] ?? base.panel;
            expect(contrastOf(values[ink], under), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.4);
          };
          for (const ink of ['ink', 'ink-quiet', 'warn', 'brand-text']) on(ink, 'panel');
          for (const ink of ['raised-ink', 'raised-quiet', 'raised-warn']) on(ink, 'raised');
          on('brand-ink', 'brand');
          on('warn-ink', 'warn');
        }),
      );
    },
  );

  test('PAGE-303: a text that was chosen stays as it was chosen, and is told with its ratio and a better one', async () => {
    const base = baseColours('night', await themeOf('night'));
    const own = { ...none, panel: '#777777', ink: '#888888' };
    expect(ownColours(base, own)).toMatchObject({ panel: '#777777', ink: '#888888' });
    const [fault, ...others] = unreadable(shownColours(base, own));
    expect(others.every(({ ground }) => ground === 'raised')).toBe(true);
    expect(fault).toMatchObject({ ground: 'panel', text: 'ink' });
    expect(fault?.ratio).toBeCloseTo(1.26, 1);
    expect(contrastOf(fault?.better ?? '', '#777777')).toBeGreaterThan(4.5);
  });

  test('PAGE-302: bars know a light panel from a dark one', () => {
    expect(lookColours.length).toBe(6);
    for (const { panel } of Object.values(styledColours))
      expect(groundOf(panel)).toBe(panel === '#fcfbf8' ? 'light' : 'dark');
  });
});
