import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createRecapFormats } from '../../strings/recap-formats.ts';
import { gapOf } from './gap-series.ts';
import { chartFont, paintChart, placeOf, wholeOf } from './paint-chart.ts';
import { paintGap } from './paint-gap.ts';
import { recapPalettes } from './recap-palette.ts';

const size = { width: 1000, height: 540 };
const race = { top: 8, height: 410 };
/** Beside the lines. */
const names = 150;
/** Printers have more dots than screens. */
const ratio = 2;

/** The chart on white, drawn ahead: a page that goes to the printer has no time to draw. */
@customElement('tt-recap-paper')
export class TtRecapPaper extends LitElement {
  static override styles = css`
    canvas {
      display: block;
      width: 100%;
      height: auto;
    }
  `;

  @property({ attribute: false }) recap: RecapView | null = null;
  @property() zone = 'UTC';

  protected override render() {
    return html`<canvas width=${size.width * ratio} height=${size.height * ratio} aria-hidden="true"></canvas>`;
  }

  protected override updated(_changed: PropertyValues): void {
    void document.fonts.load(`700 14px ${chartFont}`).then(() => this.#paint());
  }

  #paint(): void {
    const to = this.renderRoot.querySelector('canvas')?.getContext('2d');
    if (to === null || to === undefined || this.recap === null) return;
    const [width, height] = [size.width * ratio, size.height * ratio];
    to.fillStyle = recapPalettes.paper.panel;
    to.fillRect(0, 0, width, height);
    const formats = createRecapFormats(this.zone);
    const { paper } = recapPalettes;
    const whole = wholeOf(this.recap);
    const box = { left: 0, width, ratio, names: names * ratio };
    paintChart(to, { ...box, top: race.top * ratio, height: race.height * ratio }, this.recap, paper, formats);
    const gap = gapOf(this.recap);
    if (gap !== null) {
      const strip = { ...box, top: (race.top + race.height + 14) * ratio, height: 138 * ratio };
      paintGap(to, placeOf(strip, whole, [0, 1]), gap, whole, paper, formats);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-paper': TtRecapPaper;
  }
}
