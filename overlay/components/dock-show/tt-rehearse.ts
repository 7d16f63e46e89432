import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { rehearsalWords as words } from '../../strings/rehearsal.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { copyText } from '../dock-links/copy-text.ts';

/** How the show is rehearsed, or in a rehearsal how one gets back to it: the command that does it. */
@customElement('tt-rehearse')
export class TtRehearse extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      code {
        display: block;
        padding: 8px 10px;
        border-radius: 8px;
        background: var(--tt-ink-2);
        font-size: 12.5px;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @property() command = '';
  /** It is one already. */
  @property({ type: Boolean }) rehearsing = false;
  @state() private copied = false;

  override render() {
    return html`<div class="stack">
      <p class="small">${this.rehearsing ? words.back : words.how}</p>
      <code translate="no">${this.command}</code>
      <p class="small quiet">${this.rehearsing ? words.seed : words.what}</p>
      <wa-button @click=${this.#copy}>${words.copy}</wa-button>
      ${this.copied ? html`<p class="small" role="status">${words.copied}</p>` : nothing}
    </div>`;
  }

  readonly #copy = async (): Promise<void> => {
    this.copied = await copyText(this.command);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-rehearse': TtRehearse;
  }
}
