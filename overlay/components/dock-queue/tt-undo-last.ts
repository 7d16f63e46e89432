import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import type { CommandAck } from '../../../shared/protocol/frames.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { queueButtonStyles } from './queue-button.styles.ts';
import { undoLabel } from './undo-label.ts';

/** An action of this person was taken back, or could not be. */
export class ActionUndone extends Event {
  static readonly type = 'tt-undone';
  readonly answer: CommandAck;
  /** The messages that went back. */
  readonly messages: readonly string[];
  constructor(answer: CommandAck, messages: readonly string[]) {
    super(ActionUndone.type, { bubbles: true, composed: true });
    this.answer = answer;
    this.messages = messages;
  }
}

/** Takes back the last action of whoever sits here, and names it before. */
@customElement('tt-undo-last')
export class TtUndoLast extends LitElement {
  static override styles = [
    operatorBaseStyles,
    queueButtonStyles,
    css`
      button {
        justify-content: flex-start;
        width: 100%;
      }
      span {
        overflow: hidden;
        line-height: 1.35;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      kbd {
        flex: none;
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) undoable: ModeratorView['undoable'] = [];
  @property({ attribute: false }) messages: ModeratorView['messages'] = {};
  @property() self: string | null = null;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const last = this.#last();
    const failure = this.#commands.failure('undo');
    return html`<button
        type="button"
        aria-disabled=${!this.live || last === undefined || this.#commands.pending('undo')}
        @click=${() => void this.press()}
      >
        <span>${last === undefined ? words.nothingToUndo : words.undo(undoLabel(last, this.messages))}</span>
        <kbd aria-hidden="true">Z</kbd>
      </button>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}`;
  }

  async press(): Promise<void> {
    const last = this.#last();
    if (!this.live || last === undefined) return;
    const answer = await this.#commands.run('undo', 'undo', {});
    if (answer !== null) this.dispatchEvent(new ActionUndone(answer, last.messages));
  }

  #last(): ModeratorView['undoable'][number] | undefined {
    return this.undoable.findLast(({ who }) => who === this.self);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-undo-last': TtUndoLast;
  }
  interface HTMLElementEventMap {
    'tt-undone': ActionUndone;
  }
}
