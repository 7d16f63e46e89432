import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import { drawQr, type QrDrawing } from './qr-code.ts';

/** A code to scan: dark on light with its quiet zone, still, in whole pixels. */
@customElement('tt-qr')
export class TtQr extends LitElement {
  static override styles = css`
    :host {
      display: block;
      flex: none;
      background: #fff;
    }
    canvas {
      display: block;
      image-rendering: pixelated;
    }
  `;

  @property() address = '';
  /** Of the screen, in pixels. */
  @property({ type: Number }) screenHeight = 1080;
  @query('canvas') private canvas!: HTMLCanvasElement;
  #drawing: QrDrawing | null = null;

  protected override willUpdate(): void {
    this.#drawing = this.address === '' ? null : drawQr(this.address, this.screenHeight);
  }

  protected override render() {
    const side = (this.#drawing?.modules ?? 0) * (this.#drawing?.step ?? 0);
    return html`<canvas
      width=${this.#drawing?.modules ?? 0}
      height=${this.#drawing?.modules ?? 0}
      ${cssom({ width: `${side}px`, height: `${side}px` })}
    ></canvas>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const drawing = this.#drawing;
    const context = this.canvas.getContext('2d');
    if (drawing === null || context === null) return;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, drawing.modules, drawing.modules);
    context.fillStyle = '#000';
    for (let y = 0; y < drawing.modules; y++)
      for (let x = 0; x < drawing.modules; x++) if (drawing.isDark(x, y)) context.fillRect(x, y, 1, 1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-qr': TtQr;
  }
}
