import type { PleaEffectView } from '../../shared/projections/plea-view.ts';

const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
const whole = (value: number): string => signed.format(value).replace('-', '−');
const plain = (value: number): string => whole(value).replace('+', '');
const spelled = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** So many minutes, in words up to twelve. */
function minutes(milliseconds: number): string {
  const count = Math.max(1, Math.round(milliseconds / 60_000));
  return `${spelled[count] ?? count} ${count === 1 ? 'minute' : 'minutes'}`;
}

/** What a plea did, in one line. `lasted`: over how long it was measured, ms. */
export function pleaEffect(effect: PleaEffectView | null, lasted: number): string {
  if (effect === null) return 'still being measured';
  if (effect.kind === 'unknown') return effect.why === 'no-counts' ? 'no counts came after it' : 'not enough history';
  const { perMinute, low, high, distinct } = effect;
  return distinct
    ? `${whole(perMinute)} a minute for ${minutes(lasted)}, 95 % between ${plain(low)} and ${plain(high)}`
    : 'not distinguishable from drift';
}
