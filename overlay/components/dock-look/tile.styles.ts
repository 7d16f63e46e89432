import { css } from 'lit';

/** Choices as tiles with a picture each, over the choices that all docks share. */
export const tileStyles = css`
  fieldset {
    display: grid;
  }
  .tile {
    display: grid;
    justify-items: center;
    align-content: end;
    gap: 5px;
    padding: 7px 6px 6px;
    border-radius: 8px;
    font-size: 12px;
    line-height: 1.25;
  }
  .tile:hover {
    border-color: var(--tt-edge);
  }
  .tile.chosen {
    border-color: var(--tt-tape);
    color: var(--tt-text);
    font-weight: 600;
  }
`;
