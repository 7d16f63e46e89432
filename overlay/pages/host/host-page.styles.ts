import { css } from 'lit';
import { hostBaseStyles } from './host-base.styles.ts';

const layout = css`
  .page {
    display: grid;
    gap: 0.8em;
    min-height: 100vh;
    padding: 0.6em 1em 0.8em;
    align-content: start;
  }
  .plain {
    max-width: 84em;
    margin: 0 auto;
    padding-bottom: 1.4em;
  }
  /* One screen: the text in the middle takes what the places around it leave, and these are kept whatever stands in them. */
  .reading {
    height: 100vh;
    height: 100dvh;
    min-height: 0;
    grid-template:
      'corner corner' auto 'say say' auto 'stage side' minmax(0, 1fr) 'desk side' auto / minmax(0, 1fr)
      30%;
    column-gap: 1.2em;
    align-content: stretch;
  }
  .reading > .corner {
    grid-area: corner;
  }
  .reading > .say-slot {
    grid-area: say;
  }
  .reading > .stage {
    grid-area: stage;
  }
  .reading > .desk {
    grid-area: desk;
  }
  .side {
    grid-area: side;
    display: grid;
    gap: 1.2em;
    align-content: start;
    min-width: 0;
    overflow: hidden auto;
    padding: 0 0.2em 0.5em 1.1em;
    border-inline-start: 1px solid var(--tt-ink-3);
    font-size: 0.95em;
    scrollbar-width: thin;
  }
  .more {
    display: grid;
    gap: 0.8em;
    min-width: 0;
  }
  .stage {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .scroll {
    min-height: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  .reading .scroll {
    --_racer: 15em;
    --_board: 0.85;
  }
  .plain .scroll {
    overflow: visible;
  }
  .prompter {
    height: 100vh;
    height: 100dvh;
    min-height: 0;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: 0.4em;
    align-content: stretch;
    color: #fff;
  }
  .prompter.control .stage {
    cursor: pointer;
  }
  .leave {
    padding: 0.3em 0.6em;
    border: 0;
    background: none;
    color: var(--tt-quiet);
    font: inherit;
    font-size: 0.85em;
    cursor: pointer;
  }
  .solo,
  .sleep {
    color: var(--tt-warn);
    font-weight: 600;
  }
  .sleep {
    color: var(--tt-quiet);
    font-size: 0.85em;
    font-weight: 400;
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
  .corner {
    display: flex;
    align-items: center;
    gap: 0.2em 1.6em;
    min-width: 0;
    color: var(--tt-quiet);
  }
  .corner dl {
    display: flex;
    gap: 0 1.8em;
  }
  .corner dt {
    font-size: 0.8em;
    line-height: 1.15;
  }
  .corner dd {
    overflow: hidden;
    color: var(--tt-text);
    font: 700 1.5em/1.1 var(--tt-display);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .corner .goal {
    color: var(--tt-tape);
  }
  .corner h1 {
    order: 2;
    flex: 1 1 0;
    text-align: end;
  }
  .corner .state {
    order: 3;
    display: grid;
    justify-items: end;
    font-size: 0.9em;
    white-space: nowrap;
  }
  h1 {
    overflow: hidden;
    font-size: 1em;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .dot::before {
    content: '';
    display: inline-block;
    width: 0.6em;
    height: 0.6em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: currentcolor;
  }
  .say-slot {
    display: grid;
    align-items: center;
    height: 2.9em;
    overflow: hidden;
  }
  .prompter .say-slot {
    height: 2.4em;
  }
  .banner,
  .say {
    padding: 0.35em 0.7em;
    border-radius: 0.3em;
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.2;
  }
  .banner {
    background: #4a1517;
    color: #ffe0dc;
  }
  .banner a {
    color: inherit;
  }
  .say {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.7em;
    align-items: center;
    background: var(--tt-tape);
    color: var(--tt-on-tape);
  }
  .say.late {
    display: block;
    background: #2a2410;
    color: #ffe9ae;
  }
  .say.hold {
    background: #ffb454;
  }
  .say b {
    font: 700 0.8em/1 var(--tt-display);
    letter-spacing: 0.1em;
    text-transform: uppercase;
  }
  .say small {
    font-size: 0.7em;
    white-space: nowrap;
  }
  .lead {
    color: var(--tt-text);
    font: 700 1.7em/1.1 var(--tt-display);
  }
  .plain .lead {
    font-size: 2.4em;
  }
  .plain .say-slot {
    height: 3.4em;
  }
  .lead.soon {
    color: var(--tt-tape);
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
  /* No room for the title beside the figures: still there for a reader of the screen. */
  @media (max-width: 1180px) {
    .reading > .corner h1,
    .prompter > .corner h1 {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    .corner .state {
      margin-inline-start: auto;
    }
  }
  @media (max-width: 760px), (max-aspect-ratio: 1/1) {
    .reading {
      height: auto;
      min-height: 100vh;
      grid-template: 'corner' auto 'say' auto 'stage' 48vh 'desk' auto 'side' auto / minmax(0, 1fr);
      grid-template-rows: auto auto 48dvh auto auto;
    }
    .side {
      overflow: visible;
      padding: 0.8em 0 0;
      border: 0;
      border-top: 1px solid var(--tt-ink-3);
      font-size: 1em;
    }
    .desk {
      position: sticky;
      bottom: 0;
      z-index: 1;
      padding-bottom: 0.4em;
      background: #000;
    }
    .corner {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .corner dl {
      grid-column: 1 / -1;
      grid-row: 2;
      justify-content: space-between;
      gap: 0 0.8em;
    }
    .corner dl > div {
      min-width: 0;
    }
    .corner h1 {
      order: 0;
      text-align: start;
    }
    .corner .state {
      display: flex;
      gap: 0.8em;
    }
  }
  @media (max-width: 560px) {
    .page {
      gap: 0.55em;
      padding: 0.5em 0.7em;
    }
    .corner dd {
      font-size: 1.15em;
    }
    .say-slot {
      height: 3.3em;
    }
    .lead,
    .plain .lead {
      font-size: 1.45em;
    }
    .banner,
    .say {
      font-size: 1.05em;
    }
    .say b {
      display: none;
    }
    .say {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
`;

/** One screen, in which everything that comes and goes has its place kept. */
export const hostPageStyles = [hostBaseStyles, layout];
