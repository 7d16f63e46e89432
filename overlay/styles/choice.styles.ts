import { css } from 'lit';

/** A group of choices that are drawn: the real radio button or box lies over the drawing, unseen, and has the focus and the press. */
export const choiceStyles = css`
  fieldset {
    gap: 5px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    color: var(--tt-quiet);
    font-size: 12px;
    font-weight: 600;
  }
  .choice {
    position: relative;
    border: 1px solid var(--tt-ink-4);
    background: var(--tt-ink-2);
    color: var(--tt-quiet);
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice:focus-within {
    outline: 2px solid var(--tt-tape);
    outline-offset: 1px;
  }
  .choice.chosen {
    border-color: var(--tt-tape);
  }
`;
