import { css } from 'lit';

export const demoPageStyles = css`
  :host {
    --bar: 64px;
    display: grid;
    grid-template-rows: auto 1fr auto;
    min-height: 100vh;
    background: #0b0e15;
    color: #fff;
    font:
      700 17px/1.3 'Tickertape Display',
      'Archivo Narrow',
      'Arial Narrow',
      sans-serif;
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 10px 20px;
    min-height: 44px;
  }
  .home {
    background: #ffc629;
    color: #12100a;
    padding: 6px 14px;
    text-decoration: none;
    text-transform: uppercase;
    letter-spacing: 0.04em;
    font-size: 20px;
  }
  p {
    margin: 0;
    font-size: 20px;
    font-variant-numeric: tabular-nums;
  }
  small {
    display: block;
    font-size: 15px;
    color: #b6c0d1;
  }
  main {
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 0 20px;
  }
  .stream {
    position: relative;
    overflow: hidden;
    width: min(100%, calc((100vh - 2 * var(--bar) - 16px) * 16 / 9));
    aspect-ratio: 16 / 9;
  }
  tt-stage {
    position: absolute;
    inset: 0;
  }
  button {
    min-height: 40px;
    padding: 0 16px;
    border: 0;
    background: #2b3445;
    color: #fff;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: #3a465c;
  }
  button:focus-visible,
  a:focus-visible {
    outline: 3px solid #ffc629;
    outline-offset: 2px;
  }
  .main {
    background: #ffc629;
    color: #12100a;
    min-width: 120px;
  }
  .main:hover {
    background: #ffd75f;
  }
  .group {
    display: inline-flex;
    gap: 2px;
  }
  [aria-pressed='true'] {
    background: #fff;
    color: #12151b;
  }
  .link {
    display: inline-block;
    padding: 8px 16px;
    margin-right: 12px;
    text-decoration: none;
  }
  .setup {
    margin-left: auto;
  }
  .setup a:not(.link) {
    color: #b6c0d1;
  }
  @media (max-aspect-ratio: 4/5) {
    .places {
      display: none;
    }
    .stream {
      width: min(100%, calc((100vh - 4 * var(--bar)) * 9 / 16));
      aspect-ratio: 9 / 16;
    }
  }
`;
