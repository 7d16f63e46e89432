import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { controlWords } from '../../strings/control.en.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { actionKeys, actionsFor, type MessageAction } from './message-actions.ts';
import { MessageWish } from './message-event.ts';
import { queueButtonStyles } from './queue-button.styles.ts';

/** What is written about a message before it is sent. */
export type MessageForm = 'note' | 'tag' | 'reason';

/** What was written in the bar's form. */
export class MessageFormDone extends Event {
  static readonly type = 'tt-message-form';
  readonly message: string;
  readonly form: MessageForm;
  readonly text: string;
  constructor(message: string, form: MessageForm, text: string) {
    super(MessageFormDone.type, { bubbles: true, composed: true });
    this.message = message;
    this.form = form;
    this.text = text;
  }
}

/** In a narrow dock these stand on the rows alone. */
const onRows: ReadonlySet<MessageAction> = new Set(['approve', 'reject', 'read']);

/** All that can be done to the chosen message, each with its key; or the form for what has to be written first. */
@customElement('tt-message-bar')
export class TtMessageBar extends LitElement {
  static override styles = [
    operatorBaseStyles,
    queueButtonStyles,
    css`
      :host {
        padding: 6px 0;
        border-top: 1px solid var(--tt-line);
      }
      .acts {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
        gap: 5px;
      }
      .stacked {
        grid-template-columns: repeat(auto-fill, minmax(54px, 1fr));
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 6px;
        align-items: end;
      }
      .failure {
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) message: MessageView | null = null;
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) wide = false;
  @property() busy: MessageAction | null = null;
  @property() failure: string | null = null;
  @state() private form: { readonly kind: MessageForm; readonly message: string } | null = null;
  @query('form input') private field!: HTMLInputElement | null;

  /** Opens the form for the chosen message. */
  async open(kind: MessageForm): Promise<void> {
    if (this.message === null) return;
    this.form = { kind, message: this.message.id };
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  }

  override render() {
    const { message } = this;
    if (message === null) return html`<p class="small quiet">${words.noneSelected}</p>`;
    const failure = this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`;
    if (this.form?.message === message.id) return html`${this.#form(message, this.form.kind)} ${failure}`;
    const actions = actionsFor(message).filter((action) => this.wide || !onRows.has(action));
    return html`<div
        class=${`acts ${this.wide ? '' : 'stacked'}`}
        role="group"
        aria-label=${words.selected(message.author.name)}
      >
        ${actions.map((action) => this.#button(message, action))}
      </div>
      ${failure}`;
  }

  #button(message: MessageView, action: MessageAction): TemplateResult {
    const waits = !this.live || this.busy !== null;
    const named = action === 'pin' && message.pinned ? words.unpin : words.actions[action];
    return html`<button
      type="button"
      class=${action}
      title=${words.actionHelp[action]}
      aria-disabled=${waits}
      aria-busy=${this.busy === action}
      @click=${() => waits || this.dispatchEvent(new MessageWish(message.id, action))}
    >
      ${named}<kbd aria-hidden="true">${actionKeys[action].toUpperCase()}</kbd>
    </button>`;
  }

  #form(message: MessageView, kind: MessageForm): TemplateResult {
    const value = kind === 'note' ? (message.note ?? '') : kind === 'tag' ? message.tags.join(', ') : '';
    return html`<form @submit=${this.#send} @keydown=${this.#escape} novalidate>
      <label class="field"
        >${words.forms[kind]}<input .value=${value} maxlength=${kind === 'note' ? 500 : 200} autocomplete="off"
      /></label>
      <button type="submit" class="approve" aria-disabled=${!this.live}>${words.formDone[kind]}</button>
      <button type="button" @click=${() => this.#close()}>${controlWords.cancel}</button>
    </form>`;
  }

  #close(): void {
    this.form = null;
    this.dispatchEvent(new Event('tt-form-closed', { bubbles: true, composed: true }));
  }

  readonly #send = (event: Event): void => {
    event.preventDefault();
    if (this.form === null || !this.live) return;
    const { message, kind } = this.form;
    const text = this.field?.value.trim() ?? '';
    this.#close();
    this.dispatchEvent(new MessageFormDone(message, kind, text));
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-message-bar': TtMessageBar;
  }
  interface HTMLElementEventMap {
    'tt-message-form': MessageFormDone;
  }
}
