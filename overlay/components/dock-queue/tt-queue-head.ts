import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { crewName } from './crew-name.ts';
import './tt-crew-name.ts';

/** How much is held, next and promised, how long that takes, who else is here, and what this one is called. */
@customElement('tt-queue-head')
export class TtQueueHead extends LitElement {
  static override styles = [
    operatorBaseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 12px;
        font-size: 12.5px;
      }
      b {
        font: 700 17px/1 var(--tt-display);
      }
      .owed b {
        color: var(--tt-tape);
      }
      .crew {
        margin-inline-start: auto;
      }
      tt-crew-name {
        width: 160px;
      }
    `,
  ];

  @property({ attribute: false }) queue: ModeratorView['queue'] | null = null;
  @property({ attribute: false }) present: ModeratorView['present'] = {};
  @property() self: string | null = null;
  @property() selfName = '';
  @property({ type: Boolean }) wide = false;
  /** How many people must pass a message: two pages are told apart by name. */
  @property({ type: Number }) screening: 1 | 2 = 1;

  override render() {
    const { queue } = this;
    if (queue === null) return nothing;
    const others = Object.values(this.present).filter(({ who }) => who !== this.self);
    const names = others.map((other) => crewName(other, this.self)).join(', ');
    return html`${
        this.wide
          ? html`<span><b>${words.figure(queue.counts.held)}</b> ${words.lists.held.toLowerCase()}</span>
              <span><b>${words.figure(queue.counts.approved)}</b> ${words.lists.line.toLowerCase()}</span>`
          : nothing
      }
      <span class="owed" title=${words.promisedHint}><b>${words.figure(queue.promised)}</b> ${words.promised}</span>
      ${queue.waiting === 0 ? nothing : html`<span class="quiet">${words.waiting(queue.waitingTime)}</span>`}
      ${queue.fits === null || queue.waiting === 0 ? nothing : html`<span class="quiet">${words.fits(queue.fits)}</span>`}
      ${this.screening === 2 && this.selfName === '' ? html`<span class="warn">${words.nameWanted}</span>` : nothing}
      <span class="crew quiet clip" title=${names}>${words.crew(others.length)}</span>
      ${this.wide ? html`<tt-crew-name .called=${this.selfName}></tt-crew-name>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-queue-head': TtQueueHead;
  }
}
