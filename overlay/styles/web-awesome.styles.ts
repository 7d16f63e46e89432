import { css } from 'lit';

/** Web Awesome's elements in our dress, by `::part`, so that they look the same in OBS's Chromium 103, which drops their nested rules. */
export const webAwesomeStyles = css`
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
`;
