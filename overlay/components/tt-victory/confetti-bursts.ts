/** One burst: when, from which side, and how many pieces. */
export interface ConfettiBurst {
  readonly at: number;
  readonly side: 'left' | 'right';
  readonly pieces: number;
}

/** Two cannons: a salvo to open, then fewer and fewer. The last has come down well before the card leaves. */
export function confettiBursts(length: number, intensity: number): ConfettiBurst[] {
  const last = Math.min(9_000, length * 0.5);
  const bursts: ConfettiBurst[] = [];
  for (let at = 250, wait = 380, size = 1; at <= last; at += wait, wait *= 1.09, size *= 0.93) {
    const side = bursts.length % 2 === 0 ? 'left' : 'right';
    bursts.push({ at: Math.round(at), side, pieces: Math.max(2, Math.round(15 * size * intensity)) });
  }
  const [first, second] = bursts;
  return bursts.map((burst) =>
    burst === first || burst === second ? { ...burst, pieces: Math.round(burst.pieces * 2.6) } : burst,
  );
}
