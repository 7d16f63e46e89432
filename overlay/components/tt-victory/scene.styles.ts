import { css } from 'lit';

/** What every scene shares. `--_w` is the card's unit. */
export const sceneStyles = css`
  :host {
    position: absolute;
    inset: 0;
    font-family: var(--_font);
    font-weight: 700;
    color: var(--_ink);
  }
  .card {
    position: absolute;
    left: 50%;
    top: var(--_card-top, 44%);
    width: calc(var(--_w) * 1040);
    margin-left: calc(var(--_w) * -520);
    transform: translateY(-50%);
  }
  .mask {
    overflow: hidden;
  }
  .test {
    background: var(--_warn);
    color: var(--_warn-ink);
    padding: 0 0.4em;
    text-transform: uppercase;
    letter-spacing: 0.06em;
    font-size: 0.8em;
  }
`;
