import { css } from 'lit';

/** Base positions are off screen, so that a piece without its animation shows nothing wrong. */
export const victoryCardStyles = css`
  .slab {
    background: var(--_gloss) var(--_accent);
    color: var(--_accent-ink);
    border-radius: calc(var(--_w) * var(--_corner)) calc(var(--_w) * var(--_corner)) 0 0;
    padding: calc(var(--_w) * 12) calc(var(--_w) * 44);
  }
  .who {
    display: block;
    font-family: var(--_title-font);
    font-size: calc(var(--_w) * 92);
    line-height: 1.14;
    overflow-wrap: anywhere;
  }
  .who.medium {
    font-size: calc(var(--_w) * 64);
  }
  .who.small {
    font-size: calc(var(--_w) * 46);
    max-height: 2.3em;
  }
  .board {
    background: var(--_panel);
    padding: 0 calc(var(--_w) * 40);
  }
  .figure {
    font-size: calc(var(--_w) * var(--_fit));
    line-height: 1.17;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .base {
    background: var(--_low);
    border-radius: 0 0 calc(var(--_w) * var(--_corner)) calc(var(--_w) * var(--_corner));
    padding: calc(var(--_w) * 8) calc(var(--_w) * 44);
  }
  .line {
    display: flex;
    gap: 0.6em;
    align-items: center;
    font-size: calc(var(--_w) * 42);
    line-height: 1.3;
    color: var(--_ink);
  }
  .line bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .at {
    margin-left: auto;
    white-space: nowrap;
    color: var(--_ink-quiet);
  }
`;
