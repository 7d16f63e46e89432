import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';

/** The message that is carried to another place, under the pointer, and the line where it would land. */
@customElement('tt-drag-ghost')
export class TtDragGhost extends LitElement {
  static override styles = [
    operatorBaseStyles,
    css`
      div {
        position: fixed;
        top: 0;
        left: 0;
        z-index: 10;
        pointer-events: none;
      }
      .card {
        padding: 8px 10px;
        border: 1px solid var(--tt-tape);
        border-radius: 8px;
        background: #1d2430;
        box-shadow: 0 8px 24px #0009;
        font-size: 13px;
      }
      .card p {
        display: -webkit-box;
        overflow: hidden;
        line-height: 1.35;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .line {
        height: 4px;
        margin-top: -2px;
        border-radius: 2px;
        background: var(--tt-tape);
      }
    `,
  ];

  @property({ attribute: false }) message: MessageView | null = null;
  @query('.card') private card!: HTMLElement | null;
  @query('.line') private line!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    return html`<div class="line"></div>
      <div class="card">
        <bdi><b>${this.message?.author.name}</b></bdi>
        <p dir="auto">${this.message?.text}</p>
      </div>`;
  }

  /** Draws both for one frame: no update of the list around is worth a step of the pointer. */
  place(to: { readonly left: number; readonly width: number; readonly top: number; readonly line: number }): void {
    for (const [element, y] of [
      [this.card, to.top],
      [this.line, to.line],
    ] as const) {
      if (element === null) continue;
      element.style.width = `${String(to.width)}px`;
      element.style.transform = `translate(${String(to.left)}px, ${String(y)}px)`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-drag-ghost': TtDragGhost;
  }
}
