import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ViewerView } from '../../../shared/projections/views.ts';
import { browserStore } from '../../live/browser-store.ts';
import { createFormClient } from '../../live/form-client.ts';
import { createOwnMessages } from '../../live/own-messages.ts';
import { solveProof } from '../../live/solve-proof.ts';
import { viewerFormWords as words } from '../../strings/viewer-form.en.ts';
import { charactersLeft, FormSession, type FieldName } from './form-session.ts';
import './tt-own-messages.ts';
import { viewerFormStyles } from './viewer-form.styles.ts';

/** What was sent is looked at so often while it is on its way, ms; and at once when the queue moves. */
const lookEvery = 5_000;

/** The form for viewers' messages, and what this browser sent. It keeps what is typed whatever the streamer or the network does. */
@customElement('tt-viewer-form')
export class TtViewerForm extends LitElement {
  static override styles = viewerFormStyles;

  @property({ attribute: false }) form: ViewerView['form'] = { open: false, keepDays: 30 };
  /** Moves when the queue does. */
  @property({ attribute: false }) queue: ViewerView['queue'] | null = null;
  readonly #session = new FormSession({
    client: createFormClient(),
    own: createOwnMessages(browserStore('localStorage'), browserStore('sessionStorage')),
    solve: solveProof,
    onChange: () => this.requestUpdate(),
  });
  #listed = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#session.refresh();
    this.#timer = setInterval(this.#look, lookEvery);
    document.addEventListener('visibilitychange', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
  }

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('queue')) this.#look();
    // What was deleted went with the button that had the focus.
    const { length } = this.#session.own.list;
    if (this.#listed > 0 && length === 0) this.renderRoot.querySelector('h2')?.focus();
    this.#listed = length;
  }

  override render() {
    const { own, news, failure } = this.#session;
    const typed = own.draft.message.trim() !== '';
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">${words.title}</h2>
      ${this.form.open || typed ? this.#fields() : html`<p class="closed">${words.closed}</p>`}
      <p class=${news === null ? 'seen-only-by-readers' : 'news'} role="status">${news ?? ''}</p>
      ${failure === null ? nothing : html`<p class="failure" role="alert"><b>${words.error}</b> ${failure}</p>`}
      ${
        own.list.length === 0
          ? nothing
          : html`<tt-own-messages .session=${this.#session} .list=${own.list}></tt-own-messages>`
      }
    </section>`;
  }

  #fields(): TemplateResult {
    const { phase } = this.#session;
    const busy = phase !== 'idle';
    return html`<p>${words.intro}</p>
      <form @submit=${this.#send} novalidate>
        ${this.#field('name')} ${this.#field('message')}
        ${this.form.open ? nothing : html`<p class="closed" role="alert">${words.closedMeanwhile}</p>`}
        <div class="send">
          <button type="submit" aria-disabled=${busy || !this.form.open}>${busy ? words.sending : words.send}</button>
          <p class="kept">
            ${phase === 'working' ? words.working : html`${words.kept(this.form.keepDays)} ${words.notKept}`}
          </p>
        </div>
      </form>`;
  }

  #field(field: FieldName): TemplateResult {
    const { own, wrong } = this.#session;
    const text = own.draft[field];
    const left = charactersLeft(field, text);
    const trouble = wrong[field];
    const notes = `${field}-hint${trouble === undefined ? '' : ` ${field}-trouble`}`;
    const hint = left < 0 ? words.over(-left) : field === 'message' ? words.left(left) : words.nameHint;
    return html`<div class="field">
      <label for=${field}>${words[field]} <span class="required">(${words.required})</span></label>
      ${
        field === 'name'
          ? html`<input
              id="name"
              type="text"
              autocomplete="nickname"
              required
              dir="auto"
              aria-describedby=${notes}
              aria-invalid=${trouble !== undefined}
              .value=${text}
              @input=${this.#typeName}
            />`
          : html`<textarea
              id="message"
              rows="4"
              required
              dir="auto"
              aria-describedby=${notes}
              aria-invalid=${trouble !== undefined}
              .value=${text}
              @input=${this.#typeMessage}
            ></textarea>`
      }
      ${trouble === undefined ? nothing : html`<p class="trouble" id=${`${field}-trouble`}>⚠ ${trouble}</p>`}
      <p class=${left < 0 ? 'hint over' : 'hint'} id=${`${field}-hint`}>${hint}</p>
    </div>`;
  }

  readonly #typeName = (event: Event): void => this.#session.type('name', (event.target as HTMLInputElement).value);

  readonly #typeMessage = (event: Event): void =>
    this.#session.type('message', (event.target as HTMLTextAreaElement).value);

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.form.open) return;
    await this.#session.send();
    await this.updateComplete;
    const [first] = Object.keys(this.#session.wrong);
    if (first !== undefined) this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
  };

  /** Nobody looks at a hidden page, and what has had its end does not change. */
  readonly #look = (): void => {
    if (!document.hidden && this.#session.waits) void this.#session.refresh();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-viewer-form': TtViewerForm;
  }
}
