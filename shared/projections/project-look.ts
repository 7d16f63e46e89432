import type { LookSettings } from '../domain/look/look-state.ts';
import type { LookView } from './look-view.ts';

const viewed = new WeakMap<LookSettings, LookView>();

/** Made once for each look, so that what did not change is not compared. */
export function projectLook(look: LookSettings): LookView {
  let view = viewed.get(look);
  if (view === undefined) {
    const { layout, ...dress } = look;
    const plain =
      [dress.font, dress.textFont, dress.logo, dress.background].every((file) => file === null) &&
      Object.values(dress.colours).every((colour) => colour === null);
    view = { theme: look.theme, layout, dress: plain ? null : dress };
    viewed.set(look, view);
  }
  return view;
}
