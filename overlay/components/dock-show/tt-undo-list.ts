import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';

/** The actions that can be taken back, newest first. */
@customElement('tt-undo-list')
export class TtUndoList extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      ul {
        max-height: 320px;
        overflow-y: auto;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 34px;
        border-bottom: 1px solid var(--tt-line);
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) undoable: ModeratorView['undoable'] = [];
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    if (this.undoable.length === 0) return html`<p class="small quiet">${words.show.nothingToUndo}</p>`;
    const newest = [...this.undoable].sort((a, b) => b.seq - a.seq);
    return html`<ul tabindex="0" aria-label=${words.show.undo}>
      ${newest.map(({ seq, label, by }) => this.#entry(seq, label, by))}
    </ul>`;
  }

  #entry(seq: number, label: string, by: string) {
    const failure = this.#commands.failure(String(seq));
    return html`<li>
        <span class="grow">${label} <span class="small quiet">${words.show.by(by)}</span></span>
        <wa-button
          class="icon ghost"
          title=${words.show.undoEntry(label)}
          ?disabled=${!this.live}
          ?loading=${this.#commands.pending(String(seq))}
          @click=${() => void this.#commands.run(String(seq), 'undo', { seq })}
          ><span class="seen-only-by-readers">${words.show.undoEntry(label)}</span>${icons.undo()}</wa-button
        >
      </li>
      ${failure === null ? nothing : html`<li class="failure" role="alert">${failure}</li>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-undo-list': TtUndoList;
  }
}
