import { css } from 'lit';

/** Native text fields, as the dock's others look. */
export const fieldStyles = css`
  .field input:not([type='checkbox']),
  .field textarea {
    width: 100%;
    min-width: 0;
    padding: 6px 8px;
    border: 1px solid var(--tt-edge);
    border-radius: 6px;
    background: var(--tt-ink-0);
    color: var(--tt-text);
    font: 400 13px/1.4 var(--tt-sans);
  }
  .field textarea {
    resize: vertical;
  }
  .field textarea:focus-visible {
    outline: 2px solid var(--tt-tape);
    outline-offset: 1px;
  }
  .field [aria-invalid='true'] {
    border-color: var(--tt-bad);
  }
  .fault {
    color: var(--tt-bad);
    font-weight: 600;
  }
`;
