type Channels = readonly [red: number, green: number, blue: number];

const parse = (hex: string): Channels => {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const all = Number.parseInt(long.slice(1), 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
};
const write = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
const linear = (channel: number): number => {
  const unit = channel / 255;
  return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance by WCAG, 0 to 1, of `#rgb` or `#rrggbb`. */
export function luminance(hex: string): number {
  const [red, green, blue] = parse(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG contrast of two colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `share` 0 = the one, 1 = the other. */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [parse(one), parse(other)];
  const blend = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return write([blend(0), blend(1), blend(2)]);
}

/** What reads better on this ground. */
export function blackOrWhite(ground: string): '#000000' | '#ffffff' {
  return contrastOf(ground, '#000000') >= contrastOf(ground, '#ffffff') ? '#000000' : '#ffffff';
}

/** The colour itself where it reads on every ground, else the nearest that does, towards black or white; the better one where none does. */
export function readableOn(colour: string, grounds: readonly string[], ratio = 4.5): string {
  const worst = (one: string): number => Math.min(...grounds.map((ground) => contrastOf(one, ground)));
  const ways = ['#000000', '#ffffff'].map((end) => {
    for (let step = 0; step <= 20; step++) {
      const one = mix(colour, end, step / 20);
      if (worst(one) >= ratio) return { one, step };
    }
    return { one: end, step: 21 };
  });
  const [dark, light] = ways as [(typeof ways)[0], (typeof ways)[0]];
  if (dark.step !== light.step) return dark.step < light.step ? dark.one : light.one;
  return worst(dark.one) >= worst(light.one) ? dark.one : light.one;
}
