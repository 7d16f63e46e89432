import { html, nothing, type TemplateResult } from 'lit';
import type { DressView } from '../../../shared/projections/look-view.ts';
import { cssom } from '../cssom.ts';
import { canvases, type LayoutName } from '../tt-race/race-layout.ts';

const units = (count: number): string => `calc(var(--_u) * ${count})`;

/** The corner that race, messages and cards leave free; on a small source the logo is behind what needs the room. */
const corners: Readonly<Record<LayoutName, Readonly<Record<string, string>>>> = {
  bottom: { left: units(64), top: units(54), 'max-width': units(900), 'object-position': '0 0' },
  side: { left: units(760), top: units(54), 'max-width': units(440), 'object-position': '0 0' },
  corner: { right: units(64), bottom: units(54), 'max-width': units(290), 'object-position': '100% 100%' },
  full: { right: units(20), top: units(20), 'max-width': units(400), 'object-position': '100% 0' },
  vertical: { left: units(48), top: units(160), 'max-width': units(600), 'object-position': '0 0' },
};

/** The streamer's logo and background, under everything. One that cannot be had leaves no trace. */
export const lookPictures =
  ({ logo, logoHeight, background }: DressView) =>
  (layout: LayoutName): TemplateResult => {
    const behind = { position: 'absolute', inset: '0', width: '100%', height: '100%', 'object-fit': 'cover' };
    const { width, height } = canvases[layout];
    const tall = units((Math.min(width, height) * logoHeight) / 100);
    const corner = { position: 'absolute', height: tall, 'object-fit': 'contain', ...corners[layout] };
    return html`${
      background === null
        ? nothing
        : html`<img alt="" part="backdrop" src=${`/look/${background}`} ${cssom({ ...behind, 'z-index': '-2' })} />`
    }
    ${logo === null ? nothing : html`<img alt="" part="logo" src=${`/look/${logo}`} ${cssom({ ...corner, 'z-index': '-2' })} />`}`;
  };
