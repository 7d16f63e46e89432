import { css } from 'lit';

/** `--_u` is the stage's unit. The measuring block is set as the pages are: what fits there fits here. */
export const messageCardStyles = css`
  :host {
    display: block;
    width: 100%;
    margin-bottom: calc(var(--_u) * 22);
    transition: opacity 0.5s;
    font-family: var(--tt-message-font, var(--_text-font)), 'Segoe UI Emoji', 'Apple Color Emoji', 'Noto Color Emoji';
    font-weight: 700;
    --_ground: var(--tt-message, var(--_panel));
    --_words: var(--tt-message-ink, var(--_ink));
    --_mark: var(--tt-message-accent, var(--_brand));
    --_mark-ink: var(--tt-message-accent-ink, var(--_brand-ink));
  }
  :host([away]) {
    opacity: 0;
  }
  /* The race is elsewhere: the lower left is free. */
  :host([layout='side']),
  :host([layout='corner']) {
    position: absolute;
    left: calc(var(--_u) * 64);
    bottom: calc(var(--_u) * 54);
    width: calc(var(--_u) * 1482);
    margin: 0;
  }
  :host([layout='side']) {
    width: calc(var(--_u) * 1082);
  }
  .card {
    display: flex;
    flex-direction: column;
    width: fit-content;
    max-width: 100%;
    min-width: calc(var(--_u) * 420);
    border-radius: calc(var(--_u) * var(--_corner));
    overflow: hidden;
  }
  .mask {
    overflow: hidden;
  }
  /* Over the seam: heights are no whole pixels, and the picture behind would show through. */
  .mask + .mask {
    margin-top: -1px;
  }
  .head {
    display: flex;
    align-items: center;
    height: calc(var(--_u) * 62);
    --_ink-quiet: var(--_raised-quiet);
    background: var(--_gloss) var(--_raised);
    color: var(--_raised-ink);
    font-size: calc(var(--_u) * 40);
    line-height: calc(var(--_u) * 62);
    white-space: nowrap;
  }
  .mark {
    flex: none;
    box-sizing: border-box;
    width: calc(var(--_u) * 62);
    height: 100%;
    padding: calc(var(--_u) * 14);
    background: var(--_mark);
    fill: var(--_mark-ink);
  }
  .line {
    fill: none;
    stroke: var(--_mark-ink);
    stroke-width: 2.6;
    stroke-linecap: round;
  }
  .cut {
    fill: none;
    stroke: var(--_mark);
    stroke-width: 2;
  }
  .author {
    padding: 0 calc(var(--_u) * 18) 0 calc(var(--_u) * 22);
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }
  .from,
  .waiting {
    flex: none;
    padding-right: calc(var(--_u) * 24);
    color: var(--_ink-quiet);
    font-size: calc(var(--_u) * 30);
  }
  .test {
    flex: none;
    margin-right: calc(var(--_u) * 18);
    padding: 0 0.4em;
    background: var(--_warn);
    color: var(--_warn-ink);
    font-size: calc(var(--_u) * 28);
    line-height: 1.3;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .from:empty {
    display: none;
  }
  .pin,
  .waiting {
    margin-left: auto;
  }
  .pin + .waiting {
    margin-left: 0;
  }
  .pin {
    flex: none;
    width: calc(var(--_u) * 30);
    height: calc(var(--_u) * 30);
    padding: 0 calc(var(--_u) * 18) 0 calc(var(--_u) * 12);
    fill: var(--_mark);
  }
  .body {
    position: relative;
    background: var(--_ground);
    color: var(--_words);
    padding: calc(var(--_u) * 20) calc(var(--_u) * 36) calc(var(--_u) * 26) calc(var(--_u) * 46);
  }
  .body::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    bottom: 0;
    width: calc(var(--_u) * 10);
    background: var(--_mark);
  }
  .pages {
    display: grid;
    max-width: 100%;
  }
  .measure {
    position: absolute;
    left: 0;
    top: 0;
    visibility: hidden;
    contain: layout style;
    pointer-events: none;
  }
  .measure,
  p {
    margin: 0;
    line-height: 1.16;
    overflow-wrap: anywhere;
    text-align: start;
    font-variant-numeric: lining-nums;
  }
  .measure.whole {
    overflow-wrap: normal;
  }
  .measure.tall,
  .tall p {
    line-height: 1.36;
  }
  p {
    grid-area: 1 / 1;
    visibility: hidden;
    min-width: 0;
  }
  p.current {
    visibility: visible;
  }
  .emote {
    display: inline-block;
    width: 1.3em;
    height: 1.1em;
    vertical-align: -0.22em;
    object-fit: contain;
  }
  .turns {
    display: flex;
    gap: calc(var(--_u) * 8);
    margin-top: calc(var(--_u) * 18);
  }
  .turns i {
    width: calc(var(--_u) * 44);
    height: calc(var(--_u) * 7);
    background: var(--_track);
  }
  .turns .current {
    background: var(--_mark);
  }
`;
