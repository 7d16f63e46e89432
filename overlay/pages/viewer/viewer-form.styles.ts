import { css } from 'lit';

export const viewerFormStyles = css`
  *,
  *::before {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2 {
    margin-bottom: 4px;
    font: 750 22px/1.2 var(--tt-sans);
    letter-spacing: -0.01em;
  }
  h3 {
    margin: 24px 0 4px;
    font: 700 16px/1.3 var(--tt-sans);
  }
  p {
    color: var(--tt-quiet);
    font-size: 15px;
    line-height: 1.45;
  }
  .field {
    margin-top: 16px;
  }
  label {
    display: block;
    margin-bottom: 5px;
    font-size: 15px;
    font-weight: 650;
  }
  .required {
    color: var(--tt-quiet);
    font-weight: 450;
  }
  input,
  textarea {
    display: block;
    width: 100%;
    padding: 11px 13px;
    border: 1.5px solid var(--tt-edge);
    border-radius: 9px;
    background: var(--tt-ink-1);
    color: var(--tt-text);
    /* Under 16 px a phone zooms into the field. */
    font: 400 17px/1.4 var(--tt-sans);
  }
  textarea {
    min-height: 112px;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--tt-bad);
    border-width: 2px;
  }
  .hint {
    margin-top: 4px;
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }
  .trouble,
  .over,
  .failure {
    color: var(--tt-bad);
    font-weight: 600;
  }
  .trouble {
    margin-top: 5px;
  }
  .closed,
  .news,
  .failure {
    margin-top: 14px;
    padding: 10px 13px;
    border-inline-start: 4px solid var(--tt-edge);
    border-radius: 2px;
    background: var(--tt-ink-2);
    color: var(--tt-text);
  }
  .news {
    border-color: var(--tt-good);
  }
  .failure {
    border-color: var(--tt-bad);
  }
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 12px 16px;
    margin-top: 18px;
  }
  .kept {
    flex: 1 1 220px;
    font-size: 13.5px;
  }
  button {
    min-height: 46px;
    padding: 8px 26px;
    border: 0;
    border-radius: 9px;
    background: #ffc629;
    color: #17120a;
    font: 700 17px/1.2 var(--tt-sans);
    cursor: pointer;
  }
  button[aria-disabled='true'] {
    background: var(--tt-ink-3);
    color: var(--tt-quiet);
    cursor: default;
  }
  .plain {
    border: 1.5px solid var(--tt-edge);
    background: none;
    color: var(--tt-text);
    font-weight: 600;
    font-size: 15px;
  }
  .small {
    min-height: 36px;
    padding: 4px 14px;
    font-size: 14px;
  }
  .danger {
    background: var(--tt-bad-fill);
    color: #fff;
  }
  :focus-visible {
    outline: 3px solid var(--tt-focus);
    outline-offset: 2px;
  }
  ul {
    margin-bottom: 14px;
  }
  li {
    padding: 12px 0;
    border-bottom: 1px solid var(--tt-line);
  }
  .said {
    display: -webkit-box;
    overflow: hidden;
    color: var(--tt-text);
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    min-height: 36px;
    margin-top: 4px;
  }
  .state {
    font-size: 14.5px;
    font-weight: 650;
  }
  .state::before {
    content: '';
    display: inline-block;
    width: 9px;
    height: 9px;
    margin-inline-end: 8px;
    border: 2px solid currentcolor;
    border-radius: 50%;
  }
  .approved .state,
  .read .state,
  .kept .state {
    color: var(--tt-good);
  }
  .approved .state::before,
  .read .state::before,
  .on-air .state::before {
    background: currentcolor;
  }
  .on-air .state {
    padding: 3px 10px;
    border-radius: 5px;
    background: #ffc629;
    color: #17120a;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    padding: 14px;
    border: 1.5px solid var(--tt-bad);
    border-radius: 9px;
  }
  .ask p {
    flex: 1 0 100%;
    color: var(--tt-text);
  }
  .ask button {
    font-size: 15px;
  }
  .seen-only-by-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
