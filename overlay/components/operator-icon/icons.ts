import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

const icon = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg
    viewBox="0 0 16 16"
    width="15"
    height="15"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;

/** The operator pages' icons, as inline SVG: the content policy allows no image from elsewhere. Decoration only: name the button. */
export const icons = {
  eye: () =>
    icon(
      svg`<path d="M1.5 8s2.4-4.2 6.5-4.2S14.5 8 14.5 8 12.1 12.2 8 12.2 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="1.9"/>`,
    ),
  copy: () =>
    icon(
      svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 3.2A1.2 1.2 0 0 0 9.3 2.5H4A1.5 1.5 0 0 0 2.5 4v5.3c0 .5.3 1 .7 1.2"/>`,
    ),
  check: () => icon(svg`<path d="m3 8.5 3.2 3.2L13 4.8"/>`),
  renew: () => icon(svg`<path d="M13.5 8A5.5 5.5 0 1 1 11.7 4M13.5 2v3.2h-3.2"/>`),
  pencil: () =>
    icon(svg`<path d="m9.8 3.7 2.5 2.5M2.8 13.2l.6-2.9 7-7a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2l-7 7Z"/>`),
  bin: () => icon(svg`<path d="M2.8 4.5h10.4M6.2 4.5V3h3.6v1.5M4.2 4.5l.6 8.5h6.4l.6-8.5"/>`),
  plus: () => icon(svg`<path d="M8 3v10M3 8h10"/>`),
  cross: () => icon(svg`<path d="m4 4 8 8M12 4l-8 8"/>`),
  open: () =>
    icon(
      svg`<path d="M6.5 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9.5M9.5 2.5h4v4M13.2 2.8 7.5 8.5"/>`,
    ),
  grip: () => icon(svg`<path d="M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01" stroke-width="2.2"/>`),
  save: () => icon(svg`<path d="M8 2.5v7.2M5 7l3 3 3-3M2.8 12.8h10.4"/>`),
  undo: () => icon(svg`<path d="M5.5 3 2.5 6l3 3M2.8 6h6.4a3.8 3.8 0 0 1 0 7.5H6"/>`),
} as const;
