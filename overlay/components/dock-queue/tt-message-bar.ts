import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { controlWords } from '../../strings/control.en.ts';
import { keptPeopleWords } from '../../strings/kept-people.en.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import '../guard-button/tt-guard-button.ts';
import { actionKeys, actionsFor, type MessageAction } from './message-actions.ts';
import { MessageWish } from './message-event.ts';
import { PressGuard } from './press-guard.ts';
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
      .acts tt-guard-button {
        --tt-button-height: 34px;
      }
      .stacked {
        grid-template-columns: repeat(auto-fill, minmax(54px, 1fr));
      }
      .stacked tt-guard-button {
        --tt-button-height: 42px;
        grid-column: span 2;
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
  /** Why its author could not be deleted; null = nobody tried. */
  @property() failure: string | null = null;
  /** Shows how to delete all of its author. */
  @property({ type: Boolean }) mayErase = false;
  @property({ type: Boolean }) erasing = false;
  /** Another message is chosen by itself when one is done. */
  readonly #guard = new PressGuard(0);
  #pressed: string | null = null;
  @state() private form: { readonly kind: MessageForm; readonly message: string } | null = null;
  @query('form input') private field!: HTMLInputElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('message') && changed.get('message')?.id !== this.message?.id) this.#guard.moved();
  }

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
        @pointerdown=${(event: PointerEvent) => this.#guard.begins(message.id, event.timeStamp)}
      >
        ${actions.map((action) => this.#button(message, action))} ${this.#erase(message)}
      </div>
      ${failure}`;
  }

  /** Another message is another button: none is armed by a press that was meant for somebody else. */
  #erase({ id, author, erased }: MessageView): unknown {
    if (!this.mayErase || erased) return nothing;
    return keyed(
      id,
      html`<tt-guard-button
        wide
        kind="danger"
        sure=${keptPeopleWords.sure}
        ?disabled=${!this.live}
        ?pending=${this.erasing}
        @tt-guarded=${() => this.dispatchEvent(new Event('tt-author-erase'))}
        >${keptPeopleWords.erase}
        <span class="seen-only-by-readers">${keptPeopleWords.ofWhom(author.name)}</span></tt-guard-button
      >`,
    );
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
      @click=${(event: MouseEvent) => this.#press(event, message.id, action, waits)}
    >
      ${named}<kbd aria-hidden="true">${actionKeys[action].toUpperCase()}</kbd>
    </button>`;
  }

  /** A press counts for the message that was chosen when it began, and the second half of a double click for that of the first. */
  #press(event: MouseEvent, message: string, action: MessageAction, waits: boolean): void {
    const again = event.detail > 1 && this.#pressed !== message;
    if (!this.#guard.isMeant(event, message) || again || waits) return;
    this.#pressed = message;
    this.dispatchEvent(new MessageWish(message, action));
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
