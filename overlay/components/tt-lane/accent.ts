/** Colours for one racer, readable on the theme's panel. */
export interface Accent {
  /** The racer's colour, moved towards white or black until it stands out from the panel. */
  readonly fill: string;
  /** Text on the fill. */
  readonly ink: string;
}

type Channels = readonly [number, number, number];

const fallback: Channels = [124, 134, 152];
const parse = (hex: string): Channels => {
  const value = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (value === undefined) return fallback;
  const all = Number.parseInt(value, 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
};
const write = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
const linear = (channel: number): number => {
  const unit = channel / 255;
  return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
};
const luminance = ([red, green, blue]: Channels): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
const mix = (from: Channels, to: number, share: number): Channels => [
  from[0] + (to - from[0]) * share,
  from[1] + (to - from[1]) * share,
  from[2] + (to - from[2]) * share,
];

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** At least 3:1 against the panel (WCAG for graphics), with the better of black and white on it. */
export function accentOn(colour: string, ground: 'dark' | 'light'): Accent {
  const panel = ground === 'dark' ? '#1a202d' : '#ece8de';
  const towards = ground === 'dark' ? 255 : 0;
  let fill = write(parse(colour));
  for (let share = 0.1; contrast(fill, panel) < 3 && share <= 1; share += 0.1)
    fill = write(mix(parse(colour), towards, share));
  const dark = '#0b0e15';
  return { fill, ink: contrast(fill, dark) >= contrast(fill, '#ffffff') ? dark : '#ffffff' };
}
