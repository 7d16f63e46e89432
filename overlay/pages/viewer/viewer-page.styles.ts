import { css } from 'lit';

export const viewerPageStyles = css`
  :host {
    display: block;
    min-height: 100vh;
    padding: 18px 18px 48px;
    font-variant-numeric: tabular-nums;
  }
  main {
    max-width: 1180px;
    margin: 0 auto;
  }
  p,
  h1,
  h2,
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .alone {
    max-width: 720px;
  }
  aside {
    display: grid;
    gap: 14px;
    margin-top: 30px;
  }
  figure {
    margin: 0;
    padding: 18px 20px 16px;
    border-radius: 12px;
    background: #ffc629;
    color: #17120a;
  }
  figcaption {
    font: 750 13px/1 var(--tt-sans);
    letter-spacing: 0.1em;
    text-transform: uppercase;
  }
  blockquote {
    margin: 12px 0 10px;
    font-size: clamp(20px, 5vw, 24px);
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .by {
    font-size: 16px;
    font-weight: 600;
  }
  .how {
    margin-top: 10px;
    font-size: 15px;
  }
  .waiting {
    color: var(--tt-quiet);
    font-size: 15px;
  }
  tt-viewer-form {
    padding: 20px;
    border: 1px solid var(--tt-line);
    border-radius: 12px;
    background: var(--tt-ink-1);
  }
  @media (min-width: 1000px) {
    .both {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 420px;
      align-items: start;
      gap: 0 56px;
    }
    aside {
      margin-top: 26px;
    }
  }
  .brand {
    font: 750 13px/1 var(--tt-sans);
    letter-spacing: 0.16em;
    text-transform: uppercase;
    color: var(--tt-quiet);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 6px 14px;
  }
  h1 {
    margin: 26px 0 6px;
    font: 800 clamp(28px, 6vw, 46px) / 1.08 var(--tt-sans);
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .label {
    padding: 2px 8px;
    border: 1.5px solid currentcolor;
    border-radius: 4px;
    font-size: 13px;
    font-weight: 650;
  }
  .text {
    max-width: 34em;
    font-size: 17px;
  }
  .notice {
    margin: 8px 0;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--tt-warn);
    background: var(--tt-ink-2);
  }
  .winner {
    margin: 14px 0;
    padding: 12px 16px;
    border-radius: 8px;
    background: #ffc629;
    color: #17120a;
    font-size: clamp(20px, 4.4vw, 28px);
    font-weight: 750;
    line-height: 1.2;
  }
  .goal {
    color: var(--tt-quiet);
    font-size: 17px;
  }
  .lead {
    margin: 14px 0 20px;
    font: 700 clamp(20px, 4.4vw, 29px) / 1.2 var(--tt-sans);
    letter-spacing: -0.01em;
  }
  li {
    padding: 14px 0 16px;
    border-top: 1px solid var(--tt-line);
  }
  .name {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-size: 18px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .name span:first-child,
  .other span:first-child {
    flex: 1;
  }
  .name span + span {
    color: var(--tt-quiet);
    font-weight: 500;
    white-space: nowrap;
  }
  .total {
    font: 700 clamp(46px, 13vw, 84px) / 1 var(--tt-figures);
  }
  .total.none {
    color: var(--tt-quiet);
    font: 600 22px/1.8 var(--tt-sans);
  }
  .bar {
    display: block;
    width: 100%;
    height: 10px;
    margin: 8px 0 6px;
    border-radius: 5px;
  }
  .track {
    fill: var(--tt-ink-3);
  }
  .facts {
    color: var(--tt-quiet);
  }
  h2 {
    margin: 22px 0 6px;
    color: var(--tt-quiet);
    font-size: 14px;
    font-weight: 600;
  }
  .other {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 0;
    font-size: 17px;
  }
  .other b {
    font-family: var(--tt-figures);
    font-size: 20px;
  }
  footer {
    margin-top: 28px;
    padding-top: 12px;
    border-top: 1px solid var(--tt-line);
    color: var(--tt-quiet);
    font-size: 13px;
  }
`;
