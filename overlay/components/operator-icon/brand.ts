import { html, type TemplateResult } from 'lit';

/** The mark: a strip of punched tape. */
export const brandMark = (): TemplateResult =>
  html`<svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
    <path fill="var(--tt-tape)" d="M1 3.2C5 1.4 9 1.4 13 3.2s8 1.8 12 0v11.6c-4 1.8-8 1.8-12 0s-8-1.8-12 0Z" />
    <g fill="var(--tt-on-tape)">
      <circle cx="5" cy="6.3" r="1.3" />
      <circle cx="9.5" cy="6.6" r="1.3" />
      <circle cx="14" cy="8.2" r="1.3" />
      <circle cx="18.5" cy="9" r="1.3" />
      <circle cx="9.5" cy="10.8" r="1.3" />
      <circle cx="14" cy="12.3" r="1.3" />
      <circle cx="5" cy="10.4" r=".6" />
      <circle cx="18.5" cy="12.8" r=".6" />
      <circle cx="22.5" cy="8.5" r="1.3" />
    </g>
  </svg>`;
