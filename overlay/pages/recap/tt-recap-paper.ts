import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createFormats } from '../../strings/formats.ts';
import { chartFont, paintChart } from './paint-chart.ts';
import { recapPalettes } from './recap-palette.ts';

const size = { width: 1000, height: 420 };
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
    const formats = createFormats('en', this.zone === '' ? undefined : this.zone);
    paintChart(
      to,
      { left: 0, top: 8 * ratio, width, height: height - 8 * ratio, ratio },
      this.recap,
      recapPalettes.paper,
      formats,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-paper': TtRecapPaper;
  }
}
