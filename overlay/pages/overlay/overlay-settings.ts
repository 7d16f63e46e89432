import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import { isLayoutName, type LayoutName } from '../../components/tt-race/race-layout.ts';
import { isThemeName, type ThemeName } from '../../styles/theme.ts';

/** The look of an overlay, from its address. Nothing here grants anything. */
export interface OverlaySettings {
  /** `race`, `victory` (`message` and `cue` when there are any). */
  readonly shows: ReadonlySet<string>;
  /** null: as the show has it. */
  readonly theme: ThemeName | null;
  /** 0.25 to 4, times the size that fits. */
  readonly scale: number;
  /** null: as the show has it, else by the size of the source. */
  readonly layout: LayoutName | null;
  readonly mirror: boolean;
  /** The zone that times are written in; null: the machine's. */
  readonly zone: string | null;
  /** Where the show's clock stands still, for pictures and tests. */
  readonly frozenAt: Instant | null;
  readonly seed: number;
  /** Messages of these platforms alone are shown; null: of every one. */
  readonly platforms: readonly string[] | null;
  /** Whether this overlay may speak. */
  readonly sound: boolean;
  /** The victory's animation; null: as the show and the theme have it. */
  readonly animation: string | null;
}

const everything = ['race', 'message', 'cue', 'victory'];

/**
 * Reads `show`, `theme`, `scale`, `layout`, `mirror`, `clock`, `seed`, `platforms`, `animation` and `sound`. A value that makes no sense
 * is the default: an overlay on air has nobody to complain to. `clock` is `utc` or an IANA zone for the times shown, or an instant at which
 * the clock stands.
 */
export function readOverlaySettings(search: string): OverlaySettings {
  const asked = new URLSearchParams(search);
  const theme = asked.get('theme') ?? '';
  const layout = asked.get('layout') ?? '';
  const scale = Number(asked.get('scale') ?? 1);
  const seed = Number(asked.get('seed') ?? 2009);
  const clock = asked.get('clock');
  return {
    shows: new Set((asked.get('show') ?? everything.join()).split(',').map((name) => name.trim())),
    theme: isThemeName(theme) ? theme : null,
    scale: Number.isFinite(scale) && scale > 0 ? Math.min(4, Math.max(0.25, scale)) : 1,
    layout: isLayoutName(layout) ? layout : null,
    mirror: isOn(asked.get('mirror')),
    zone: clock === null ? null : knownZone(clock),
    frozenAt: clock === null ? null : frozenInstant(clock),
    seed: Number.isSafeInteger(seed) ? seed : 2009,
    platforms: asked.get('platforms')?.toLowerCase().split(',') ?? null,
    sound: asked.get('sound') === null || isOn(asked.get('sound')),
    animation: asked.get('animation'),
  };
}

/** `?mirror`, `?mirror=1` and `?mirror=true` are on, as streamers know it from other tools. */
const isOn = (value: string | null): boolean => value !== null && !['0', 'false', 'off', 'no'].includes(value);

function knownZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null; // no zone of that name: the machine's own
  }
}

function frozenInstant(text: string): Instant | null {
  if (!/^\d{4}-/.test(text)) return null;
  const at = fromIso(text);
  return Number.isNaN(at) ? null : at;
}
