import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { rehearsalWords as words } from '../../strings/rehearsal.en.ts';

/** Frames a page of a rehearsal and says so, on screen and on paper. Lies over everything and is in nobody's way: it takes no press. */
@customElement('tt-rehearsal-mark')
export class TtRehearsalMark extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      inset: 0;
      z-index: 2147483647;
      pointer-events: none;
      border: 4px solid #ffc629;
    }
    p {
      position: absolute;
      bottom: 0;
      left: 50%;
      margin: 0;
      padding: 1px 12px 0;
      transform: translateX(-50%);
      border-radius: 7px 7px 0 0;
      background: #ffc629;
      color: #17120a;
      font:
        800 11px/14px system-ui,
        sans-serif;
      letter-spacing: 0.14em;
      text-transform: uppercase;
      white-space: nowrap;
    }
    small {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .across {
      display: none;
    }
    @media print {
      /* Printers have no room for a frame: what is written across each sheet is enough. */
      :host {
        border: 0;
        print-color-adjust: exact;
        -webkit-print-color-adjust: exact;
      }
      .across {
        display: grid;
        height: 100%;
        place-content: center;
        color: rgb(0 0 0 / 12%);
        font:
          800 110px/1 system-ui,
          sans-serif;
        letter-spacing: 0.06em;
        text-transform: uppercase;
        transform: rotate(-28deg);
      }
    }
  `;

  protected override render() {
    return html`<p>${words.mark}<small>. ${words.spoken}</small></p>
      <div class="across" aria-hidden="true">${words.mark}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-rehearsal-mark': TtRehearsalMark;
  }
}
