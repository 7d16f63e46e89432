import { css } from 'lit';

/** The queue's buttons: native ones, for there are two in each of many rows, and large enough for a thumb where there is one. */
export const queueButtonStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 0;
    min-height: 34px;
    padding: 0 8px;
    border: 1px solid var(--tt-ink-4);
    border-radius: 6px;
    background: var(--tt-ink-3);
    color: var(--tt-text);
    font: 600 13px/1 var(--tt-sans);
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    border-color: var(--tt-edge);
    background: var(--tt-ink-4);
  }
  button.finish,
  button.read,
  button.approve {
    border-color: #2f6f52;
    background: #16352a;
    color: #b8f2d6;
  }
  button.finish:hover,
  button.read:hover,
  button.approve:hover {
    background: #1d4738;
  }
  button.skip:hover,
  button.ban:hover,
  button.retract:hover,
  button.reason:hover,
  button.reject:hover {
    border-color: #8d3b36;
    background: #4a1e20;
    color: #ffb9b3;
  }
  button[aria-disabled='true'] {
    border-color: var(--tt-line);
    background: var(--tt-ink-2);
    color: #7f8ca1;
    cursor: default;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
  /* Many on a narrow dock: the key below its word. */
  .stacked button {
    flex-direction: column;
    gap: 3px;
    min-height: 42px;
    padding: 3px 2px;
    font-size: 12px;
  }
  .stacked kbd {
    border: 0;
    line-height: 12px;
  }
  input:not([type]),
  input[type='text'],
  textarea {
    width: 100%;
    min-height: 34px;
    padding: 5px 8px;
    border: 1px solid var(--tt-edge);
    border-radius: 6px;
    background: var(--tt-ink-0);
    color: var(--tt-text);
    font: 400 13px/1.4 var(--tt-sans);
  }
`;
