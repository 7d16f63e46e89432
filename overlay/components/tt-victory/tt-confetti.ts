import type confetti from 'canvas-confetti';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { confettiBursts, type ConfettiBurst } from './confetti-bursts.ts';
import { createConfettiFlight, flightSteps } from './confetti-flight.ts';
import { loadConfetti } from './load-confetti.ts';
import { meterFrames, type FrameMeter } from './frame-meter.ts';

/** The canvas has this part of the screen's points each way: drawing and clearing it is most of what confetti costs. */
const resolution = 0.5;

/** Confetti from two cannons. The canvas is there only while something flies, and it has no worker: drawing is the cost, not counting. */
@customElement('tt-confetti')
export class TtConfetti extends LitElement {
  static override styles = css`
    :host,
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  @property({ attribute: false }) startedAt = 0;
  @property({ type: Number }) length = 20_000;
  @property({ attribute: false }) colours: readonly string[] = [];
  @property({ type: Number }) intensity = 1;
  @property({ type: Number }) seed = 2009;
  #cannon: confetti.CreateTypes | null = null;
  #meter: FrameMeter | null = null;
  /** Steps down where frames come late. */
  #share = 1;
  #frame = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override firstUpdated(): void {
    void loadConfetti().then((library) => {
      if (this.isConnected) this.#load(library);
    });
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  #load(library: typeof confetti): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas === null) return;
    canvas.width = Math.round(this.clientWidth * resolution);
    canvas.height = Math.round(this.clientHeight * resolution);
    const cannon = library.create(canvas, { resize: false, useWorker: false });
    const flight = createConfettiFlight({
      cannon,
      bursts: confettiBursts(this.length, this.intensity),
      seed: this.seed,
      shot: (burst) => this.#shot(burst),
    });
    this.#cannon = cannon;
    this.#meter = meterFrames(() => (this.#share = Math.max(0.25, this.#share * 0.6)));
    const draw = (): void => {
      if (flight.drawAt(performance.now() - this.startedAt)) this.#frame = requestAnimationFrame(draw);
      else this.#stop();
    };
    draw();
  }

  #shot({ side, pieces }: ConfettiBurst): confetti.Options {
    // Of a screen as high as it is wide they would be too small, and would not rise.
    const wide = Math.max(this.clientWidth, this.clientHeight * 0.8) * resolution;
    return {
      particleCount: Math.max(1, Math.round(pieces * this.#share)),
      origin: { x: side === 'left' ? -0.02 : 1.02, y: 0.72 },
      angle: side === 'left' ? 62 : 118,
      spread: 58,
      startVelocity: wide * 0.044,
      gravity: 0.8 * (wide / 960),
      decay: 0.925,
      ticks: flightSteps,
      scalar: wide / 640,
      colors: [...this.colours],
      shapes: ['square', 'square', 'circle'],
    };
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#meter?.stop();
    this.#meter = null;
    this.#cannon?.reset();
    this.#cannon = null;
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas !== null) canvas.width = canvas.height = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-confetti': TtConfetti;
  }
}
