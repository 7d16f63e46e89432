import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { spanSince } from '../../strings/formats.ts';
import { controlWords } from '../../strings/control.en.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { actionKeys, type MessageAction } from './message-actions.ts';
import { MessageChosen, MessageWish } from './message-event.ts';
import { PressGuard } from './press-guard.ts';
import { queueButtonStyles } from './queue-button.styles.ts';

/** What the screen shows now, with what is done with it; and the step to the next one. */
@customElement('tt-on-air')
export class TtOnAir extends LitElement {
  static override styles = [
    operatorBaseStyles,
    queueButtonStyles,
    css`
      :host {
        padding: 8px 10px;
        border: 1px solid var(--tt-line);
        border-radius: 8px;
        background: var(--tt-ink-2);
      }
      :host([on]) {
        border-color: var(--tt-tape);
        background: #211d10;
      }
      .head {
        display: flex;
        align-items: baseline;
        gap: 8px;
        font-size: 12px;
      }
      :host(:not([on])) .head {
        margin-bottom: 7px;
      }
      .lamp {
        color: var(--tt-tape);
        font: 700 13px var(--tt-display);
        letter-spacing: 0.08em;
        text-transform: uppercase;
      }
      .text {
        max-height: 5.6em;
        margin: 4px 0 7px;
        overflow-y: auto;
        font-size: 15px;
        font-weight: 600;
        line-height: 1.4;
        overflow-wrap: anywhere;
        unicode-bidi: plaintext;
      }
      .acts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(50px, 1fr));
        gap: 5px;
      }
      .failure {
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) message: MessageView | null = null;
  /** How many wait behind it. */
  @property({ type: Number }) waiting = 0;
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) wide = false;
  @property({ attribute: false }) now: Instant = 0;
  @property() here = '';
  @property() busy: MessageAction | null = null;
  @property() failure: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', words.onAir);
  }

  /** Somebody else may put another one on air while a press is on its way. */
  readonly #guard = new PressGuard(0);

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('on', this.message !== null);
    if (changed.has('message') && changed.get('message')?.id !== this.message?.id) this.#guard.moved();
  }

  override render() {
    const { message } = this;
    const failure = this.failure === null ? '' : html`<p class="failure" role="alert">${this.failure}</p>`;
    const next = this.#button('read', this.wide || message === null ? words.nextOnAir : words.next, this.waiting === 0);
    if (message === null) {
      return html`<div class="head"><span class="grow quiet">${words.nothingOnAir}</span></div>
        <div class="acts" @pointerdown=${this.#begin}>${next}</div>
        ${failure}`;
    }
    const since = message.startedAt === null ? null : controlWords.ago(spanSince(message.startedAt, this.now));
    return html`<div class="head">
        <span class="lamp">${words.onAir}</span>
        <bdi class="grow clip">${message.author.name}</bdi>
        ${message.pinned ? html`<span class="quiet">${words.pinned}</span>` : ''}
        <span class="quiet">${since}</span>
      </div>
      <p class="text" dir="auto" tabindex="0" @focus=${() => this.dispatchEvent(new MessageChosen(message.id))}>
        ${message.shown}
      </p>
      ${message.note === null ? '' : html`<p class="small info"><b>${words.hostNote}</b> <bdi>${message.note}</bdi></p>`}
      ${this.here === '' ? '' : html`<p class="small warn">${this.here}</p>`}
      <div class=${`acts ${this.wide ? '' : 'stacked'}`} @pointerdown=${this.#begin}>
        ${this.#button('finish', words.actions.finish)} ${next} ${this.#button('skip', words.actions.skip)}
        ${this.#button('return', this.wide ? words.backInLine : words.back)}
        ${this.#button('pin', message.pinned ? words.unpin : words.actions.pin)}
      </div>
      ${failure}`;
  }

  #button(action: MessageAction, named: string, never = false): TemplateResult {
    const waits = !this.live || this.busy !== null || never;
    return html`<button
      type="button"
      class=${action}
      title=${words.actionHelp[action]}
      aria-disabled=${waits}
      aria-busy=${this.busy === action}
      @click=${(event: MouseEvent) => this.#press(event, action, waits)}
    >
      ${named}<kbd aria-hidden="true">${actionKeys[action].toUpperCase()}</kbd>
    </button>`;
  }

  readonly #begin = (event: PointerEvent): void => {
    this.#guard.begins(this.message?.id ?? null, event.timeStamp);
  };

  #press(event: MouseEvent, action: MessageAction, waits: boolean): void {
    const isMeant = this.#guard.isMeant(event, this.message?.id ?? null);
    if (!isMeant || waits || event.detail > 1) return;
    this.dispatchEvent(new MessageWish(action === 'read' ? '' : (this.message?.id ?? ''), action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-on-air': TtOnAir;
  }
}
