import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import { crewName } from './crew-name.ts';
import { queueButtonStyles } from './queue-button.styles.ts';
import { undoLabel } from './undo-label.ts';

/** Who did what, newest first, and each taken back by itself where this person may. */
@customElement('tt-audit-list')
export class TtAuditList extends LitElement {
  static override styles = [
    operatorBaseStyles,
    queueButtonStyles,
    css`
      :host {
        min-height: 0;
        overflow-y: auto;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 36px;
        padding: 3px 0;
        border-bottom: 1px solid var(--tt-line);
        font-size: 13px;
      }
      .what {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) undoable: ModeratorView['undoable'] = [];
  @property({ attribute: false }) messages: ModeratorView['messages'] = {};
  /** Who sits here; null = not known yet. */
  @property() self: string | null = null;
  /** Moderators take back only their own. */
  @property({ type: Boolean }) ownOnly = false;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    if (this.undoable.length === 0) return html`<p class="empty">${words.auditEmpty}</p>`;
    return html`<ul tabindex="0" aria-label=${words.log}>
      ${[...this.undoable].reverse().map((entry) => this.#entry(entry))}
    </ul>`;
  }

  #entry(entry: ModeratorView['undoable'][number]): TemplateResult {
    const { seq, by, who, name } = entry;
    const slot = String(seq);
    const what = undoLabel(entry, this.messages);
    const failure = this.#commands.failure(slot);
    const waits = !this.live || this.#commands.pending(slot);
    return html`<li>
        <span class="grow"
          ><span class="what">${what}</span
          ><span class="small quiet">${crewName({ role: by, who, name }, this.self)}</span></span
        >
        ${
          this.ownOnly && who !== this.self
            ? nothing
            : html`<button
                type="button"
                title=${words.undoThis(what)}
                aria-label=${words.undoThis(what)}
                aria-disabled=${waits}
                @click=${() => waits || void this.#commands.run(slot, 'undo', { seq })}
              >
                ${icons.undo()}
              </button>`
        }
      </li>
      ${failure === null ? nothing : html`<li class="failure" role="alert">${failure}</li>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-audit-list': TtAuditList;
  }
}
