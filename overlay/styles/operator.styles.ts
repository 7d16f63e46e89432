import { css } from 'lit';

/** What the docks and their parts share. Web Awesome's parts are styled by `::part`, so that they look the same in OBS's Chromium 103. */
export const operatorStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .quiet {
    color: var(--tt-quiet);
  }
  .small {
    font-size: 12px;
  }
  .mono {
    font-family: var(--tt-mono);
    font-size: 12px;
  }
  .figure {
    font-family: var(--tt-display);
    font-weight: 700;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .wrap {
    flex-wrap: wrap;
  }
  .grow {
    flex: 1 1 auto;
    min-width: 0;
  }
  .stack {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .failure {
    padding: 7px 10px;
    border: 1px solid var(--tt-bad);
    border-radius: 6px;
    background: #2a1315;
    color: #ffd9d5;
    font-size: 12.5px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .notice {
    padding: 8px 10px;
    border-inline-start: 3px solid var(--tt-warn);
    border-radius: 4px;
    background: #241c10;
    color: #ffe2b8;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .empty {
    padding: 14px 12px;
    border: 1px dashed var(--tt-ink-4);
    border-radius: 8px;
    color: var(--tt-quiet);
    font-size: 13px;
  }
  kbd {
    display: inline-block;
    min-width: 17px;
    padding: 0 4px;
    border: 1px solid currentcolor;
    border-radius: 4px;
    font: 600 11px/15px var(--tt-mono);
    text-align: center;
    opacity: 0.85;
    vertical-align: 1px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 1px 7px;
    border-radius: 99px;
    background: var(--tt-ink-3);
    color: var(--tt-quiet);
    font-size: 11.5px;
    font-weight: 600;
    line-height: 18px;
    white-space: nowrap;
  }
  .chip::before {
    content: '';
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: currentcolor;
  }
  .good {
    color: var(--tt-good);
  }
  .warn {
    color: var(--tt-warn);
  }
  .bad {
    color: var(--tt-bad);
  }
  .info {
    color: var(--tt-info);
  }

  wa-button {
    --wa-form-control-height: 30px;
    --wa-form-control-padding-inline: 10px;
    flex: none;
    font-size: var(--tt-button-size, 13px);
  }
  wa-button::part(base) {
    height: var(--tt-button-height, 30px);
    border: 1px solid var(--tt-ink-4);
    border-radius: 6px;
    background: var(--tt-ink-3);
    color: var(--tt-text);
    font-weight: 600;
    line-height: 1;
  }
  wa-button::part(base):hover {
    border-color: var(--tt-edge);
    background: var(--tt-ink-4);
  }
  wa-button::part(base):focus-visible {
    outline: 2px solid var(--tt-tape);
    outline-offset: 1px;
  }
  wa-button[disabled]::part(base) {
    opacity: 1;
    border-color: var(--tt-line);
    background: var(--tt-ink-2);
    color: #7f8ca1;
  }
  wa-button[disabled] {
    opacity: 1;
  }
  wa-button.primary::part(base) {
    border-color: var(--tt-tape);
    background: var(--tt-tape);
    color: var(--tt-on-tape);
  }
  wa-button.primary::part(base):hover {
    background: #ffd558;
  }
  wa-button.primary[disabled]::part(base) {
    border-color: #6d5a22;
    background: #3c3318;
    color: #b7a671;
  }
  wa-button.danger::part(base) {
    border-color: #8d3b36;
    background: #34181a;
    color: #ffb9b3;
  }
  wa-button.danger::part(base):hover {
    background: #4a1e20;
  }
  wa-button.armed::part(base) {
    border-color: #ffd9d5;
    background: var(--tt-bad-fill);
    color: #fff;
  }
  wa-button.ghost::part(base) {
    border-color: transparent;
    background: transparent;
    color: var(--tt-quiet);
  }
  wa-button.ghost::part(base):hover {
    background: var(--tt-ink-3);
    color: var(--tt-text);
  }
  wa-button.icon::part(base) {
    width: 30px;
    padding: 0;
  }
  wa-button.wide {
    display: block;
    width: 100%;
  }
  wa-button svg {
    display: inline-block;
    vertical-align: -2.5px;
  }
  wa-button.icon svg {
    display: block;
    vertical-align: 0;
  }
  wa-button kbd[slot='end'] {
    margin-inline-start: 7px;
  }

  wa-input {
    font-size: 13px;
  }
  wa-input::part(base) {
    height: 32px;
    border: 1px solid var(--tt-edge);
    border-radius: 6px;
    background: var(--tt-ink-0);
    color: var(--tt-text);
  }
  wa-input::part(base):focus-within {
    outline: 2px solid var(--tt-tape);
    outline-offset: 0;
  }
  wa-input::part(input) {
    border: 0;
    outline: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  wa-input::part(form-control-label) {
    margin-bottom: 3px;
    color: var(--tt-quiet);
    font-size: 12px;
    font-weight: 600;
    line-height: 1.3;
  }
  wa-input::part(hint) {
    margin-top: 3px;
    color: var(--tt-quiet);
    font-size: 12px;
    line-height: 1.35;
  }
  wa-input.bare::part(form-control-label) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  wa-input.faulty::part(base) {
    border-color: var(--tt-bad);
  }
  wa-input.faulty::part(hint) {
    color: var(--tt-bad);
  }
  wa-switch {
    font-size: 13px;
  }
  wa-dialog::part(dialog) {
    border: 1px solid var(--tt-ink-4);
    background: var(--tt-ink-2);
    color: var(--tt-text);
  }
  wa-dialog {
    --spacing: 18px;
    --width: 460px;
  }

  .field {
    display: grid;
    gap: 3px;
    min-width: 0;
    color: var(--tt-quiet);
    font-size: 12px;
    font-weight: 600;
    line-height: 1.3;
  }
  select {
    width: 100%;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--tt-edge);
    border-radius: 6px;
    background: var(--tt-ink-0);
    color: var(--tt-text);
    font: 400 13px var(--tt-sans);
  }
  select:focus-visible,
  summary:focus-visible,
  a:focus-visible,
  button:focus-visible,
  input:focus-visible,
  [tabindex]:focus-visible {
    outline: 2px solid var(--tt-tape);
    outline-offset: 1px;
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 26px;
    color: var(--tt-text);
    font-size: 13px;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--tt-tape);
  }
  input[type='color'] {
    width: 44px;
    height: 32px;
    padding: 2px;
    border: 1px solid var(--tt-edge);
    border-radius: 6px;
    background: var(--tt-ink-0);
  }
  details > summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 30px;
    color: var(--tt-quiet);
    font-size: 13px;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  details > summary::before {
    content: '';
    width: 6px;
    height: 6px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
    transition: transform 90ms;
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  .item {
    display: grid;
    gap: 8px;
    padding: 10px;
    border: 1px solid var(--tt-line);
    border-radius: 8px;
    background: var(--tt-ink-2);
    min-width: 0;
  }
  .seen-only-by-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      transition: none !important;
      animation: none !important;
    }
  }
`;
