import type { LookColour } from '../../../shared/domain/look/look-words.ts';
import { contrastOf, readableOn } from '../../../shared/lib/colour.ts';

/** What text needs against its ground (WCAG 2.2, AA). */
export const enoughContrast = 4.5;

/** Which text stands on which ground. */
export const textOn = { panel: 'ink', raised: 'raisedInk', brand: 'brandInk' } as const satisfies Partial<
  Record<LookColour, LookColour>
>;
export type GroundColour = keyof typeof textOn;

/** A text that cannot be read, and the nearest colour in which it reads well. */
export interface Unreadable {
  readonly ground: GroundColour;
  readonly text: LookColour;
  readonly ratio: number;
  readonly better: string;
}

/** What is unreadable of the colours as they are shown. Nothing is changed by this: who chose them is told. */
export function unreadable(shown: Readonly<Record<LookColour, string>>): readonly Unreadable[] {
  return (Object.keys(textOn) as GroundColour[]).flatMap((ground) => {
    const text = textOn[ground];
    const ratio = contrastOf(shown[text], shown[ground]);
    return ratio >= enoughContrast
      ? []
      : [{ ground, text, ratio, better: readableOn(shown[text], [shown[ground]], 7) }];
  });
}
