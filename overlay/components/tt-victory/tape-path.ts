import type { TickerStrip } from './ticker-strips.ts';

/** One point of a tape in the air, as it is seen. Pixels. */
export interface TapePoint {
  readonly x: number;
  readonly y: number;
  /** From one edge of the tape to the other. */
  readonly acrossX: number;
  readonly acrossY: number;
  /** How far along the tape. */
  readonly along: number;
  /** Of the tape, before it is seen at an angle. */
  readonly width: number;
  /** Before the middle of its curl, or behind it. */
  readonly depth: number;
  readonly shows: 'print' | 'back';
  /** 0 = away from the light, 1 = in full light. */
  readonly light: number;
}

/** Where the light comes from: the left, and before it. */
const lamp = { x: -0.42, z: 0.91 };
/** The curl gets tighter towards the end that was inside the roll, by this part. */
const tightens = 0.4;

/**
 * A strip of paper that hangs in curls: it winds around an upright axis, the more tightly the nearer to its lower end, and shows its
 * printed side outwards.
 */
export function tapePath(
  strip: Pick<TickerStrip, 'curl' | 'turns' | 'phase'>,
  { width, length, middle, step }: { width: number; length: number; middle: number; step: number },
): readonly TapePoint[] {
  const edge = width * 0.55;
  const drop = Math.max(1, length - 2 * edge);
  const points: TapePoint[] = [];
  let [along, share] = [0, 0];
  while (share < 1) {
    const radius = strip.curl * width * (1 - tightens * share);
    const angle = strip.phase + 2 * Math.PI * strip.turns * share * (0.55 + 0.45 * share);
    // Pixels around the axis, and down, for a whole length.
    const around = radius * 2 * Math.PI * strip.turns * (0.55 + 0.9 * share);
    const run = Math.hypot(around, drop);
    const [sideways, down] = [around / run, drop / run];
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    const shows = cosine >= 0 ? 'print' : 'back';
    const facing = (sine * lamp.x + cosine * lamp.z) * (shows === 'print' ? 1 : -1);
    points.push({
      x: middle + radius * sine,
      y: edge + drop * share,
      acrossX: width * down * cosine,
      acrossY: -width * sideways,
      along,
      width,
      depth: cosine,
      shows,
      light: Math.min(1, Math.max(0, 0.15 + 0.9 * facing)),
    });
    along += step;
    share += step / run;
  }
  return points;
}
