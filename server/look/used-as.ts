import type { LookSettings } from '../../shared/domain/look/look-state.ts';

/** What the look has a file for, in words; null = it has it not. */
export function usedAs({ font, textFont, logo, background }: LookSettings, name: string): string | null {
  if (name === logo) return 'logo';
  if (name === background) return 'background';
  if (name === font) return 'font';
  return name === textFont ? 'text font' : null;
}
