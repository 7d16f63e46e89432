import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { operatorStyles } from '../../styles/operator.styles.ts';

/** A list was changed by typing. */
export class ListTyped extends Event {
  readonly text: string;
  constructor(text: string) {
    super('tt-list', { bubbles: true, composed: true });
    this.text = text;
  }
}

/**
 * A field for a list of words, one a line.
 *
 * @event {ListTyped} tt-list
 */
@customElement('tt-word-field')
export class TtWordField extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      textarea {
        width: 100%;
        min-height: 32px;
        padding: 6px 8px;
        border: 1px solid var(--tt-edge);
        border-radius: 6px;
        background: var(--tt-ink-0);
        color: var(--tt-text);
        font: 400 13px/1.4 var(--tt-sans);
        resize: vertical;
      }
      textarea:focus-visible {
        outline: 2px solid var(--tt-tape);
      }
      textarea[aria-invalid='true'] {
        border-color: var(--tt-bad);
      }
      .hint {
        margin-top: 3px;
        font-weight: 400;
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property() text = '';
  /** What is wrong with it; empty = nothing. */
  @property() fault = '';

  override render() {
    const lines = this.text.split('\n').length;
    return html`<label class="field" for="list">${this.label}</label>
      <textarea
        id="list"
        dir="auto"
        rows=${Math.min(8, Math.max(2, lines))}
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${this.fault !== ''}
        aria-describedby="said"
        .value=${this.text}
        @input=${this.#typed}
      ></textarea>
      <p id="said" class=${`hint small ${this.fault === '' ? 'quiet' : 'bad'}`}>
        ${this.fault === '' ? (this.hint === '' ? nothing : this.hint) : this.fault}
      </p>`;
  }

  readonly #typed = (event: Event): void => {
    this.dispatchEvent(new ListTyped((event.target as HTMLTextAreaElement).value));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-word-field': TtWordField;
  }
  interface HTMLElementEventMap {
    'tt-list': ListTyped;
  }
}
