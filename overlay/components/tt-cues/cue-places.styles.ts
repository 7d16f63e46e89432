import { css } from 'lit';

/** `--_u` is the stage's unit, `--_q` the card's own: the same, but for layouts with less room. */
export const placeStyles = css`
  :host {
    position: absolute;
    z-index: 1;
    font-family: var(--tt-cue-font, var(--_text-font)), 'Segoe UI Emoji', 'Apple Color Emoji', 'Noto Color Emoji';
    font-weight: 700;
    font-variant-numeric: tabular-nums lining-nums;
    transition: opacity 0.5s;
    --_q: var(--_u);
    --_ground: var(--tt-cue, var(--_panel));
    --_words: var(--tt-cue-ink, var(--_ink));
    --_mark: var(--tt-cue-accent, var(--_brand));
    --_mark-text: var(--tt-cue-accent, var(--_brand-text));
    --_mark-ink: var(--tt-cue-accent-ink, var(--_brand-ink));
    color: var(--_words);
  }
  :host([away]) {
    opacity: 0;
  }
  :host([place='card']) {
    top: calc(var(--_u) * 54);
    right: calc(var(--_u) * 64);
    width: calc(var(--_q) * 660);
  }
  /* The race is on the right: the card is on the left. */
  :host([place='card'][layout='side']),
  :host([place='card'][layout='corner']) {
    right: auto;
    left: calc(var(--_u) * 64);
  }
  /* Under a message that is read, and clear of it: a code keeps its size. */
  :host([place='card'][reading]) {
    z-index: -1;
    transform-origin: 100% 0;
    transition:
      opacity 0.5s,
      transform 0.5s;
  }
  :host([place='card'][layout='bottom'][reading][shrinks]) {
    transform: scale(0.74);
  }
  :host([place='card'][layout='vertical']) {
    --_q: calc(var(--_u) * 1.2);
    top: calc(var(--_u) * 220);
    left: calc(var(--_u) * 48);
    right: auto;
    width: calc(var(--_u) * 892);
  }
  :host([place='card'][layout='full']) {
    --_q: calc(var(--_u) * 0.94);
    top: 50%;
    left: 50%;
    right: auto;
    width: calc(var(--_u) * 860);
    transform: translate(-50%, -50%);
  }
  /* Without a height of its own: it stands on the race, and moves nothing. */
  :host([place='lower']) {
    position: relative;
    height: 0;
  }
  :host([place='lower']) article {
    position: absolute;
    left: 0;
    bottom: calc(var(--_u) * 22);
    max-width: calc(var(--_u) * 1100);
  }
  :host([place='lower'][layout='full']),
  :host([place='lower'][layout='side']),
  :host([place='lower'][layout='corner']) {
    position: absolute;
    left: calc(var(--_u) * 64);
    bottom: calc(var(--_u) * 32);
    width: calc(var(--_u) * 1100);
  }
  :host([place='lower'][layout='full']) {
    left: calc(var(--_u) * 32);
    bottom: calc(var(--_u) * 10);
    width: calc(var(--_u) * 900);
  }
  :host([place='full']) {
    z-index: -1;
    inset: 0;
    pointer-events: none;
  }
  article {
    display: flex;
    flex-direction: column;
  }
  .mask {
    overflow: hidden;
    max-width: 100%;
  }
  /* Over the seam: heights are no whole pixels, and the picture behind would show through. */
  .mask + .mask {
    margin-top: -1px;
  }
  bdi {
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
  .quiet {
    color: var(--_ink-quiet);
  }
  /* A tab above the card; on a slate, in its corner. */
  .test {
    align-self: flex-end;
    padding: 0 0.5em;
    background: var(--_warn);
    color: var(--_warn-ink);
    font-size: calc(var(--_q) * 28);
    line-height: 1.4;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .lower-third .test {
    align-self: flex-start;
  }
  .slate .test {
    position: absolute;
    top: calc(var(--_u) * 54);
    right: calc(var(--_u) * 64);
    font-size: calc(var(--_q) * 44);
  }
  .slate {
    box-sizing: border-box;
    height: 100%;
    align-items: flex-start;
    justify-content: center;
    padding: calc(var(--_u) * 54) calc(var(--_u) * 128) calc(var(--_u) * 420);
    background: var(--_ground);
  }
  .title {
    padding-bottom: 0.08em;
    font-size: calc(var(--_u) * 150);
    line-height: 1.1;
  }
  .title.long {
    font-size: calc(var(--_u) * 110);
  }
  .count {
    color: var(--_mark-text);
    font-size: calc(var(--_u) * 190);
    line-height: 1.1;
  }
  .slate .line {
    color: var(--_ink-quiet);
    font-size: calc(var(--_u) * 52);
    line-height: 1.2;
  }
  :host([layout='vertical']) .slate {
    padding: calc(var(--_u) * 200) calc(var(--_u) * 140) calc(var(--_u) * 1040) calc(var(--_u) * 48);
  }
  :host([layout='full']) .slate {
    padding: calc(var(--_u) * 40) calc(var(--_u) * 60);
  }
  :host([layout='full']) .title {
    font-size: calc(var(--_u) * 96);
  }
  :host([layout='full']) .count {
    font-size: calc(var(--_u) * 150);
  }
  :host([layout='corner']) .slate,
  :host([layout='side']) .slate {
    padding-bottom: calc(var(--_u) * 54);
    padding-right: calc(var(--_u) * 720);
  }
`;
