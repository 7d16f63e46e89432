import { css } from 'lit';

/** `--_w` is the card's unit. Base positions are off screen, so that a piece without its animation shows nothing wrong. */
export const victoryStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    contain: strict;
    font-family: var(--_font);
    font-weight: 700;
    color: var(--_ink);
  }
  .victory,
  .parade {
    position: absolute;
    inset: 0;
  }
  .strip {
    position: absolute;
    top: 0;
    transform: translateY(-150%);
    overflow: hidden;
    writing-mode: vertical-rl;
    white-space: nowrap;
    font-style: normal;
    font-size: calc(var(--_w) * 17);
    line-height: 1.6;
    letter-spacing: 0.12em;
    color: #4a3f2a;
    background: linear-gradient(#fff8e6, #e2d5b4 22%, #fff8e6 46%, #d8caa6 71%, #f7edd3);
    will-change: transform;
  }
  .strip.white {
    background: linear-gradient(#fff, #d9dde4 30%, #fff 58%, #ccd2dc);
    color: #3d4654;
  }
  .strip.accent {
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .card {
    position: absolute;
    left: 50%;
    top: var(--_card-top, 44%);
    width: calc(var(--_w) * 1040);
    margin-left: calc(var(--_w) * -520);
    transform: translateY(-50%);
  }
  .mask {
    overflow: hidden;
  }
  .slab {
    background: var(--_accent);
    color: var(--_accent-ink);
    padding: calc(var(--_w) * 12) calc(var(--_w) * 44);
  }
  .who {
    display: block;
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
    background: var(--_raised);
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
  .at {
    margin-left: auto;
    color: var(--_ink-quiet);
  }
  .test {
    background: var(--_warn);
    color: var(--_warn-ink);
    padding: 0 0.4em;
    text-transform: uppercase;
    letter-spacing: 0.06em;
    font-size: 0.8em;
  }
`;
