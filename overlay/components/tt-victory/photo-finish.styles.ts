import { css } from 'lit';

export const photoFinishStyles = css`
  .card {
    background: var(--_panel);
  }
  .slab {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding: calc(var(--_w) * 10) calc(var(--_w) * 40);
    background: var(--_brand);
    color: var(--_brand-ink);
    font-size: calc(var(--_w) * 64);
    line-height: 1.16;
    white-space: nowrap;
  }
  .slab .test {
    align-self: center;
    padding: 0.06em 0.4em;
    font-size: 0.56em;
    background: var(--_brand-ink);
    color: var(--_brand);
  }
  .goal {
    margin-left: auto;
    font-size: 0.7em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .board {
    position: relative;
    padding: calc(var(--_w) * 30) calc(var(--_w) * 40) calc(var(--_w) * 64);
  }
  .plot {
    position: relative;
  }
  .tick {
    position: absolute;
    top: 0;
    bottom: calc(var(--_w) * -14);
    width: calc(var(--_w) * 2);
    background: var(--_track);
  }
  .tick span {
    font-style: normal;
    position: absolute;
    top: 100%;
    left: 0;
    margin-top: calc(var(--_w) * 2);
    transform: translateX(-50%);
    font-size: calc(var(--_w) * 24);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--_ink-quiet);
  }
  .overlap {
    position: absolute;
    top: calc(var(--_w) * -12);
    bottom: calc(var(--_w) * -14);
    background: repeating-linear-gradient(
      135deg,
      var(--_brand) 0 calc(var(--_w) * 5),
      var(--_low) 0 calc(var(--_w) * 20)
    );
    transform-origin: 50% 100%;
  }
  .lane {
    position: relative;
    padding-bottom: calc(var(--_w) * 20);
  }
  .name {
    display: block;
    width: fit-content;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding: 0 0.3em;
    margin-left: -0.3em;
    font-size: calc(var(--_w) * 38);
    line-height: 1.25;
    background: var(--_panel);
  }
  .name small {
    font-size: 0.68em;
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--_ink-quiet);
  }
  .bar {
    height: calc(var(--_w) * 46);
    background: var(--_fill);
    border: solid var(--_ink);
    border-width: 0 calc(var(--_w) * 4);
    transform-origin: 0 50%;
  }
  .base {
    padding: calc(var(--_w) * 10) calc(var(--_w) * 40);
    background: var(--_low);
    font-size: calc(var(--_w) * 34);
    line-height: 1.3;
  }
  .base p {
    margin: 0;
  }
  .base .quiet {
    color: var(--_ink-quiet);
    font-size: 0.82em;
    font-variant-numeric: tabular-nums lining-nums;
  }
`;
