import { css } from 'lit';

/** Buttons for a thumb on a tablet, at arm's length. */
export const hostButtonStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    min-height: max(48px, 2.6em);
    padding: 0.3em 0.9em;
    border: 1px solid var(--tt-edge);
    border-radius: 0.45em;
    background: var(--tt-ink-2);
    color: var(--tt-text);
    font: 600 1em/1.2 var(--tt-sans);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button:hover {
    background: var(--tt-ink-3);
  }
  button:active {
    background: var(--tt-ink-4);
  }
  button:focus-visible {
    outline: 3px solid var(--tt-tape);
    outline-offset: 2px;
  }
  button[aria-pressed='true'] {
    border-color: var(--tt-tape);
    color: var(--tt-tape);
  }
  button[aria-busy='true'] {
    opacity: 0.6;
    cursor: progress;
  }
  button:disabled {
    border-color: var(--tt-ink-4);
    color: #7f8da3;
    cursor: default;
  }
  .good {
    border-color: var(--tt-good);
    color: var(--tt-good);
  }
  .failure {
    margin: 0;
    padding: 0.4em 0.7em;
    border-radius: 0.3em;
    background: #4a1517;
    color: #ffe0dc;
    font-weight: 600;
  }
`;
