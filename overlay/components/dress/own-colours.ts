import type { LookSettings } from '../../../shared/domain/look/look-state.ts';
import type { LookColour } from '../../../shared/domain/look/look-words.ts';
import { blackOrWhite, contrastOf, luminance, mix, readableOn } from '../../../shared/lib/colour.ts';
import type { BaseColours } from './base-colours.ts';

type Own = LookSettings['colours'];

/** The six colours as they are on screen: what was chosen, and where nothing was, the theme's, or a text that reads on what was. */
export function shownColours(base: BaseColours, own: Own): Readonly<Record<LookColour, string>> {
  const panel = own.panel ?? base.panel;
  const ink = own.ink ?? followed(base.ink, panel);
  const follows = base.follows && (own.panel !== null || own.ink !== null);
  const raised = own.raised ?? (follows ? mix(panel, ink, 0.1) : base.raised);
  const brand = own.brand ?? base.brand;
  return {
    ...{ panel, ink, raised, brand },
    raisedInk: own.raisedInk ?? followed(follows && own.raised === null ? ink : base['raised-ink'], raised),
    brandInk: own.brandInk ?? followed(base['brand-ink'], brand),
  };
}

/** What a theme has to be told so that it is in the streamer's colours, by the names of its properties. */
export function ownColours(base: BaseColours, own: Own): Readonly<Record<string, string>> {
  const { panel, ink, raised, raisedInk, brand, brandInk } = shownColours(base, own);
  const onPanel = own.panel !== null || own.ink !== null;
  const onBrand = own.brand !== null || own.brandInk !== null;
  const values: Record<string, string> = {};
  const low = onPanel ? shadeOf(panel, ink) : panel;
  if (onPanel) {
    const line = mix(panel, ink, 0.22);
    const warn = readableOn(base.warn, [panel, low]);
    Object.assign(values, { panel, ink, low, rule: line, track: line, finish: ink, warn });
    values['warn-ink'] = blackOrWhite(warn);
    values['ink-quiet'] = quieter(ink, [panel, low]);
  }
  if (raised !== base.raised || raisedInk !== base['raised-ink'])
    Object.assign(values, {
      raised,
      'raised-ink': raisedInk,
      'raised-quiet': quieter(raisedInk, [raised]),
      'raised-warn': readableOn(base.warn, [raised]),
    });
  if (onBrand) Object.assign(values, { brand, 'brand-ink': brandInk });
  if (onPanel || own.brand !== null) {
    const under = onPanel ? [panel, low] : base.follows ? [panel, base.raised] : [panel];
    values['brand-text'] = readableOn(own.brand ?? base['brand-text'], under);
  }
  return values;
}

/** A text that nobody chose: as the theme has it where that reads, else black or white. */
const followed = (ink: string, ground: string): string => (contrastOf(ink, ground) >= 4.5 ? ink : blackOrWhite(ground));

/** Whether a panel of this colour is a dark one: bars are moved towards white there. */
export const groundOf = (panel: string): 'dark' | 'light' => (luminance(panel) < 0.18 ? 'dark' : 'light');

/** A shade of the panel: towards its text, and where that leaves too little between the two, away from it. */
const shadeOf = (panel: string, ink: string): string =>
  contrastOf(panel, ink) >= 7
    ? mix(panel, ink, 0.07)
    : mix(panel, luminance(ink) > luminance(panel) ? '#000000' : '#ffffff', 0.12);

/** A step back from the text, as far as it still reads. */
function quieter(ink: string, grounds: readonly [string, ...string[]]): string {
  for (let share = 0.28; share > 0.02; share -= 0.04) {
    const quiet = mix(ink, grounds[0], share);
    if (grounds.every((ground) => contrastOf(quiet, ground) >= 4.5)) return quiet;
  }
  return ink;
}
