/**
 * The value that Student's t with `df` degrees of freedom (any number from 1) stays under with probability 97.5 %. Hill's expansion
 * (Communications of the ACM 13, 1970, algorithm 396); within 0.2 % of the tables from 2 degrees on, exact for 1 and 2.
 */
export function student975(df: number): number {
  if (df <= 1) return 12.7062;
  if (df === 2) return 4.30265;
  const p = 0.05;
  const a = 1 / (df - 0.5);
  const b = 48 / (a * a);
  let c = ((20_700 * a) / b - 98) * a - 16;
  c += 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * (Math.PI / 2)) * df;
  let y = (d * p) ** (2 / df);
  if (y > 0.05 + a) {
    const x = -1.959963985;
    y = x * x;
    if (df < 5) c += 0.3 * (df - 4.5) * (x + 0.6);
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = Math.expm1(a * y * y);
  } else {
    y =
      ((1 / (((df + 6) / (df * y) - 0.089 * d - 0.822) * (df + 2) * 3) + 0.5 / (df + 4)) * y - 1) *
        ((df + 1) / (df + 2)) +
      1 / y;
  }
  return Math.sqrt(df * y);
}
