import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readingTime } from '../../../shared/projections/pace.ts';
import type { HostQueueView, MessageView } from '../../../shared/projections/queue-view.ts';
import { PendingCommands } from '../../components/command-request/pending-commands.ts';
import { clockSpan } from '../../strings/clock-span.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { hostButtonStyles } from './host-button.styles.ts';
import { hostListStyles } from './host-list.styles.ts';

/** What comes next, in smaller type, how long each takes, and how many of them fit before the milestone. */
@customElement('tt-host-line')
export class TtHostLine extends LitElement {
  static override styles = [
    hostButtonStyles,
    hostListStyles,
    css`
      h2 {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.1em 0.7em;
        color: var(--tt-text);
        font: 700 1.25em/1.15 var(--tt-display);
      }
      h2 small,
      .quiet {
        color: var(--tt-quiet);
        font: 400 0.95rem/1.3 var(--tt-sans);
        font-size: 0.95em;
      }
      h2 small {
        font-size: 0.72em;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.1em 0.6em;
        padding-top: 0.45em;
        border-top: 1px solid var(--tt-ink-3);
      }
      .who {
        overflow: hidden;
        color: var(--tt-tape);
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .text {
        grid-column: 1 / -1;
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }
      .note {
        grid-column: 1 / -1;
        color: #ffe9ae;
        font-size: 0.95em;
      }
      .mark {
        display: flex;
        align-items: center;
        gap: 0.5em;
        padding: 0;
        border: 0;
        color: var(--tt-tape);
        font-size: 0.85em;
      }
      .mark::before,
      .mark::after {
        content: '';
        flex: 1;
        height: 2px;
        background: var(--tt-tape);
      }
      button {
        grid-column: 1 / -1;
        justify-self: start;
        margin-top: 0.3em;
      }
      @media (max-width: 760px) {
        li:nth-of-type(n + 3) {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) waiting: readonly MessageView[] = [];
  @property({ attribute: false }) queue: HostQueueView | null = null;
  /** Shows buttons. */
  @property({ type: Boolean }) control = false;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);
  /** So many are listed; the rest is a number. */
  @property({ type: Number }) most = 5;

  override render() {
    const { queue, waiting } = this;
    if (queue === null) return nothing;
    const shown = waiting.slice(0, this.most);
    const failure = this.#commands.failure('not-this');
    return html`<h2>
        ${words.line.title} ${waiting.length === 0 ? nothing : html`<small>${this.#fits(queue)}</small>`}
      </h2>
      ${
        waiting.length === 0
          ? html`<p class="quiet">${words.line.none}</p>`
          : html`<ol>
              ${repeat(
                shown,
                ({ id }) => id,
                (message, index) => html`${this.#mark(index)}${this.#item(message, index)}`,
              )}
            </ol>`
      }
      ${waiting.length > shown.length ? html`<p class="quiet">${words.line.more(waiting.length - shown.length)}</p>` : nothing}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}`;
  }

  #fits({ fits }: HostQueueView): string {
    return fits === null ? words.line.fitsUnknown : words.line.fits(fits, this.waiting.length);
  }

  /** Where in the line the milestone may come. */
  #mark(index: number): TemplateResult | typeof nothing {
    const fits = this.queue?.fits ?? null;
    return fits === index && fits < this.waiting.length ? html`<li class="mark">${words.line.mayCome}</li>` : nothing;
  }

  #item(message: MessageView, index: number): TemplateResult {
    const { author, shown, note, length } = message;
    return html`<li>
      <p class="who"><bdi>${author.name}</bdi></p>
      <p class="quiet">${this.queue === null ? '' : clockSpan(readingTime(this.queue.pace, length))}</p>
      <p class="text" dir="auto">${shown}</p>
      ${note === null ? nothing : html`<p class="note" dir="auto">${words.reading.note}: ${note}</p>`}
      ${index === 0 && this.control ? this.#notThis(message) : nothing}
    </li>`;
  }

  #notThis({ id, author }: MessageView): TemplateResult {
    return html`<button
      type="button"
      aria-label=${words.line.notThisOf(author.name)}
      aria-busy=${this.#commands.pending('not-this')}
      ?disabled=${!this.live}
      @click=${() => void this.#commands.run('not-this', 'message.skip', { id, reason: words.pedal.skippedBy })}
    >
      ${words.line.notThis}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-line': TtHostLine;
  }
}
