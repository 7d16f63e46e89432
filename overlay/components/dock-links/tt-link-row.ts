import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import { copyText } from './copy-text.ts';
import { revealedText, type LinkRole } from './link-role.ts';
import { maskedLink, narrowedLink } from './overlay-link.ts';

/** How long "Copied" stays, ms. */
const copiedFor = 2_000;

/**
 * One role's link: masked, shown while held, copied without being shown. The link is fetched when it is needed and forgotten with
 * the element.
 *
 * @event tt-rotate - The operator wants a new key for this role.
 */
@customElement('tt-link-row')
export class TtLinkRow extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .link {
        height: 32px;
        padding: 0 10px;
        border-radius: 6px;
        background: var(--tt-ink-0);
        color: var(--tt-quiet);
        line-height: 32px;
      }
      .link.shown {
        height: auto;
        min-height: 32px;
        padding-block: 6px;
        color: var(--tt-tape);
        line-height: 1.4;
        white-space: normal;
        overflow-wrap: anywhere;
        user-select: all;
      }
      h3 {
        font-size: 13.5px;
        font-weight: 650;
      }
      .top {
        align-items: flex-start;
      }
      .eye {
        touch-action: none;
      }
    `,
  ];

  @property({ attribute: false }) for: LinkRole = 'overlay';
  @property({ type: Boolean }) live = false;
  /** Of the overlay's link: it is made for messages of these alone; none = all. */
  @property({ attribute: false }) platforms: readonly string[] = [];
  @state() private held = false;
  @state() private text: string | null = null;
  @state() private copied: 'no' | 'yes' | 'refused' = 'no';
  #forgetCopied: ReturnType<typeof setTimeout> | undefined;
  readonly #commands = new PendingCommands(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#forgetCopied);
    this.held = false;
    this.text = null;
  }

  /** A new key was made: what was fetched is void. */
  forget(): void {
    this.text = null;
  }

  override render() {
    const name = words.links.names[this.for];
    const failure = this.#commands.failure('reveal');
    return html`<article class="item">
      <header>
        <h3>${name}</h3>
        <p class="small quiet">${words.links.purposes[this.for]}</p>
      </header>
      <div class="row top">
        <span class=${`link mono grow ${this.held ? 'shown' : 'clip'}`}>${this.#shown()}</span>
        ${this.#eye(name)} ${this.#copyButton(name)} ${this.#rotateButton(name)}
      </div>
      ${this.copied === 'refused' ? html`<p class="notice small" role="alert">${words.links.notCopied}</p>` : nothing}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <span class="seen-only-by-readers" role="status">${this.copied === 'yes' ? words.links.copied : ''}</span>
    </article>`;
  }

  #shown(): string {
    if (this.held && this.text !== null) return narrowedLink(this.text, this.platforms);
    return this.text === null ? '•'.repeat(24) : maskedLink(this.text);
  }

  #eye(name: string): TemplateResult | typeof nothing {
    return html`<wa-button
      class="icon eye"
      title=${words.links.reveal(name)}
      ?disabled=${!this.live}
      @pointerdown=${this.#press}
      @pointerup=${this.#release}
      @pointercancel=${this.#release}
      @lostpointercapture=${this.#release}
      @keydown=${this.#keyHold}
      @keyup=${this.#release}
      @blur=${this.#release}
      @contextmenu=${(event: Event) => event.preventDefault()}
      ><span class="seen-only-by-readers">${words.links.reveal(name)}</span>${icons.eye()}</wa-button
    >`;
  }

  #copyButton(name: string): TemplateResult {
    return html`<wa-button
      class=${`icon ${this.copied === 'yes' ? 'primary' : ''}`}
      title=${words.links.copy(name)}
      ?disabled=${!this.live}
      @click=${this.#copy}
      ><span class="seen-only-by-readers">${words.links.copy(name)}</span
      >${this.copied === 'yes' ? icons.check() : icons.copy()}</wa-button
    >`;
  }

  #rotateButton(name: string): TemplateResult | typeof nothing {
    if (this.for === 'viewer') return nothing;
    return html`<wa-button
      class="icon ghost"
      title=${words.links.rotate(name)}
      ?disabled=${!this.live}
      @click=${() => this.dispatchEvent(new Event('tt-rotate', { bubbles: true, composed: true }))}
      ><span class="seen-only-by-readers">${words.links.rotate(name)}</span>${icons.renew()}</wa-button
    >`;
  }

  async #fetch(): Promise<string | null> {
    if (this.text !== null) return this.text;
    const answer = await this.#commands.run('reveal', 'link.reveal', { role: this.for });
    if (answer?.ok === true) this.text = revealedText(answer.result);
    return this.text;
  }

  readonly #hold = (): void => {
    if (!this.live) return;
    this.held = true;
    void this.#fetch();
  };

  /** The pointer is kept, so that a row that grows under it does not let go. */
  readonly #press = (event: PointerEvent): void => {
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#hold();
  };

  readonly #keyHold = (event: KeyboardEvent): void => {
    if (event.key === ' ' || event.key === 'Enter') this.#hold();
  };

  readonly #release = (): void => {
    this.held = false;
  };

  readonly #copy = async (): Promise<void> => {
    const text = await this.#fetch();
    if (text === null) return;
    this.copied = (await copyText(narrowedLink(text, this.platforms))) ? 'yes' : 'refused';
    clearTimeout(this.#forgetCopied);
    if (this.copied === 'yes') this.#forgetCopied = setTimeout(() => (this.copied = 'no'), copiedFor);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-link-row': TtLinkRow;
  }
}
