import { css } from 'lit';

/** A plaque, its figure cut into it. Nothing is translucent over the picture: the light passes over the plaque alone. */
export const engravingStyles = css`
  .plaque {
    position: relative;
    overflow: hidden;
    background: linear-gradient(100deg, var(--_panel), var(--_low) 52%, var(--_panel));
    border: calc(var(--_w) * 5) solid var(--_accent);
    border-radius: calc(var(--_w) * var(--_corner));
    text-align: center;
    padding: calc(var(--_w) * 26) calc(var(--_w) * 40) calc(var(--_w) * 22);
  }
  .who {
    display: block;
    font-size: calc(var(--_w) * 58);
    line-height: 1.2;
    max-height: 2.4em;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .figure {
    display: flex;
    justify-content: center;
    overflow: hidden;
    margin: calc(var(--_w) * 8) 0;
    font-size: calc(var(--_w) * var(--_fit));
    line-height: 1.14;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: 0.01em;
    color: var(--_accent);
    text-shadow:
      0 calc(var(--_w) * -2) 0 var(--_cut),
      0 calc(var(--_w) * 2) 0 var(--_edge);
    border: solid var(--_track);
    border-width: calc(var(--_w) * 2) 0;
  }
  .digit {
    display: block;
  }
  .line {
    display: flex;
    justify-content: center;
    align-items: center;
    gap: 0.5em;
    margin: 0;
    font-size: calc(var(--_w) * 38);
    line-height: 1.35;
    color: var(--_ink-quiet);
  }
  .light {
    position: absolute;
    top: -20%;
    bottom: -20%;
    left: 0;
    width: 22%;
    background: linear-gradient(90deg, rgba(255, 255, 255, 0), rgba(255, 255, 255, 0.34), rgba(255, 255, 255, 0));
    transform: translateX(-160%) skewX(-18deg);
  }
`;
