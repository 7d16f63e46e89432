import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Words } from '../../strings/words.ts';

/**
 * Shows where the source lies and that it lives: its edges, the title-safe frame, size, theme and layout. Leaves by itself.
 * @csspart card - the plate in the middle
 */
@customElement('tt-test-card')
export class TtTestCard extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      display: flex;
      align-items: center;
      justify-content: center;
      font-family: var(--_font);
      font-weight: 700;
      color: var(--_ink);
      box-sizing: border-box;
      border: calc(var(--_w) * 6) solid var(--_brand);
      animation: arrive 0.4s ease-out;
    }
    .safe {
      position: absolute;
      inset: 5%;
      border: calc(var(--_w) * 3) dashed var(--_ink-quiet);
    }
    .plate {
      background: var(--_panel);
      border-radius: calc(var(--_w) * var(--_corner));
      padding: calc(var(--_w) * 30) calc(var(--_w) * 48);
      text-align: center;
      font-size: calc(var(--_w) * 36);
      line-height: 1.4;
    }
    h1 {
      margin: 0;
      font-size: calc(var(--_w) * 76);
      line-height: 1.1;
    }
    .bars {
      display: flex;
      height: calc(var(--_w) * 34);
      margin: calc(var(--_w) * 18) 0;
    }
    .bars i {
      flex: 1;
    }
    .white {
      background: #fff;
    }
    .yellow {
      background: #ffd400;
    }
    .cyan {
      background: #00b7d8;
    }
    .green {
      background: #16a34a;
    }
    .magenta {
      background: #d6249f;
    }
    .red {
      background: #dc2626;
    }
    .blue {
      background: #2155d6;
    }
    .quiet {
      color: var(--_ink-quiet);
    }
    @keyframes arrive {
      from {
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host {
        animation: none;
      }
    }
  `;

  @property({ attribute: false }) words: Words | null = null;
  @property({ type: Number }) width = 0;
  @property({ type: Number }) height = 0;
  @property() theme = '';
  @property() layout = '';

  protected override render(): TemplateResult | typeof nothing {
    if (this.words === null) return nothing;
    const size = `${Math.round(this.width)} × ${Math.round(this.height)}`;
    return html`<div class="safe"></div>
      <div class="plate" part="card">
        <h1>${this.words.testCard}</h1>
        <div class="bars">
          ${['white', 'yellow', 'cyan', 'green', 'magenta', 'red', 'blue'].map((name) => html`<i class=${name}></i>`)}
        </div>
        <div>${size} · ${this.layout} · ${this.theme}</div>
        <div class="quiet">${this.words.testCardNote}</div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-test-card': TtTestCard;
  }
}
