import { css } from 'lit';

/** Sizes are in em of the page's own size, which follows the window and `?scale`. Black and plain: prompter glass eats contrast. */
export const hostPageStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    background: #000;
    color: var(--tt-text);
    font-size: calc(clamp(15px, 9px + 1.05vw, 34px) * var(--_scale, 1));
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
  .page,
  .board {
    display: grid;
    gap: 0.8em;
  }
  .page {
    max-width: 84em;
    min-height: 100vh;
    margin: 0 auto;
    padding: 0.7em 1em 1.4em;
    align-content: start;
  }
  .mirror-x {
    transform: scaleX(-1);
  }
  .mirror-y {
    transform: scaleY(-1);
  }
  .mirror-xy {
    transform: scale(-1, -1);
  }
  .top {
    display: flex;
    align-items: baseline;
    gap: 0.8em;
    color: var(--tt-quiet);
  }
  h1 {
    flex: 1;
    overflow: hidden;
    font-size: 1em;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state::before {
    content: '';
    display: inline-block;
    width: 0.6em;
    height: 0.6em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: currentcolor;
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
  .banner {
    padding: 0.5em 0.8em;
    border-radius: 0.35em;
    background: #4a1517;
    color: #ffe0dc;
    font-size: 1.1em;
    font-weight: 600;
  }
  .say {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.2em 0.7em;
    align-items: baseline;
    padding: 0.5em 0.7em;
    border-radius: 0.3em;
    background: var(--tt-tape);
    color: var(--tt-on-tape);
    font-size: 1.55em;
    font-weight: 650;
    line-height: 1.25;
  }
  .say.hold {
    background: #ffb454;
  }
  .say b {
    font: 700 0.72em/1 var(--tt-display);
    letter-spacing: 0.1em;
    text-transform: uppercase;
  }
  .say small {
    font-size: 0.6em;
    white-space: nowrap;
  }
  .lead {
    font: 700 2.9em/1.08 var(--tt-display);
    letter-spacing: 0.003em;
    text-wrap: balance;
  }
  .goal {
    color: var(--tt-tape);
    font: 700 1.6em/1 var(--tt-display);
    white-space: nowrap;
  }
  .racers {
    display: grid;
    gap: 0.7em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 21em), 1fr));
  }
  .racers.field {
    font-size: 0.68em;
  }
  .racer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    align-content: start;
    padding: 0.95em 0.9em 0.8em;
    position: relative;
    overflow: hidden;
    border-radius: 0.35em;
    background: var(--tt-ink-1);
    min-width: 0;
  }
  .name {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    font-size: 1.35em;
    font-weight: 650;
  }
  .name > span:first-of-type {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .place {
    color: var(--tt-quiet);
    font-family: var(--tt-display);
  }
  .total {
    font: 700 4.6em/0.95 var(--tt-display);
  }
  .total.none {
    color: var(--tt-quiet);
    font-size: 2.4em;
  }
  .togo {
    color: var(--tt-quiet);
    font-size: 1.25em;
  }
  .togo b {
    color: var(--tt-text);
    font: 700 1.25em/1 var(--tt-display);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.6em, 1fr));
    gap: 0.5em 0.8em;
    padding-top: 0.3em;
  }
  .facts dt {
    color: var(--tt-quiet);
    font-size: 0.9em;
  }
  .facts dd {
    font: 700 1.5em/1.1 var(--tt-display);
    white-space: nowrap;
  }
  .facts .range {
    white-space: normal;
  }
  .facts .wordy {
    font-size: 1.2em;
    line-height: 1.4;
  }
  .swatch {
    position: absolute;
    inset: 0 0 auto;
    width: 100%;
    height: 0.35em;
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
    color: var(--tt-quiet);
    font-size: 1.15em;
  }
  .also b {
    color: var(--tt-text);
    font-family: var(--tt-display);
    font-size: 1.12em;
  }
  .record {
    display: grid;
    gap: 0.5em;
  }
  h2 {
    color: var(--tt-quiet);
    font-size: 0.95em;
    font-weight: 600;
  }
  .crossing {
    display: grid;
    gap: 0.15em;
    padding: 0.6em 0.8em;
    border: 1px solid var(--tt-ink-4);
    border-radius: 0.35em;
  }
  .crossing strong {
    font: 700 1.5em/1.1 var(--tt-display);
  }
  .crossing .when {
    font-size: 1.05em;
  }
  .crossing p:last-child {
    color: var(--tt-quiet);
  }
  .door {
    display: grid;
    min-height: 100vh;
    place-content: center;
    gap: 0.6em;
    max-width: 34em;
    margin: 0 auto;
    padding: 1.5em;
  }
  .door h1 {
    font: 700 2.4em/1.1 var(--tt-display);
    white-space: normal;
  }
  @media (max-width: 560px) {
    .total {
      font-size: 3.9em;
    }
    .lead {
      font-size: 2.3em;
    }
    .say {
      grid-template-columns: auto minmax(0, 1fr);
      font-size: 1.35em;
    }
    .say p {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .say small {
      justify-self: end;
    }
  }
`;
