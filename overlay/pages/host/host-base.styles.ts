import { css } from 'lit';

/** Sizes are in em of the page's own size, which follows the window and `?scale`. Black and plain: prompter glass eats contrast. */
export const hostBaseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    background: #000;
    color: var(--tt-text);
    font-size: calc(clamp(15px, 9px + 1.05vw, 34px) * var(--_scale, 1) * var(--_board, 1));
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }
  h1,
  h2,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
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
`;
