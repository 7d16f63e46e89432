import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { brandMark } from '../../components/operator-icon/brand.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import type { DoorReason } from './control-session.ts';

/** What the page shows while it has no key that opens it: why, and where to get one. */
@customElement('tt-control-door')
export class TtControlDoor extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      min-height: 100vh;
      place-items: center;
      padding: 24px 16px;
      box-sizing: border-box;
    }
    main {
      width: 100%;
      max-width: 620px;
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 10px;
      color: var(--tt-tape);
      font: 700 17px/1 var(--tt-display);
      letter-spacing: 0.14em;
      text-transform: uppercase;
    }
    h1 {
      margin: 22px 0 10px;
      font: 700 clamp(30px, 7vw, 44px) / 1.05 var(--tt-display);
      text-wrap: balance;
    }
    p {
      margin: 0;
    }
    .reason {
      padding: 10px 14px;
      border-inline-start: 3px solid var(--tt-warn);
      border-radius: 4px;
      background: #241c10;
      color: #ffe2b8;
      font-size: 15px;
    }
    ol {
      display: grid;
      gap: 10px;
      margin: 22px 0;
      padding: 0;
      list-style: none;
      counter-reset: way;
    }
    li {
      display: grid;
      grid-template-columns: 34px minmax(0, 1fr);
      padding: 14px 16px;
      border: 1px solid var(--tt-line);
      border-radius: 10px;
      background: var(--tt-ink-1);
      counter-increment: way;
    }
    li::before {
      content: counter(way);
      color: var(--tt-tape);
      font: 700 24px/1 var(--tt-display);
    }
    h2 {
      margin: 0 0 3px;
      font-size: 15px;
      line-height: 1.4;
    }
    li p {
      color: var(--tt-quiet);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 10px 18px;
      align-items: center;
    }
    button {
      min-height: 38px;
      padding: 0 16px;
      border: 0;
      border-radius: 8px;
      background: var(--tt-tape);
      color: var(--tt-on-tape);
      font: 700 14px var(--tt-sans);
      cursor: pointer;
    }
    a {
      color: var(--tt-tape);
      text-underline-offset: 3px;
    }
    :focus-visible {
      outline: 2px solid var(--tt-tape);
      outline-offset: 3px;
    }
  `;

  @property({ attribute: false }) reason: DoorReason | 'pairing' = 'none';

  override render() {
    const said = this.reason === 'pairing' ? words.door.pairing : words.door.reason[this.reason];
    return html`<main>
      <div class="brand">${brandMark()} ${words.page.product}</div>
      <h1>${words.door.title}</h1>
      <p class="reason" role="status">${said}</p>
      <ol>
        ${words.door.steps.map(
          ({ title, text }) =>
            html`<li>
              <div>
                <h2>${title}</h2>
                <p>${text}</p>
              </div>
            </li>`,
        )}
      </ol>
      <div class="actions">
        <button type="button" @click=${() => location.reload()}>${words.door.again}</button>
        <a href="/demo">${words.door.demo}</a>
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-control-door': TtControlDoor;
  }
}
