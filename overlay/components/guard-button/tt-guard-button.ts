import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { operatorStyles } from '../../styles/operator.styles.ts';

/** How long an armed button waits for the second press, and how soon that may come, ms. */
const armedFor = 5_000;
const noDoubleClick = 350;

/**
 * A button for what cannot be taken back: the first press arms it, the second one does it. It disarms by itself, by Escape and by
 * losing the focus. Two presses, and not a hold, so that a screen reader, a switch and a foot pedal can use it too.
 *
 * @slot - The label.
 * @event tt-guarded - Fired on the second press.
 */
@customElement('tt-guard-button')
export class TtGuardButton extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      :host {
        display: inline-block;
      }
      :host([wide]) {
        display: block;
      }
    `,
  ];

  /** What the armed button says. */
  @property() sure = '';
  /** The key to show on it. */
  @property() hint = '';
  /** The accessible name of an icon-only button. */
  @property() label = '';
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) pending = false;
  @property({ type: Boolean }) wide = false;
  /** `primary`, `danger` or `ghost`, with ` icon` for a square one. */
  @property() kind = 'primary';
  @state() private armed = false;
  #armedAt = 0;
  #disarm: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
  }

  protected override willUpdate(): void {
    if (this.disabled) this.#rest();
  }

  override render() {
    return html`<wa-button
        class=${`${this.armed ? 'armed' : this.kind} ${this.wide ? 'wide' : ''}`}
        ?disabled=${this.disabled}
        ?loading=${this.pending}
        title=${this.label}
        @click=${this.press}
        @blur=${this.#rest}
        @keydown=${this.#escape}
      >
        ${this.armed ? this.sure : html`<slot></slot>`}${
          this.hint === '' || this.armed ? nothing : html`<kbd slot="end" aria-hidden="true">${this.hint}</kbd>`
        }
      </wa-button>
      <span class="seen-only-by-readers" role="status">${this.armed ? this.sure : ''}</span>`;
  }

  /** One press, by pointer, key or shortcut. */
  readonly press = (): void => {
    if (this.disabled || this.pending) return;
    const now = performance.now();
    if (!this.armed) {
      this.armed = true;
      this.#armedAt = now;
      this.#disarm = setTimeout(this.#rest, armedFor);
      return;
    }
    if (now - this.#armedAt < noDoubleClick) return;
    this.#rest();
    this.dispatchEvent(new Event('tt-guarded', { bubbles: true, composed: true }));
  };

  readonly #rest = (): void => {
    clearTimeout(this.#disarm);
    this.armed = false;
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.armed) this.#rest();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-guard-button': TtGuardButton;
  }
  interface HTMLElementEventMap {
    'tt-guarded': Event;
  }
}
