import { css } from 'lit';

export const messageRowStyles = css`
  :host {
    display: block;
    width: 100%;
    padding: 0 0 6px;
    outline: none;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px 10px;
    padding: 8px 10px;
    border: 1px solid var(--tt-line);
    border-inline-start-width: 3px;
    border-radius: 8px;
    background: var(--tt-ink-2);
  }
  :host([flagged]) .card {
    border-inline-start-color: var(--tt-warn);
  }
  :host([active]) .card {
    border-color: var(--tt-tape);
    background: #1d2430;
  }
  :host(:focus-visible) .card {
    outline: 2px solid var(--tt-tape);
    outline-offset: -1px;
  }
  :host([gone]) .card {
    height: 100%;
    align-content: start;
    overflow: hidden;
    background: none;
  }
  :host([gone]) .what {
    opacity: 0.6;
  }
  .left {
    color: var(--tt-warn);
    font-size: 12.5px;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .what {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .head {
    display: flex;
    align-items: baseline;
    gap: 7px;
    min-width: 0;
    color: var(--tt-quiet);
    font-size: 12px;
    white-space: nowrap;
  }
  .author {
    overflow: hidden;
    color: var(--tt-text);
    font-size: 13px;
    font-weight: 650;
    text-overflow: ellipsis;
  }
  /* In a narrow dock who is on it, or has passed it, comes before where it is from. */
  :host(:not([wide])) .crowded .less {
    display: none;
  }
  .end {
    margin-inline-start: auto;
  }
  /* As large as a fingertip, though the line is lower: its edges reach over the card's. Here a finger carries and does not scroll. */
  .grip {
    display: inline-flex;
    flex: none;
    align-items: center;
    align-self: center;
    justify-content: center;
    width: 30px;
    height: 30px;
    margin: -9px -8px -9px -6px;
    border-radius: 6px;
    color: var(--tt-quiet);
    cursor: grab;
    touch-action: none;
  }
  .grip:hover {
    background: var(--tt-ink-3);
    color: var(--tt-text);
  }
  .grip:active {
    cursor: grabbing;
  }
  :host([lifted]) .card {
    border-style: dashed;
    opacity: 0.4;
  }
  @media (pointer: coarse) {
    .grip {
      width: 44px;
      height: 40px;
      margin-block: -12px;
    }
  }
  .body {
    margin: 0;
    font-size: var(--tt-message-size, 14.5px);
    line-height: 1.38;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 3px 6px;
    font-size: 12px;
    line-height: 17px;
  }
  .marks:empty {
    display: none;
  }
  .mark {
    color: var(--tt-quiet);
    overflow-wrap: anywhere;
  }
  .mark b {
    color: var(--tt-warn);
    font-weight: 650;
  }
  .tag {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--tt-ink-4);
    color: var(--tt-text);
  }
  .note {
    color: var(--tt-info);
  }
  .here {
    color: var(--tt-tape);
    font-weight: 650;
  }
  .acts {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 6px;
  }
  :host([wide]) .card {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  :host([wide]) .left {
    width: 104px;
  }
  :host([wide]) .acts {
    align-content: start;
    grid-auto-flow: row;
    width: 104px;
  }
  :host([wide]) button {
    min-height: 30px;
  }
  :host([wide]) .below {
    grid-column: 1 / -1;
  }
`;
