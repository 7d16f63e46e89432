import { css } from 'lit';

export const feedDockStyles = css`
  .counts {
    font-size: 14px;
  }
  .tools {
    display: flex;
    gap: 6px;
    align-items: end;
    margin-top: 8px;
  }
  .still {
    min-height: 19px;
    color: var(--tt-warn);
  }
  ul {
    max-height: min(60vh, 640px);
    overflow-y: auto;
    border: 1px solid var(--tt-line);
    border-radius: 8px;
    background: var(--tt-ink-0);
    overflow-anchor: none;
  }
  ul.stands {
    border-color: var(--tt-warn);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-height: 34px;
    padding: 3px 4px 3px 10px;
    border-bottom: 1px solid var(--tt-line);
    font-size: 13px;
    line-height: 1.35;
    content-visibility: auto;
    contain-intrinsic-size: auto 34px;
  }
  li p {
    flex: 1 1 0;
    min-width: 60%;
    overflow-wrap: anywhere;
  }
  li:hover {
    background: var(--tt-ink-2);
  }
  .name {
    color: var(--tt-quiet);
    font-weight: 650;
  }
  .passed .name::after {
    content: ' ·';
  }
  li .good {
    flex: none;
    padding-inline-end: 6px;
  }
  button {
    flex: none;
    min-width: 44px;
    min-height: 26px;
    padding: 0 8px;
    border: 1px solid var(--tt-ink-4);
    border-radius: 6px;
    background: var(--tt-ink-3);
    color: var(--tt-text);
    font: 600 12px var(--tt-sans);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--tt-tape);
  }
  button[aria-busy='true'] {
    color: var(--tt-quiet);
  }
  button[disabled] {
    color: #7f8ca1;
    cursor: default;
  }
  ul + p {
    margin-top: 6px;
  }
`;
