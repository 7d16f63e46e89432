import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QueueSettings } from '../../../shared/domain/queue/queue-state.ts';
import type { ControlView } from '../../../shared/projections/views.ts';
import { intakeDockWords as words } from '../../strings/intake-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import './tt-chat-list.ts';
import './tt-intake-rules.ts';

/** Which chats are read, how each of them is, and what of them becomes a message. */
@customElement('tt-dock-intake')
export class TtDockIntake extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      h3 {
        margin: 0 0 6px;
        font-size: 13.5px;
      }
      tt-chat-list + h3 {
        margin-top: 18px;
      }
    `,
  ];

  @property({ attribute: false }) settings: QueueSettings | null = null;
  @property({ attribute: false }) sources: ControlView['sources'] = {};
  @property({ type: Boolean }) live = false;

  override render(): TemplateResult {
    return html`<h3>${words.chats}</h3>
      <tt-chat-list .chats=${this.settings?.chats ?? []} .sources=${this.sources} ?live=${this.live}></tt-chat-list>
      <h3>${words.takes}</h3>
      <tt-intake-rules .rules=${this.settings?.intake ?? null} ?live=${this.live}></tt-intake-rules>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-intake': TtDockIntake;
  }
}
