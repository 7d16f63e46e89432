import { css } from 'lit';

/** Choices as tiles with a picture each. */
export const tileStyles = css`
  fieldset {
    display: grid;
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
  .tile {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: end;
    gap: 5px;
    padding: 7px 6px 6px;
    border: 1px solid var(--tt-ink-4);
    border-radius: 8px;
    background: var(--tt-ink-2);
    color: var(--tt-quiet);
    font-size: 12px;
    line-height: 1.25;
    cursor: pointer;
  }
  .tile input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tile:hover {
    border-color: var(--tt-edge);
  }
  .tile:focus-within {
    outline: 2px solid var(--tt-tape);
    outline-offset: 1px;
  }
  .tile.chosen {
    border-color: var(--tt-tape);
    color: var(--tt-text);
    font-weight: 600;
  }
`;
