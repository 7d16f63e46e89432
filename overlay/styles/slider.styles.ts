import { css } from 'lit';

/** A slider with its name before it and its figure after. */
export const sliderStyles = css`
  .slider {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 8px;
    color: var(--tt-quiet);
    font-size: 12px;
  }
  .slider input {
    grid-column: 1 / -1;
    width: 100%;
    min-height: 24px;
    margin: 0;
    accent-color: var(--tt-tape);
  }
  .slider output {
    color: var(--tt-text);
    font-variant-numeric: tabular-nums;
  }
`;
