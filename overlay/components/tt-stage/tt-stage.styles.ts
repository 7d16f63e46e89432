import { css } from 'lit';

/** Where the race stands in each layout: inside title-safe, and clear of a phone's own controls when vertical. */
export const stageStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    contain: strict;
    width: 100%;
    height: 100%;
  }
  :host([mirror]) .stage {
    transform: scaleX(-1);
  }
  .stage {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    padding: calc(var(--_u) * 54) calc(var(--_u) * 64);
  }
  .stage {
    --_w: var(--_u);
    --_card-top: 36%;
  }
  /* A rehearsal says so over everything, whatever theme, scale and parts the page's address and its styles ask for. */
  b {
    all: initial;
    position: absolute;
    z-index: 9;
    top: 0;
    left: 0;
    padding: 0 0.6em;
    background: #ffc629;
    color: #17120a;
    font-family: sans-serif;
    font-weight: 700;
    line-height: 1.45;
    letter-spacing: 0.1em;
    text-transform: uppercase;
  }
  :host([mirror]) b {
    transform: scaleX(-1);
  }
  .race {
    width: 100%;
  }
  .full {
    --_w: calc(var(--_u) * 0.78);
    --_card-top: 50%;
    justify-content: center;
    padding: calc(var(--_u) * 20);
  }
  /* The card covers the race here: it steps back. */
  .full .race {
    transition: opacity 0.5s;
  }
  .full.celebrating .race {
    opacity: 0;
  }
  .side {
    justify-content: center;
    align-items: flex-end;
  }
  .side .race {
    width: calc(var(--_u) * 600);
  }
  .corner {
    justify-content: flex-start;
    align-items: flex-end;
  }
  .corner .race {
    width: calc(var(--_u) * 480);
  }
  /* Above a phone's caption, left of its buttons, below the face. */
  .vertical {
    --_w: calc(var(--_u) * 0.94);
    --_card-top: 26%;
    padding: calc(var(--_u) * 160) calc(var(--_u) * 140) calc(var(--_u) * 430) calc(var(--_u) * 48);
  }
`;
