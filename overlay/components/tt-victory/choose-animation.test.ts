import { expect, test } from 'vitest';
import { chooseAnimation } from './choose-animation.ts';

const asked = { address: null, show: 'theme', theme: 'night', calm: false } as const;

test('PAGE-185: the address is asked first, then the show, then the theme', () => {
  expect(chooseAnimation(asked)).toBe('parade');
  expect(chooseAnimation({ ...asked, theme: 'news' })).toBe('front-page');
  expect(chooseAnimation({ ...asked, show: 'confetti', theme: 'news' })).toBe('confetti');
  expect(chooseAnimation({ ...asked, show: 'confetti', address: 'engraving' })).toBe('engraving');
  expect(chooseAnimation({ ...asked, show: 'confetti', address: 'fireworks' })).toBe('confetti');
});

test('PAGE-185: who wants less motion gets what only fades, unless the address says otherwise', () => {
  expect(chooseAnimation({ ...asked, show: 'confetti', calm: true })).toBe('front-page');
  expect(chooseAnimation({ ...asked, address: 'parade', calm: true })).toBe('parade');
});
