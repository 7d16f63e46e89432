import { css } from 'lit';

/** What the cards of cues look like, kind by kind. */
export const faceStyles = css`
  .head {
    display: flex;
    align-items: stretch;
    min-height: calc(var(--_q) * 62);
    --_ink-quiet: var(--_raised-quiet);
    background: var(--_gloss) var(--_raised);
    color: var(--_raised-ink);
    font-size: calc(var(--_q) * 38);
    border-radius: calc(var(--_q) * var(--_corner)) calc(var(--_q) * var(--_corner)) 0 0;
    overflow: hidden;
    line-height: 1.12;
  }
  .head.long {
    font-size: calc(var(--_q) * 33);
  }
  .mark {
    flex: none;
    box-sizing: border-box;
    width: calc(var(--_q) * 62);
    padding: calc(var(--_q) * 14);
    background: var(--_mark);
    fill: var(--_mark-ink);
  }
  .mark .hole {
    fill: var(--_mark);
  }
  .mark .line {
    fill: none;
    stroke: var(--_mark-ink);
    stroke-width: 3.4;
    stroke-linecap: round;
  }
  .headline {
    flex: 1;
    align-self: center;
    min-width: 0;
    padding: calc(var(--_q) * 9) calc(var(--_q) * 20) calc(var(--_q) * 11);
    text-align: start;
  }
  .note {
    flex: none;
    align-self: center;
    margin-right: calc(var(--_q) * 20);
    padding: 0 0.4em;
    background: var(--_mark);
    color: var(--_mark-ink);
    font-size: calc(var(--_q) * 27);
    line-height: 1.36;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }
  .body {
    position: relative;
    background: var(--_ground);
  }
  .link {
    display: flex;
    align-items: stretch;
  }
  .beside {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: calc(var(--_q) * 8);
    padding: calc(var(--_q) * 14) calc(var(--_q) * 26);
    font-size: calc(var(--_q) * 30);
    line-height: 1.1;
  }
  .host {
    font-size: calc(var(--_q) * 50);
    overflow-wrap: anywhere;
  }
  .host.long {
    font-size: calc(var(--_q) * 38);
  }
  .question {
    padding: calc(var(--_q) * 8) 0 0;
  }
  .choice {
    display: grid;
    grid-template-columns: calc(var(--_q) * 62) minmax(0, 1fr) auto;
    grid-template-areas: 'number what share' 'number rail rail';
    align-items: center;
    padding: calc(var(--_q) * 7) calc(var(--_q) * 20) calc(var(--_q) * 9) 0;
    column-gap: calc(var(--_q) * 20);
  }
  /* Five and six go above the race too. */
  .many .choice {
    padding-top: calc(var(--_q) * 3);
    padding-bottom: calc(var(--_q) * 5);
  }
  .many .what,
  .many .share {
    font-size: calc(var(--_q) * 29);
    line-height: 1.12;
  }
  .many .number {
    font-size: calc(var(--_q) * 34);
  }
  .many .rail {
    height: calc(var(--_q) * 9);
    margin-top: calc(var(--_q) * 2);
  }
  .number {
    grid-area: number;
    align-self: stretch;
    display: flex;
    align-items: center;
    justify-content: center;
    font-style: normal;
    font-size: calc(var(--_q) * 44);
    color: var(--_mark-text);
    background: var(--_low);
  }
  .what {
    grid-area: what;
    font-size: calc(var(--_q) * 38);
    line-height: 1.16;
    text-align: start;
  }
  .what.long {
    font-size: calc(var(--_q) * 31);
  }
  .share {
    grid-area: share;
    font-size: calc(var(--_q) * 34);
    min-height: 1.16em;
  }
  .rail {
    grid-area: rail;
    overflow: hidden;
    height: calc(var(--_q) * 14);
    margin-top: calc(var(--_q) * 4);
    background: var(--_track);
  }
  .fill {
    display: block;
    height: 100%;
    background: var(--_mark-text);
    transform-origin: 0 50%;
    transition: transform 0.6s cubic-bezier(0.22, 0.61, 0.3, 1);
  }
  .wins {
    background: var(--_mark);
    color: var(--_mark-ink);
  }
  .wins .number {
    background: none;
    color: inherit;
  }
  .wins .fill {
    background: currentColor;
  }
  .wins .rail {
    background: none;
  }
  .foot {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_q) * 20);
    min-height: 1.3em;
    padding: calc(var(--_q) * 10) calc(var(--_q) * 20) calc(var(--_q) * 12) calc(var(--_q) * 20);
    background: var(--_low);
    color: var(--_ink);
    margin-top: calc(var(--_q) * 8);
    border-radius: 0 0 calc(var(--_q) * var(--_corner)) calc(var(--_q) * var(--_corner));
    font-size: calc(var(--_q) * 28);
    line-height: 1.3;
  }
  .foot span {
    flex: none;
    margin-left: auto;
  }
  .board {
    display: flex;
    align-items: stretch;
  }
  .board tt-qr {
    align-self: flex-start;
  }
  .pledges {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-direction: column;
  }
  .pledge {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(var(--_q) * 20);
    padding: calc(var(--_q) * 12) calc(var(--_q) * 22);
    font-size: calc(var(--_q) * 36);
    line-height: 1.16;
  }
  .pledge + .pledge {
    border-top: calc(var(--_q) * 2) solid var(--_rule);
  }
  .terms {
    grid-column: 1 / -1;
    order: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_q) * 22);
    font-size: calc(var(--_q) * 27);
    line-height: 1.3;
  }
  .holds {
    color: var(--_words);
  }
  .photo-finish .sum {
    color: var(--_warn);
    font-size: calc(var(--_q) * 27);
  }
  .owed {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    margin-top: auto;
    padding: calc(var(--_q) * 8) calc(var(--_q) * 22) calc(var(--_q) * 10);
    background: var(--_mark);
    color: var(--_mark-ink);
    font-size: calc(var(--_q) * 30);
    line-height: 1.2;
  }
  .owed b {
    font-size: calc(var(--_q) * 48);
  }
  .shout {
    padding: calc(var(--_q) * 18) calc(var(--_q) * 28) calc(var(--_q) * 22);
    background: var(--_mark);
    color: var(--_mark-ink);
    font-size: calc(var(--_q) * 62);
    line-height: 1.06;
  }
  .shout.long {
    font-size: calc(var(--_q) * 48);
  }
  .under {
    padding: calc(var(--_q) * 12) calc(var(--_q) * 28) calc(var(--_q) * 15);
    font-size: calc(var(--_q) * 36);
    line-height: 1.16;
  }
  .lower-third {
    align-items: flex-start;
  }
  .name {
    padding: calc(var(--_q) * 8) calc(var(--_q) * 34) calc(var(--_q) * 12) calc(var(--_q) * 30);
    border-left: calc(var(--_q) * 10) solid var(--_mark);
    background: var(--_ground);
    font-size: calc(var(--_q) * 62);
    line-height: 1.1;
  }
  .name.long {
    font-size: calc(var(--_q) * 48);
  }
  .role {
    padding: calc(var(--_q) * 6) calc(var(--_q) * 34) calc(var(--_q) * 9) calc(var(--_q) * 40);
    background: var(--_gloss) var(--_raised);
    color: var(--_raised-ink);
    font-size: calc(var(--_q) * 36);
    line-height: 1.16;
  }
  @media (prefers-reduced-motion: reduce) {
    .fill {
      transition: none;
    }
  }
`;
