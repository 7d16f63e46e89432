import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { testDockWords as words } from '../../strings/test-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { queueButtonStyles } from '../dock-queue/queue-button.styles.ts';

/** A test message on screen, from the queue's own dock: no message of the queue is touched. A refusal takes a line of its own. */
@customElement('tt-test-message')
export class TtTestMessage extends LitElement {
  static override styles = [
    operatorBaseStyles,
    queueButtonStyles,
    css`
      :host {
        display: contents;
      }
      .failure {
        order: 1;
        flex: 1 0 100%;
      }
    `,
  ];

  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const said = this.#commands.failure('test');
    return html`<button
        type="button"
        aria-label=${words.message}
        title=${words.message}
        ?disabled=${!this.live}
        aria-busy=${this.#commands.pending('test')}
        @click=${() => void this.#commands.run('test', 'test.show', { what: 'message' })}
      >
        ${words.test}
      </button>
      ${said === null ? nothing : html`<p class="failure" role="alert">${said}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-test-message': TtTestMessage;
  }
}
