import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { controlWords } from '../../strings/control.en.ts';
import { spanSince } from '../../strings/formats.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { icons } from '../operator-icon/icons.ts';
import { actionKeys, actionsFor, type MessageAction } from './message-actions.ts';
import { MessageChosen, MessageWish } from './message-event.ts';
import { messageRowStyles } from './message-row.styles.ts';
import { queueButtonStyles } from './queue-button.styles.ts';
import { messageSummary, reasonOf } from './message-summary.ts';

/** How many buttons a row has; the bar below the list has them all. */
const onRow: Partial<Record<MessageView['state'], readonly MessageAction[]>> = {
  held: ['approve', 'reject'],
  approved: ['read', 'return'],
  rejected: ['return'],
  skipped: ['return'],
};

/** One message in a list, as a row of a grid: what it says, what speaks against it, who is on it, and its first buttons. */
@customElement('tt-message-row')
export class TtMessageRow extends LitElement {
  static override styles = [operatorBaseStyles, queueButtonStyles, messageRowStyles];

  @property({ attribute: false }) message: MessageView | null = null;
  /** It has left this list: the row only keeps its place. */
  @property({ type: Boolean, reflect: true }) gone = false;
  /** The row that keys act on. */
  @property({ type: Boolean, reflect: true }) active = false;
  /** The row that Tab comes to: one in each list. */
  @property({ type: Boolean }) stop = false;
  /** It is carried to another place now. */
  @property({ type: Boolean, reflect: true }) lifted = false;
  /** It can be carried to another place of its list. */
  @property({ type: Boolean }) sortable = false;
  @property({ type: Boolean, reflect: true }) wide = false;
  @property({ type: Boolean }) live = false;
  @property({ attribute: false }) now: Instant = 0;
  /** How long it takes to read, in milliseconds. */
  @property({ type: Number }) time = 0;
  /** Who passed it first, in words; null = nobody. */
  @property() screened: string | null = null;
  /** Who did what it last went through, in words; null = not known. */
  @property() doer: string | null = null;
  /** Others that look at it. */
  @property() here = '';
  @property() busy: MessageAction | null = null;
  @property() failure: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'row');
    this.addEventListener('focus', this.#choose);
    this.addEventListener('click', this.#choose);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focus', this.#choose);
    this.removeEventListener('click', this.#choose);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.message === null) return;
    if (changed.has('gone')) this.style.height = this.gone ? `${String(this.getBoundingClientRect().height)}px` : '';
    if (changed.has('active')) this.setAttribute('aria-selected', String(this.active));
    if (changed.has('stop')) this.tabIndex = this.stop ? 0 : -1;
    const { verdicts } = this.message;
    this.toggleAttribute(
      'flagged',
      verdicts.some(({ action }) => action !== 'note'),
    );
    const said = messageSummary(this.message, {
      age: this.#age(this.message),
      screened: this.screened,
      here: this.here,
    });
    const left = this.gone ? this.#stateLine(this.message) : null;
    this.setAttribute('aria-label', words.row(left === null ? said : [left, ...said]));
  }

  override render() {
    const { message } = this;
    if (message === null) return nothing;
    return html`<div class="card">
      <div class="what" role="gridcell">
        <div class=${this.here === '' && this.screened === null ? 'head' : 'head crowded'}>
          <bdi class="author">${message.author.name}</bdi>
          <span class="less">${message.author.platform}</span>
          <span class="less">${this.#age(message)}</span>
          ${this.here === '' ? nothing : html`<span class="here clip">${this.here}</span>`}
          ${this.screened === null ? nothing : html`<span class="info clip">${this.screened}</span>`}
          <span class="end figure">${words.readingTime(this.time)}</span>
          ${
            this.sortable && !this.gone
              ? html`<span class="grip" title=${words.gripHint} aria-hidden="true">${icons.grip()}</span>`
              : nothing
          }
        </div>
        <p class="body" dir="auto">${message.text}</p>
        ${this.#marks(message)}
      </div>
      ${this.#end(message)}
      ${this.failure === null ? nothing : html`<p class="failure below" role="alert">${this.failure}</p>`}
    </div>`;
  }

  /** The buttons, or in their place what became of it: a row keeps its height under the pointer. */
  #end(message: MessageView): TemplateResult | typeof nothing {
    if (this.gone) return html`<div class="left" role="gridcell">${this.#stateLine(message)}</div>`;
    const buttons = onRow[message.state] ?? [];
    if (buttons.length === 0) return nothing;
    return html`<div class="acts" role="gridcell">${buttons.map((action) => this.#button(action))}</div>`;
  }

  #age({ at }: MessageView): string {
    return controlWords.ago(spanSince(at, this.now));
  }

  #stateLine(message: MessageView): string {
    return words.stateLine(words.states[message.state], reasonOf(message), this.doer);
  }

  #marks(message: MessageView): TemplateResult {
    const { verdicts, tags, note, shown, text, wasApproved, pinned, state, url } = message;
    const standing = !this.gone && state !== 'held' && state !== 'approved' && state !== 'reading';
    return html`<div class="marks">
        ${standing ? html`<span class="mark"><b>${this.#stateLine(message)}</b></span>` : nothing}
        ${wasApproved ? html`<span class="mark">${words.wasApproved}</span>` : nothing}
        ${pinned ? html`<span class="mark">${words.pinned}</span>` : nothing}
        ${tags.map((tag) => html`<bdi class="tag">${tag}</bdi>`)}
        ${verdicts.map(
          ({ rule, action, why }) =>
            html`<span class="mark"><b>${words.verdict[rule]}</b> ${words.verdictAction[action]} ${why}</span>`,
        )}
        ${
          url === null
            ? nothing
            : html`<a class="mark" href=${url} target="_blank" rel="noreferrer" tabindex=${this.stop ? 0 : -1}
                >${words.platformPost}</a
              >`
        }
      </div>
      ${shown === text ? nothing : html`<p class="small quiet"><b>${words.onScreen}</b> <bdi>${shown}</bdi></p>`}
      ${note === null ? nothing : html`<p class="small note"><b>${words.hostNote}</b> <bdi>${note}</bdi></p>`}`;
  }

  #button(action: MessageAction): TemplateResult {
    const allowed = this.live && this.message !== null && actionsFor(this.message).includes(action);
    const waits = !allowed || this.busy !== null;
    return html`<button
      type="button"
      class=${action}
      tabindex=${this.stop ? 0 : -1}
      title=${words.actionHelp[action]}
      aria-disabled=${waits}
      aria-busy=${this.busy === action}
      @click=${(event: MouseEvent) => this.#wish(event, action, waits)}
    >
      ${words.actions[action]}<kbd aria-hidden="true">${actionKeys[action].toUpperCase()}</kbd>
    </button>`;
  }

  #wish(event: MouseEvent, action: MessageAction, waits: boolean): void {
    event.stopPropagation();
    // The second half of a double click was meant for what stood here before.
    if (waits || event.detail > 1 || this.message === null) return;
    this.dispatchEvent(new MessageWish(this.message.id, action));
  }

  readonly #choose = (): void => {
    if (this.message !== null && !this.active) this.dispatchEvent(new MessageChosen(this.message.id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-message-row': TtMessageRow;
  }
}
