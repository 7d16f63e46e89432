import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controlWords } from '../../strings/control.en.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { queueButtonStyles } from './queue-button.styles.ts';

/** Types a message in by any name, for what comes by telephone or mail. Fires `tt-form-closed`, and `tt-added` for each. */
@customElement('tt-add-message')
export class TtAddMessage extends LitElement {
  static override styles = [
    operatorBaseStyles,
    queueButtonStyles,
    css`
      form {
        display: grid;
        gap: 6px;
        padding: 8px;
        border: 1px solid var(--tt-edge);
        border-radius: 8px;
        background: var(--tt-ink-2);
      }
      .acts {
        display: flex;
        gap: 6px;
      }
      .acts button {
        flex: 1;
      }
    `,
  ];

  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);
  @query('input') private author!: HTMLInputElement | null;
  @query('textarea') private text!: HTMLTextAreaElement | null;

  override focus(): void {
    this.author?.focus();
  }

  override render() {
    const failure = this.#commands.failure('add');
    return html`<form aria-label=${words.addTitle} @submit=${this.#send} @keydown=${this.#key} novalidate>
      <label class="field">${words.addAuthor}<input maxlength="100" autocomplete="off" /></label>
      <label class="field">${words.addText}<textarea rows="2" maxlength="1000"></textarea></label>
      <div class="acts">
        <button
          type="submit"
          class="approve"
          aria-disabled=${!this.live || this.#commands.pending('add')}
          aria-busy=${this.#commands.pending('add')}
        >
          ${words.addNow}
        </button>
        <button type="button" @click=${() => this.#close()}>${controlWords.close}</button>
      </div>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </form>`;
  }

  #close(): void {
    this.dispatchEvent(new Event('tt-form-closed', { bubbles: true, composed: true }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#close();
    }
    // A message has one line: Enter sends it.
    if (event.key === 'Enter' && event.target === this.text && !event.shiftKey) {
      event.preventDefault();
      void this.#add();
    }
  };

  readonly #send = (event: Event): void => {
    event.preventDefault();
    void this.#add();
  };

  async #add(): Promise<void> {
    const author = this.author?.value.trim() ?? '';
    const text = this.text?.value.trim() ?? '';
    if (!this.live) return;
    if (author === '') return this.author?.focus();
    if (text === '') return this.text?.focus();
    const answer = await this.#commands.run('add', 'message.add', { author, text });
    if (answer?.ok !== true || this.text === null) return;
    this.text.value = '';
    this.text.focus();
    this.dispatchEvent(new Event('tt-added', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-add-message': TtAddMessage;
  }
}
