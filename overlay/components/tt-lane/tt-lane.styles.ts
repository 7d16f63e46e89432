import { css } from 'lit';

/** `--_v` is the lane's unit: the stage's, times how roomy the race is. */
export const laneStyles = css`
  :host {
    display: block;
    position: relative;
    color: var(--_ink);
    font-family: var(--_font);
    font-weight: 700;
    --_name-size: var(--_title-size);
  }
  /* A name has the whole width here. */
  :host([form='stack']) {
    --_name-size: calc(0.4 + 0.6 * var(--_title-size));
  }
  .lane {
    position: relative;
    display: grid;
    align-items: center;
    overflow: hidden;
  }
  :host([form='row']) .lane {
    grid-template-columns:
      auto calc(var(--_v) * 372) minmax(0, 1fr) calc(var(--_v) * (24 + 29 * var(--_cells, 9)))
      calc(var(--_v) * 290);
    height: calc(var(--_v) * 84);
  }
  :host([form='stack']) .lane {
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-template-areas: 'place name total' 'track track track' 'facts facts facts';
    grid-template-rows: calc(var(--_v) * 92) auto auto;
  }
  .place {
    display: flex;
    align-items: center;
    justify-content: center;
    align-self: stretch;
    width: calc(var(--_v) * 58);
    background: var(--_low);
    color: var(--_accent);
    font-size: calc(var(--_v) * 38);
  }
  :host([leader]) .place {
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  :host([solo]) .place {
    width: calc(var(--_v) * 16);
    background: var(--_accent);
  }
  :host([form='row']) .place {
    margin: calc(var(--_v) * 2) 0;
  }
  :host([form='stack']) .place {
    grid-area: place;
    font-size: calc(var(--_v) * 40);
  }
  .name {
    padding: 0 calc(var(--_v) * 20);
    min-width: 0;
    font-family: var(--_title-font);
    font-size: calc(var(--_v) * 44 * var(--_name-size));
    line-height: 1.12;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_title-lines);
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .name.medium,
  .name.long {
    -webkit-line-clamp: 2;
    font-size: calc(var(--_v) * 34 * var(--_name-size));
    line-height: 1.06;
  }
  .name.long {
    font-size: calc(var(--_v) * 27 * var(--_name-size));
  }
  :host([form='stack']) .name {
    grid-area: name;
  }
  bdi {
    unicode-bidi: isolate;
  }
  .track {
    position: relative;
    overflow: hidden;
    background: var(--_track);
    height: calc(var(--_v) * 40);
    border-radius: calc(var(--_v) * var(--_corner) / 2);
  }
  :host([form='stack']) .track {
    grid-area: track;
    height: calc(var(--_v) * 30);
  }
  .runner {
    position: absolute;
    inset: 0;
    transition: transform 0.8s cubic-bezier(0.22, 0.61, 0.3, 1);
  }
  :host([quick]) .runner {
    transition: none;
  }
  .bar {
    position: absolute;
    inset: 0;
    background: var(--_gloss) var(--_accent);
  }
  .bar::after {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    right: 0;
    width: calc(var(--_v) * 6);
    background: var(--_ink);
  }
  :host([stale]) .bar {
    opacity: 0.45;
  }
  .mark {
    position: absolute;
    top: 0;
    bottom: 0;
    width: calc(var(--_v) * 2);
    background: var(--_panel);
    opacity: 0.55;
  }
  .finish {
    position: absolute;
    top: 0;
    bottom: 0;
    width: calc(var(--_v) * 14);
    background: repeating-conic-gradient(var(--_finish) 0 25%, var(--_panel) 0 50%) 0 0 / calc(var(--_v) * 14)
      calc(var(--_v) * 14);
  }
  .finish.end {
    transform: translateX(-100%);
  }
  .total {
    text-align: right;
    font-size: calc(var(--_v) * 60);
    white-space: nowrap;
    color: var(--_ink);
    line-height: 1;
    padding-left: calc(var(--_v) * 24);
  }
  :host([form='stack']) .total {
    grid-area: total;
    font-size: calc(var(--_v) * 72);
    padding: 0 calc(var(--_v) * 20) 0 0;
  }
  .about {
    color: var(--_ink-quiet);
    font-size: 0.7em;
    margin-right: 0.12em;
  }
  .unknown {
    color: var(--_ink-quiet);
  }
  .facts {
    display: flex;
    gap: 0 calc(var(--_v) * 28);
    color: var(--_ink-quiet);
    font-size: calc(var(--_v) * 27);
    line-height: 1.22;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    overflow: hidden;
  }
  :host([form='row']) .facts {
    flex-direction: column;
    padding-left: calc(var(--_v) * 26);
  }
  :host([form='stack']) .facts {
    grid-area: facts;
    justify-content: space-between;
    padding: calc(var(--_v) * 8) calc(var(--_v) * 20) calc(var(--_v) * 6);
    font-size: calc(var(--_v) * 32);
    min-height: 1.22em;
  }
  .fact {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .fact.stale,
  .fact.rounded,
  .fact.jump {
    color: var(--_warn);
  }
  .fact.crossing,
  .fact.percent {
    color: var(--_ink);
  }
  .flash {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    padding: 0 calc(var(--_v) * 78);
    background: var(--_accent);
    color: var(--_accent-ink);
    font-size: calc(var(--_v) * 56);
    text-transform: uppercase;
    letter-spacing: 0.03em;
    transform: translateX(-101%);
  }
  @media (prefers-reduced-motion: reduce) {
    .runner {
      transition: none;
    }
  }
`;
