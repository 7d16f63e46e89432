/** How many digits the currency's smallest unit has behind the point; 2 for one that nobody knows. */
export function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2; // no code: the field says so
  }
}

/** `1,250.50` in the smallest unit, digit by digit: no fraction is ever computed. null = it is no amount. */
export function parseAmount(text: string, digits: number): number | null {
  const found = /^(\d{1,3}(?:[ ,]\d{3})*|\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (found === null) return null;
  const [, whole = '', fraction = ''] = found;
  if (fraction.length > digits) return null;
  const minor = Number(`${whole.replace(/[ ,]/g, '')}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** The same amount as one types it. */
export function writeAmount(minor: number, digits: number): string {
  const text = String(minor).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits);
  return /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole;
}
