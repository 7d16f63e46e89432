import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SpeechView } from '../../../shared/projections/speech-view.ts';
import { PendingCommands } from '../../components/command-request/pending-commands.ts';
import { speechWords as words } from '../../strings/speech.en.ts';
import { hostButtonStyles } from './host-button.styles.ts';

/** What the computer's voice does while the host reads, by which rule, and how to silence it. Nothing while speech is off. */
@customElement('tt-host-speech')
export class TtHostSpeech extends LitElement {
  static override styles = [
    hostButtonStyles,
    css`
      :host {
        display: grid;
        gap: 0.4em;
        color: var(--tt-quiet);
        font-size: 0.95em;
        line-height: 1.35;
      }
      :host([hidden]) {
        display: none;
      }
      p {
        margin: 0;
      }
      b {
        color: var(--tt-text);
      }
      .holds {
        color: var(--tt-warn);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
    `,
  ];

  @property({ attribute: false }) speech: SpeechView | null = null;
  /** Shows buttons. */
  @property({ type: Boolean }) control = false;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  protected override willUpdate(): void {
    this.hidden = this.speech?.on !== true;
  }

  override render() {
    const { speech } = this;
    if (speech?.on !== true) return nothing;
    const failure = this.#commands.failure('pause') ?? this.#commands.failure('stop');
    const rest = speech.paused ? 'speech.resume' : 'speech.pause';
    return html`<p role="status">
        <b>${words.line(speech)}</b> ${speech.trouble}
        ${speech.overloaded ? html`<span class="holds">${words.ruleHolds}</span>` : nothing}
      </p>
      <p>${words.overloadRule(speech)}</p>
      ${
        this.control
          ? html`<div class="row">
              <button
                type="button"
                ?disabled=${!this.live}
                aria-busy=${this.#commands.pending('pause')}
                @click=${() => void this.#commands.run('pause', rest, {})}
              >
                ${speech.paused ? words.resume : words.pause}
              </button>
              <button
                type="button"
                ?disabled=${!this.live || speech.paused}
                aria-busy=${this.#commands.pending('stop')}
                @click=${() => void this.#commands.run('stop', 'speech.stop', {})}
              >
                ${words.stop}
              </button>
            </div>`
          : nothing
      }
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-speech': TtHostSpeech;
  }
}
