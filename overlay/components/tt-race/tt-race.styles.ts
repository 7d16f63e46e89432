import { css } from 'lit';

/** The headline is set in the stage's unit, the panel in the lanes'. */
export const raceStyles = css`
  :host {
    display: block;
    --_h: var(--_u);
    color: var(--_ink);
    font-family: var(--_font);
    font-weight: 700;
    font-variant-numeric: tabular-nums lining-nums;
  }
  :host([layout='corner']) {
    --_h: calc(var(--_u) * 0.8);
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    font-size: calc(var(--_h) * 34);
    line-height: 1;
  }
  .goal,
  .statement,
  .label {
    display: flex;
    align-items: center;
    min-height: calc(var(--_h) * 56);
    padding: 0 calc(var(--_h) * 22);
    white-space: nowrap;
    min-width: 0;
  }
  .goal {
    background: var(--_gloss) var(--_brand);
    color: var(--_brand-ink);
    text-transform: uppercase;
    letter-spacing: 0.02em;
  }
  .goal,
  .statement,
  .label {
    border-radius: calc(var(--_h) * var(--_corner)) calc(var(--_h) * var(--_corner)) 0 0;
  }
  .goal::before {
    content: var(--_disc);
    flex: none;
    width: 0.5em;
    height: 0.5em;
    margin-right: 0.4em;
    border-radius: 50%;
    background: currentColor;
  }
  .statement {
    --_ink-quiet: var(--_raised-quiet);
    --_warn: var(--_raised-warn);
    position: relative;
    overflow: hidden;
    gap: 0.3em;
    background: var(--_gloss) var(--_raised);
    color: var(--_raised-ink);
    padding-left: calc(var(--_h) * 30);
  }
  .statement::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    bottom: 0;
    width: calc(var(--_h) * 10);
    background: var(--_accent);
  }
  .statement.open {
    color: var(--_warn);
  }
  .who {
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 1.3;
  }
  .what {
    flex: none;
    text-transform: var(--_case);
  }
  .statement.lead .what,
  .statement.plain .what {
    color: var(--_ink-quiet);
  }
  .label {
    margin-left: auto;
    background: var(--_panel);
    color: var(--_warn);
    text-transform: uppercase;
    letter-spacing: 0.06em;
    font-size: calc(var(--_h) * 28);
  }
  /* Where there is no room for three on a line, the sentence gets a line of its own. */
  :host(:not([layout='bottom'])) .labelled .statement {
    order: 1;
    flex: 1 0 100%;
    box-sizing: border-box;
  }
  :host([layout='side']) .statement,
  :host([layout='corner']) .statement {
    flex: 1 0 100%;
    box-sizing: border-box;
    order: 1;
  }
  .panel {
    background: var(--_panel);
    padding: calc(var(--_v) * 8) 0 0;
    border-top: calc(var(--_h) * var(--_stripe)) solid var(--_brand);
  }
  .panel:last-child,
  .also {
    border-radius: 0 0 calc(var(--_h) * var(--_corner)) calc(var(--_h) * var(--_corner));
  }
  .panel[hidden] {
    display: none;
  }
  .lanes {
    display: grid;
    gap: calc(var(--_v) * 6) calc(var(--_v) * 20);
  }
  .stack .lanes {
    gap: calc(var(--_v) * 10) calc(var(--_v) * 24);
  }
  .scale {
    position: relative;
    height: calc(var(--_h) * 40);
    color: var(--_ink-quiet);
    font-size: calc(var(--_h) * 25);
    line-height: calc(var(--_h) * 38);
  }
  .note {
    padding: 0 calc(var(--_h) * 20);
  }
  .ruler {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    right: 0;
  }
  .row .ruler {
    left: calc(var(--_v) * 430);
    right: calc(var(--_v) * (314 + 29 * var(--_cells)));
  }
  .row.solo .ruler {
    left: calc(var(--_v) * 388);
  }
  .ruler span {
    position: absolute;
    transform: translateX(-50%);
    white-space: nowrap;
  }
  .ruler .first {
    transform: none;
  }
  .ruler .last {
    transform: translateX(-100%);
    color: var(--_ink);
  }
  .stack .first {
    padding-left: calc(var(--_h) * 14);
  }
  .stack .last {
    padding-right: calc(var(--_h) * 14);
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_h) * 36);
    padding: calc(var(--_h) * 6) calc(var(--_h) * 20);
    background: var(--_low);
    font-size: calc(var(--_h) * 28);
    line-height: 1.35;
  }
  .caption {
    color: var(--_ink-quiet);
  }
  .other {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-width: 0;
    max-width: 100%;
  }
  .other bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-width: calc(var(--_h) * 420);
  }
  .other i {
    width: 0.5em;
    height: 0.8em;
    flex: none;
  }
  b {
    font-weight: inherit;
  }
`;
