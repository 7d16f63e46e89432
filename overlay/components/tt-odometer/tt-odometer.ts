import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { changedCells, digitsOf } from './odometer-cells.ts';

/** Longer than this between two values and the digits roll; shorter, and they just change: a flood must not animate. */
const rollingPace = 450;
const rollTime = 420;
/** More digits than this at once are a jump: the figure fades over instead of rolling. */
const rollingDigits = 4;

/**
 * A figure whose digits roll like a counter's. Nothing moves at rest, and only transform and opacity move at all.
 * @csspart figure - the figure
 */
@customElement('tt-odometer')
export class TtOdometer extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      white-space: nowrap;
      font-variant-numeric: tabular-nums lining-nums;
      line-height: 1.1;
    }
    .figure {
      display: inline-flex;
      direction: ltr;
      unicode-bidi: isolate;
    }
    .cell {
      position: relative;
      overflow: hidden;
    }
    .digit {
      width: 0.472em;
      text-align: center;
    }
    .reel {
      display: block;
    }
    .reel[data-before]::before {
      content: attr(data-before);
      position: absolute;
      left: 0;
      right: 0;
      top: 100%;
    }
    .reel[data-from='above']::before {
      top: -100%;
    }
  `;

  /** The figure as written, e.g. `998,239`. */
  @property() text = '';
  /** What it stands for; tells up from down. */
  @property({ type: Number }) value = 0;

  #changedAt = Number.NEGATIVE_INFINITY;

  protected override render(): TemplateResult {
    return html`<span class="figure" part="figure"
      >${[...this.text].map((sign) => html`<span class="cell ${/\d/.test(sign) ? 'digit' : ''}"><span class="reel">${sign}</span></span>`)}</span
    >`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('text');
    if (before === undefined || before === '') return;
    const now = performance.now();
    const quick = now - this.#changedAt < rollingPace;
    this.#changedAt = now;
    if (quick || document.hidden) return;
    const cells = changedCells(before, this.text);
    if (cells === null || cells.length > rollingDigits) return this.#fade();
    const up = this.value >= (changed.get('value') ?? this.value);
    for (const index of cells) this.#roll(index, digitsOf(before)[index] ?? '', up);
  }

  #fade(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.renderRoot.querySelector('.figure')?.animate({ opacity: [0.15, 1] }, { duration: 320, easing: 'ease-out' });
  }

  #roll(index: number, before: string, up: boolean): void {
    const reel = this.renderRoot.querySelectorAll<HTMLElement>('.reel')[index];
    if (reel === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    reel.dataset['before'] = before;
    reel.dataset['from'] = up ? 'above' : 'below';
    const roll = reel.animate(
      { transform: [`translateY(${up ? 100 : -100}%)`, 'none'] },
      { duration: rollTime, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
    );
    roll.onfinish = () => {
      delete reel.dataset['before'];
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-odometer': TtOdometer;
  }
}
