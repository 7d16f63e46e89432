import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { PendingCommands } from '../../components/command-request/pending-commands.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { hostButtonStyles } from './host-button.styles.ts';
import { hostListStyles } from './host-list.styles.ts';

/** Solo mode: what is held, for a host whom no moderator helps. */
@customElement('tt-host-held')
export class TtHostHeld extends LitElement {
  static override styles = [
    hostButtonStyles,
    hostListStyles,
    css`
      :host {
        padding: 0.7em 0.8em 0.9em;
        border: 2px solid var(--tt-warn);
        border-radius: 0.5em;
        background: #17120a;
      }
      h2 {
        display: flex;
        justify-content: space-between;
        gap: 0.6em;
        color: var(--tt-warn);
        font: 700 1.2em/1.15 var(--tt-display);
      }
      ol {
        gap: 0.7em;
      }
      li {
        display: grid;
        gap: 0.3em;
        padding-top: 0.6em;
        border-top: 1px solid var(--tt-ink-4);
      }
      .who {
        color: var(--tt-quiet);
        overflow-wrap: anywhere;
      }
      .who b {
        color: var(--tt-text);
      }
      .why {
        color: var(--tt-warn);
        font-size: 0.9em;
      }
      .buttons {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.6em;
      }
    `,
  ];

  @property({ attribute: false }) held: readonly MessageView[] = [];
  /** How many are held in all. */
  @property({ type: Number }) all = 0;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { held } = this;
    return html`<h2>${words.held.title} <span>${words.held.count(held.length, this.all)}</span></h2>
      ${
        held.length === 0
          ? html`<p class="who">${words.held.none}</p>`
          : html`<ol>
              ${repeat(
                held,
                ({ id }) => id,
                (message) => this.#item(message),
              )}
            </ol>`
      }`;
  }

  #item({ id, author, text, verdicts, screenedBy }: MessageView): TemplateResult {
    const failure = this.#commands.failure(id);
    const busy = this.#commands.pending(id);
    return html`<li>
      <p class="who">
        <b><bdi>${author.name}</bdi></b> · ${author.platform}
      </p>
      <p class="text" dir="auto">${text}</p>
      ${verdicts.map(({ why }) => html`<p class="why">${why}</p>`)}
      ${screenedBy === null ? nothing : html`<p class="why">${words.held.second}</p>`}
      <div class="buttons">
        <button
          type="button"
          class="good"
          aria-label=${words.held.approveOf(author.name)}
          aria-busy=${busy}
          ?disabled=${!this.live}
          @click=${() => void this.#commands.run(id, 'message.approve', { id })}
        >
          ${words.held.approve}
        </button>
        <button
          type="button"
          aria-label=${words.held.rejectOf(author.name)}
          aria-busy=${busy}
          ?disabled=${!this.live}
          @click=${() => void this.#commands.run(id, 'message.reject', { id })}
        >
          ${words.held.reject}
        </button>
      </div>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-held': TtHostHeld;
  }
}
