import { css } from 'lit';

/** Newsprint, whatever the theme: opaque paper, black ink. */
export const frontPageStyles = css`
  .paper {
    position: relative;
    padding: calc(var(--_w) * 22) calc(var(--_w) * 44) calc(var(--_w) * 30);
    background: #f4eee0;
    color: #17140f;
    transform: rotate(-1.2deg);
    border: solid #d5cbb4;
    border-width: 0 calc(var(--_w) * 3) calc(var(--_w) * 5) 0;
  }
  .masthead,
  .deck,
  .facts {
    display: flex;
    align-items: baseline;
    gap: 0.8em;
  }
  .masthead {
    justify-content: space-between;
    font-size: calc(var(--_w) * 27);
    line-height: 1.35;
    border-bottom: calc(var(--_w) * 6) double #17140f;
    padding-bottom: calc(var(--_w) * 4);
  }
  .masthead bdi,
  .deck bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .masthead bdi {
    text-transform: uppercase;
    letter-spacing: 0.12em;
  }
  .masthead span {
    white-space: nowrap;
  }
  .headline {
    display: block;
    margin: calc(var(--_w) * 14) 0 0;
    font-size: calc(var(--_w) * 88);
    line-height: 1;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .headline.medium {
    font-size: calc(var(--_w) * 68);
  }
  .headline.small {
    font-size: calc(var(--_w) * 50);
    max-height: 3em;
    overflow: hidden;
  }
  .figure {
    display: block;
    font-size: calc(var(--_w) * var(--_fit));
    line-height: 1.1;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .deck {
    justify-content: space-between;
    border: solid #17140f;
    border-width: calc(var(--_w) * 2) 0;
    font-size: calc(var(--_w) * 38);
    line-height: 1.45;
  }
  .facts {
    flex-wrap: wrap;
    gap: 0 calc(var(--_w) * 56);
    margin-top: calc(var(--_w) * 10);
    font-size: calc(var(--_w) * 30);
    line-height: 1.4;
  }
  .facts div {
    display: flex;
    flex: 1 1 calc(var(--_w) * 400);
    gap: 0.5em;
    justify-content: space-between;
    border-bottom: calc(var(--_w) * 1.5) solid #b9ae95;
    min-width: 0;
  }
  .facts bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .facts b {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .test {
    background: #8f1d14;
    color: #fff;
  }
`;
