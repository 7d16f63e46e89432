import { css } from 'lit';
import { hostBaseStyles } from './host-base.styles.ts';

const board = css`
  .board {
    display: grid;
    gap: 0.8em;
  }
  .racers {
    display: grid;
    gap: 0.7em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_racer, 21em)), 1fr));
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
  @media (max-width: 560px) {
    .total {
      font-size: 3.9em;
    }
  }
`;

export const hostBoardStyles = [hostBaseStyles, board];
