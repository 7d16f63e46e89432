import { css } from 'lit';

/** Text, rows, marks and native fields of the operator pages. */
export const operatorBaseStyles = css`
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
