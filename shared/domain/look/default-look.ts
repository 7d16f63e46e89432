import type { LookSettings } from './look-state.ts';

export const defaultLook: LookSettings = {
  theme: 'night',
  layout: null,
  colours: { panel: null, ink: null, raised: null, raisedInk: null, brand: null, brandInk: null },
  font: null,
  textFont: null,
  logo: null,
  background: null,
  logoHeight: 10,
};
