import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { largestSize } from './largest-size.ts';

/** Where the line that is read stands, in shares of the height. */
const eyeLine = 0.35;

/**
 * A text as large as its box allows. One that does not fit at the least size runs through the box as on a prompter, at the pace given
 * by `read`, until a person scrolls it.
 */
@customElement('tt-big-text')
export class TtBigText extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 0;
      overflow: hidden;
    }
    .box {
      width: 100%;
      height: 100%;
      overflow: hidden auto;
      scrollbar-width: thin;
      overscroll-behavior: contain;
    }
    p {
      margin: 0;
      font-weight: 600;
      line-height: 1.22;
      letter-spacing: -0.005em;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      text-wrap: pretty;
      unicode-bidi: plaintext;
      text-align: start;
    }
  `;

  @property() text = '';
  /** Sizes in pixels. */
  @property({ type: Number }) least = 24;
  @property({ type: Number }) most = 120;
  /** The share that has been read. */
  @property({ type: Number }) read = 0;
  @property() label = '';
  @query('.box') private box!: HTMLElement;
  @query('p') private paragraph!: HTMLElement;
  readonly #watch = new ResizeObserver(() => this.#fit());
  #scrolledByHand = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    // A font that arrives late has other widths.
    void document.fonts.ready.then(() => this.#fit());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  override render() {
    // The box can be scrolled by keyboard, so it takes the focus and has a name.
    return html`<div
      class="box"
      tabindex="0"
      role="group"
      aria-label=${this.label}
      @wheel=${this.#byHand}
      @touchmove=${this.#byHand}
    >
      <p dir="auto">${this.text}</p>
    </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.#scrolledByHand = false;
    if (changed.has('text') || changed.has('least') || changed.has('most')) this.#fit();
    if (!this.#scrolledByHand) this.#follow();
  }

  #fit(): void {
    if (!this.hasUpdated) return;
    const { box, paragraph } = this;
    const size = largestSize(this.least, this.most, (tried) => {
      paragraph.style.fontSize = `${String(tried)}px`;
      return paragraph.scrollHeight <= box.clientHeight && paragraph.scrollWidth <= box.clientWidth;
    });
    paragraph.style.fontSize = `${String(size)}px`;
  }

  #follow(): void {
    const { scrollHeight, clientHeight } = this.box;
    if (scrollHeight <= clientHeight) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = Math.max(0, this.read * scrollHeight - eyeLine * clientHeight);
    this.box.scrollTo({ top, behavior: still ? 'auto' : 'smooth' });
  }

  readonly #byHand = (): void => {
    this.#scrolledByHand = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-big-text': TtBigText;
  }
}
