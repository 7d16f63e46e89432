/** What the address sets: the look of the page, never its powers. */
export interface HostSettings {
  /** Mirrored for prompter glass: left to right, top to bottom, or both. */
  readonly mirror: 'none' | 'x' | 'y' | 'xy';
  /** Multiplies all sizes; 0.5 to 3. */
  readonly scale: number;
  /** Whether only the text is shown, huge. */
  readonly mode: 'full' | 'prompter';
  /** Further keys that step on or back: names of `KeyboardEvent.key`. */
  readonly stepKeys: readonly string[];
  readonly backKeys: readonly string[];
  /** Shows buttons; without it the page only looks. */
  readonly control: boolean;
}

/** Reads `?mirror`, `?mirror=y`, `?scale=1.5`, `?mode=prompter`, `?control`, `?step=F13`, `?back=F14`. What is not understood is as if it were absent. */
export function hostSettings(search: string): HostSettings {
  const given = new URLSearchParams(search);
  return {
    mirror: mirrorOf(given.get('mirror')),
    scale: scaleOf(given.get('scale')),
    mode: given.get('mode') === 'prompter' ? 'prompter' : 'full',
    stepKeys: keysOf(given.get('step')),
    backKeys: keysOf(given.get('back')),
    control: isOn(given.get('control')),
  };
}

const isOn = (text: string | null): boolean => text !== null && !['0', 'false', 'no', 'off'].includes(text);

function mirrorOf(text: string | null): HostSettings['mirror'] {
  if (!isOn(text)) return 'none';
  return text === 'y' || text === 'xy' ? text : 'x';
}

const keysOf = (text: string | null): readonly string[] =>
  (text ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));

function scaleOf(text: string | null): number {
  const scale = Number(text ?? 1);
  return Number.isFinite(scale) && scale > 0 ? Math.min(3, Math.max(0.5, scale)) : 1;
}
