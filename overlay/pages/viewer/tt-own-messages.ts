import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnMessage } from '../../live/own-messages.ts';
import { createFormats } from '../../strings/formats.ts';
import { viewerFormWords as words } from '../../strings/viewer-form.en.ts';
import type { FormSession } from './form-session.ts';
import { statusLine } from './form-words.ts';
import { viewerFormStyles } from './viewer-form.styles.ts';

const retractable = new Set<OwnMessage['status']['state']>(['waiting', 'approved', 'on-air']);

/** What this browser sent, where it stands, and the ways to take it back. */
@customElement('tt-own-messages')
export class TtOwnMessages extends LitElement {
  static override styles = viewerFormStyles;

  @property({ attribute: false }) session: FormSession | null = null;
  @property({ attribute: false }) list: readonly OwnMessage[] = [];
  @state() private asking = false;
  readonly #formats = createFormats('en');

  override render() {
    return html`<h3 tabindex="-1">${words.own}</h3>
      <ul>
        ${this.list.map((message) => this.#message(message))}
      </ul>
      ${
        this.asking
          ? html`<div class="ask" role="group" aria-labelledby="ask">
              <p id="ask">${words.eraseAsk}</p>
              <button class="danger" @click=${this.#erase}>${words.eraseYes}</button>
              <button class="plain" @click=${this.#keep}>${words.eraseNo}</button>
            </div>`
          : html`<button class="plain" id="erase" @click=${this.#ask}>${words.erase}</button>`
      }`;
  }

  #message(message: OwnMessage): TemplateResult {
    const { state } = message.status;
    return html`<li class=${state}>
      <p class="said"><bdi>${message.message}</bdi></p>
      <p class="row">
        <span class="state" role="status">${statusLine(message.status, (at) => this.#formats.clockShort(at))}</span>
        ${
          retractable.has(state)
            ? html`<button
                class="plain small"
                aria-label=${words.takeBackOf(message.message)}
                @click=${() => void this.#takeBack(message)}
              >
                ${words.takeBack}
              </button>`
            : nothing
        }
      </p>
    </li>`;
  }

  /** The button goes with what it did; the focus must not go with it. */
  async #takeBack(message: OwnMessage): Promise<void> {
    await this.session?.takeBack(message);
    await this.updateComplete;
    this.renderRoot.querySelector('h3')?.focus();
  }

  readonly #ask = (): Promise<void> => this.#turn(true, '.plain');

  readonly #keep = (): Promise<void> => this.#turn(false, '#erase');

  readonly #erase = (): void => {
    this.asking = false;
    void this.session?.eraseAll();
  };

  /** The focus goes along: the harmless button first. */
  async #turn(asking: boolean, focus: string): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(focus === '.plain' ? '.ask .plain' : focus)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-own-messages': TtOwnMessages;
  }
}
